package io.roombridge.codec;

import java.util.Arrays;

/// Mono sound, 16 bits linear: a view of `data`, good until whoever handed it out is asked again.
///
/// @param rate  samples a second
public record Samples(short[] data, int offset, int length, int rate) {

    public Samples {
        if (offset < 0 || length < 0 || length > data.length - offset) {
            throw new IllegalArgumentException("samples " + offset + "+" + length + " of " + data.length);
        }
        if (rate < 8_000 || rate > 192_000) {
            throw new IllegalArgumentException("sample rate is 8000..192000: " + rate);
        }
    }

    /// All of an array.
    public static Samples of(short[] data, int rate) {
        return new Samples(data, 0, data.length, rate);
    }

    public short at(int index) {
        return data[offset + index];
    }

    /// How long it lasts.
    public double milliseconds() {
        return length * 1_000.0 / rate;
    }

    /// Its own array, to keep.
    public short[] copy() {
        return Arrays.copyOfRange(data, offset, offset + length);
    }
}
