package io.roombridge.codec.g7221;

/// How a frame of 20 ms is laid out: the main body at 16 kHz, Annex C at 32 kHz with everything doubled.
///
/// @param samples      of a frame, and coefficients of its block
/// @param octets       of a frame
/// @param controlBits  of the number of the categorization that was chosen
record Layout(int samples, int octets, int controlBits) {

    /// Coefficients of a region, 500 Hz wide.
    static final int REGION = 20;

    private static final int FRAMES_PER_SECOND = 50;
    private static final int MAIN_BODY_RATE = 16_000;
    /// Midway between what the Recommendation's fixed point encoder and decoder do, which are 0.2 dB apart.
    private static final double ANNEX_C_UNIT = 1.571;

    static Layout of(int sampleRate, int bitsPerSecond) {
        return new Layout(sampleRate / FRAMES_PER_SECOND, bitsPerSecond / FRAMES_PER_SECOND / 8,
                sampleRate == MAIN_BODY_RATE ? 4 : 5);
    }

    int sampleRate() {
        return samples * FRAMES_PER_SECOND;
    }

    /// 14 or 28: the upper eighth of the spectrum is not sent.
    int regions() {
        return samples / REGION * 7 / 8;
    }

    int categorizations() {
        return 1 << controlBits;
    }

    /// The deviation that an envelope counts from: 1 where the transform is orthonormal.
    double unit() {
        return sampleRate() == MAIN_BODY_RATE ? 1 : ANNEX_C_UNIT;
    }

    int bits() {
        return octets * 8;
    }
}
