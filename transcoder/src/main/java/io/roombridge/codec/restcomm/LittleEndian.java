package io.roombridge.codec.restcomm;

import io.roombridge.codec.Samples;

/// Sound as Restcomm's codecs take it: octets, low one first.
final class LittleEndian {

    private LittleEndian() {}

    static void toOctets(Samples samples, int from, byte[] octets, int length) {
        for (int i = 0; i < length; i++) {
            short sample = samples.at(from + i);
            octets[2 * i] = (byte) sample;
            octets[2 * i + 1] = (byte) (sample >> 8);
        }
    }

    static void toSamples(byte[] octets, short[] samples, int to, int length) {
        for (int i = 0; i < length; i++) {
            samples[to + i] = (short) (octets[2 * i] & 0xff | octets[2 * i + 1] << 8);
        }
    }
}
