package io.roombridge.stream;

/// The one clock all pictures we send are stamped by: 90 kHz (RFC 6184 §8.2.1 and its like).
public final class PictureClock {

    private PictureClock() {}

    public static long now() {
        return at(System.nanoTime());
    }

    /// What it shows at a time of `System.nanoTime`.
    public static long at(long nanoTime) {
        return nanoTime / 1_000 * 90 / 1_000;
    }
}
