package io.roombridge.codec.opus;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.nio.ByteBuffer;

/// Concentus' decoder, of one channel at 48 kHz.
final class RepeatingDecoder {

    private static final int RATE = 48_000;

    private final OpusDecoder decoder;
    private byte[] octets = new byte[1_500];

    RepeatingDecoder() {
        try {
            decoder = new OpusDecoder(RATE, 1);
        } catch (OpusException impossible) {
            throw new IllegalStateException("48 kHz and one channel are right", impossible);
        }
    }

    /// @return how many samples there are; -1 when the payload is not Opus
    int decode(ByteBuffer payload, short[] samples) {
        return run(payload, samples, samples.length, false);
    }

    /// What a payload repeats of the one before it.
    ///
    /// @param length  samples of the one before it
    int decodeRepeated(ByteBuffer payload, short[] samples, int length) {
        return run(payload, samples, length, true);
    }

    /// In place of a payload that did not come.
    int conceal(short[] samples, int length) {
        return run(null, samples, length, false);
    }

    /// Whatever is wrong with a payload, Concentus finds out late, and by any exception.
    private int run(ByteBuffer payload, short[] samples, int length, boolean repeated) {
        try {
            return payload == null ? decoder.decode(null, 0, 0, samples, 0, length, false)
                    : decoder.decode(copy(payload), 0, payload.remaining(), samples, 0, length, repeated);
        } catch (OpusException | RuntimeException | AssertionError _) {
            decoder.resetState();
            return -1;
        }
    }

    private byte[] copy(ByteBuffer payload) {
        if (octets.length < payload.remaining()) {
            octets = new byte[payload.remaining()];
        }
        payload.get(payload.position(), octets, 0, payload.remaining());
        return octets;
    }
}
