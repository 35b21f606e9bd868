package io.roombridge.lab.demo;

import java.util.List;

/// Who plays in the demo, or meets in a load.
///
/// @param name      as it registers and as it is drawn on the picture
/// @param identity  of its test picture, 0–7
/// @param tone      hertz
/// @param options   for `lab endpoint`
public record Cast(String name, String protocol, int identity, int tone, List<String> options) {

    /// The identity of the test picture that is shown as slides.
    static final int SLIDES = 5;
    static final int SIP_TONE = 500;
    static final int H323_TONE = 800;
    static final int CLOUD_TONE = 1_200;
}
