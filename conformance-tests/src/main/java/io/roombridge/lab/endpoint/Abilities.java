package io.roombridge.lab.endpoint;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.Vp8;
import java.util.List;
import java.util.Locale;

/// Reads codec names of the command line.
final class Abilities {

    private static final int LEVEL = 31;
    /// Pictures of 1920x1080.
    private static final int SLIDES_LEVEL = 40;

    private Abilities() {}

    /// @param slides  whether they are taken in a stream of their own
    /// @throws IllegalArgumentException when a codec is not known
    static CapabilitySet of(List<String> audio, List<String> video, boolean slides, int bandwidth) {
        return new CapabilitySet(audio.stream().map(Abilities::audio).toList(),
                video.stream().filter(name -> !name.equals("none")).map(Abilities::video).toList(),
                slides ? List.of(H264.of(H264.Profile.CONSTRAINED_BASELINE, SLIDES_LEVEL, 1),
                        H264.of(H264.Profile.CONSTRAINED_BASELINE, SLIDES_LEVEL, 0)) : List.of(), bandwidth);
    }

    private static Audio audio(String name) {
        return AudioCodec.named(name).map(Audio::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no audio codec is called " + name + ", but " + List.of(AudioCodec.values())));
    }

    private static Capability.Video video(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "H264", "H264/1" -> H264.of(H264.Profile.CONSTRAINED_BASELINE, LEVEL, 1);
            case "H264/0" -> H264.of(H264.Profile.CONSTRAINED_BASELINE, LEVEL, 0);
            case "H263" -> new H263(1, 1, 0, false, 0);
            case "H263-1998" -> new H263(1, 1, 0, true, 0);
            case "H261" -> new H261(1, 1, 0);
            case "VP8" -> new Vp8(30, 3_600, 0);
            default -> throw new IllegalArgumentException(
                    "no video codec is called " + name + ", but H264, H264/0, H263, H263-1998, H261, VP8 and none");
        };
    }
}
