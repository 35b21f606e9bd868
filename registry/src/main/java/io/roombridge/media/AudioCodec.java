package io.roombridge.media;

import java.util.Optional;

/// An audio codec as its Recommendation or RFC names it, with what RTP needs to know of it (RFC 3551 table 4).
public enum AudioCodec {
    PCMU("PCMU", 0, 8_000, 8_000),
    PCMA("PCMA", 8, 8_000, 8_000),
    /// 16 kHz sound under an 8 kHz RTP clock, an old mistake that stays (RFC 3551 §4.5.2).
    G722("G722", 9, 8_000, 16_000),
    G729("G729", 18, 8_000, 8_000),
    GSM("GSM", 3, 8_000, 8_000),
    OPUS("opus", -1, 48_000, 48_000);

    private final String encodingName;
    private final int staticPayloadType;
    private final int clockRate;
    private final int sampleRate;

    AudioCodec(String encodingName, int staticPayloadType, int clockRate, int sampleRate) {
        this.encodingName = encodingName;
        this.staticPayloadType = staticPayloadType;
        this.clockRate = clockRate;
        this.sampleRate = sampleRate;
    }

    /// The name in `a=rtpmap`.
    public String encodingName() {
        return encodingName;
    }

    /// 0–95, or -1 when the payload type is always dynamic.
    public int staticPayloadType() {
        return staticPayloadType;
    }

    /// Ticks of the RTP timestamp a second.
    public int clockRate() {
        return clockRate;
    }

    /// Samples a second of the sound itself.
    public int sampleRate() {
        return sampleRate;
    }

    /// Milliseconds of the packets we send to who wants this many: whole frames, or frames that there are (RFC 6716
    /// §2.1.4, RFC 3551 §4.5), and no more than 60.
    public int packetTime(int wanted) {
        int step = this == OPUS || this == GSM ? 20 : 10;
        return Math.clamp(wanted / step * step, step, 60);
    }

    public boolean wideband() {
        return sampleRate > 8_000;
    }

    public static Optional<AudioCodec> named(String encodingName) {
        for (var codec : values()) {
            if (codec.encodingName.equalsIgnoreCase(encodingName)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }
}
