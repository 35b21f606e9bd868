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
    /// One name for all bit rates, each of which is a format of its own (RFC 5577 §4).
    G7221_24("G7221", -1, 16_000, 16_000, 24_000),
    G7221_32("G7221", -1, 16_000, 16_000, 32_000),
    /// Annex C.
    G7221C_24("G7221", -1, 32_000, 32_000, 24_000),
    G7221C_32("G7221", -1, 32_000, 32_000, 32_000),
    G7221C_48("G7221", -1, 32_000, 32_000, 48_000),
    OPUS("opus", -1, 48_000, 48_000);

    private final String encodingName;
    private final int staticPayloadType;
    private final int clockRate;
    private final int sampleRate;
    private final int bitRate;

    AudioCodec(String encodingName, int staticPayloadType, int clockRate, int sampleRate) {
        this(encodingName, staticPayloadType, clockRate, sampleRate, 0);
    }

    AudioCodec(String encodingName, int staticPayloadType, int clockRate, int sampleRate, int bitRate) {
        this.encodingName = encodingName;
        this.staticPayloadType = staticPayloadType;
        this.clockRate = clockRate;
        this.sampleRate = sampleRate;
        this.bitRate = bitRate;
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
    /// §2.1.4, RFC 3551 §4.5, RFC 5577 §3), and no more than 60.
    public int packetTime(int wanted) {
        int step = this == OPUS || this == GSM || bitRate > 0 ? 20 : 10;
        return Math.clamp(wanted / step * step, step, 60);
    }

    /// Bits a second, where formats of one name differ in nothing else; 0 of all others.
    public int bitRate() {
        return bitRate;
    }

    public boolean wideband() {
        return sampleRate > 8_000;
    }

    /// The codec a person means, by the name in `a=rtpmap` or the one here, which tells apart what shares the former.
    public static Optional<AudioCodec> named(String name) {
        for (var codec : values()) {
            if (codec.encodingName.equalsIgnoreCase(name) || codec.name().equalsIgnoreCase(name)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }
}
