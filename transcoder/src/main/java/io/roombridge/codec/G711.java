package io.roombridge.codec;

import java.nio.ByteBuffer;

/// G.711, both laws, by tables that are worked out from the Recommendation's segments once.
///
/// µ-law: sign, 3 bits segment, 4 bits step, all inverted; 14 bits linear biased by 33. A-law: sign, segment, step,
/// even bits inverted; 13 bits linear.
public enum G711 {
    MU_LAW {
        @Override
        int expand(int octet) {
            int code = ~octet & 0xff;
            int magnitude = (((code & 0x0f) << 1) + 33 << (code >> 4 & 7)) - 33 << 2;
            return (code & 0x80) != 0 ? -magnitude : magnitude;
        }

        @Override
        int code(int magnitude, int sample) {
            return ~(magnitude | (sample < 0 ? 0x80 : 0)) & 0xff;
        }
    },
    A_LAW {
        @Override
        int expand(int octet) {
            int code = octet ^ 0x55;
            int segment = code >> 4 & 7;
            int step = (code & 0x0f) << 1 | 1;
            int magnitude = (segment == 0 ? step : step + 32 << segment - 1) << 3;
            return (code & 0x80) != 0 ? magnitude : -magnitude;
        }

        @Override
        int code(int magnitude, int sample) {
            return (magnitude | (sample < 0 ? 0 : 0x80)) ^ 0x55;
        }
    };

    private static final int RATE = 8_000;

    private final short[] linear = new short[256];
    private final byte[] coded = new byte[65_536];

    G711() {
        for (int octet = 0; octet < 256; octet++) {
            linear[octet] = (short) expand(octet);
        }
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            coded[sample & 0xffff] = (byte) nearest(sample);
        }
    }

    abstract int expand(int octet);

    /// The octet of the n-th magnitude.
    abstract int code(int magnitude, int sample);

    /// The code whose value is closest, by halving among the 128 of its sign, which are in order of magnitude.
    private int nearest(int sample) {
        int from = 0;
        int to = 127;
        while (from < to) {
            int middle = (from + to) / 2;
            int boundary = Math.abs(linear[code(middle, sample)]) + Math.abs(linear[code(middle + 1, sample)]);
            if (Math.abs(sample) * 2 > boundary) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return code(from, sample);
    }

    public AudioDecoder decoder() {
        return new ConcealingDecoder(new SpeechDecoder() {
            @Override
            public int sampleRate() {
                return RATE;
            }

            @Override
            public int decode(ByteBuffer payload, short[] samples) {
                int length = Math.min(payload.remaining(), samples.length);
                for (int i = 0; i < length; i++) {
                    samples[i] = linear[payload.get(payload.position() + i) & 0xff];
                }
                return length;
            }
        });
    }

    public AudioEncoder encoder() {
        return new Encoder(coded);
    }

    private static final class Encoder implements AudioEncoder {

        private final byte[] coded;
        private final ByteBuffer payload = ByteBuffer.allocate(RATE * AudioDecoder.MAX_MILLISECONDS * 2 / 1_000);

        private Encoder(byte[] coded) {
            this.coded = coded;
        }

        @Override
        public int sampleRate() {
            return RATE;
        }

        @Override
        public ByteBuffer encode(Samples samples) {
            if (samples.rate() != RATE || samples.length() > payload.capacity()) {
                throw new IllegalArgumentException("G.711 takes 8000 Hz, up to 240 ms: " + samples.length() + " at "
                        + samples.rate());
            }
            payload.clear();
            for (int i = 0; i < samples.length(); i++) {
                payload.put(coded[samples.at(i) & 0xffff]);
            }
            return payload.flip();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
