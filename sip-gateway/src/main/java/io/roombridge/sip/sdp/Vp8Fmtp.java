package io.roombridge.sip.sdp;

import io.roombridge.media.Vp8;

/// VP8 as `a=fmtp` spells it (RFC 7741 §6.1).
final class Vp8Fmtp {

    private Vp8Fmtp() {}

    static Vp8 parse(String text) {
        var parameters = Parameters.parse(text);
        return new Vp8(parameters.number("max-fr").orElse(0), parameters.number("max-fs").orElse(0), 0);
    }

    /// Both or neither: RFC 7741 wants them together.
    static String print(Vp8 capability) {
        return capability.maxFr() == 0 || capability.maxFs() == 0 ? ""
                : "max-fr=" + capability.maxFr() + ";max-fs=" + capability.maxFs();
    }
}
