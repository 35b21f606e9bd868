package io.roombridge.sip.sdp;

/// Opus as `a=fmtp` spells it (RFC 7587 §6.1), as far as it binds who sends.
///
/// @param maxAverageBitRate  bits a second; 0 when not said
record OpusFmtp(int maxAverageBitRate) {

    /// The range the codec has (RFC 7587 §6.1).
    private static final int LOWEST = 6_000;
    private static final int HIGHEST = 510_000;

    static OpusFmtp parse(String text) {
        int rate = Parameters.parse(text).number("maxaveragebitrate").orElse(0);
        return new OpusFmtp(rate == 0 ? 0 : Math.clamp(rate, LOWEST, HIGHEST));
    }

    /// Rooms are mixed in mono, and losses are healed best when the peer sends in-band FEC.
    static String ours() {
        return "stereo=0;sprop-stereo=0;useinbandfec=1";
    }
}
