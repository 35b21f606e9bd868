package io.roombridge.codec.restcomm;

import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.Samples;
import java.nio.ByteBuffer;
import org.mobicents.media.server.impl.dsp.audio.gsm.Encoder;
import org.mobicents.media.server.spi.memory.Memory;

/// GSM 06.10 full rate: 33 octets for 20 ms (RFC 3551 §4.5.8).
public final class Gsm {

    private static final int RATE = 8_000;
    private static final int FRAME_OCTETS = 33;
    private static final int FRAME_SAMPLES = 160;

    private Gsm() {}

    public static AudioEncoder encoder() {
        return new FrameEncoder();
    }

    private static final class FrameEncoder implements AudioEncoder {

        private final Encoder encoder = new Encoder();
        private final ByteBuffer payload = ByteBuffer.allocate(FRAME_OCTETS * 12);
        /// Coded last; silence at first.
        private final byte[] before = new byte[FRAME_OCTETS];

        private FrameEncoder() {
            before[0] = (byte) 0xd0;
        }

        @Override
        public int sampleRate() {
            return RATE;
        }

        @Override
        public ByteBuffer encode(Samples samples) {
            int frames = samples.length() / FRAME_SAMPLES;
            if (samples.rate() != RATE || samples.length() % FRAME_SAMPLES != 0 || frames == 0 || frames > 12) {
                throw new IllegalArgumentException("GSM takes 8000 Hz, 20 to 240 ms: " + samples.length() + " at "
                        + samples.rate());
            }
            payload.clear();
            for (int i = 0; i < frames; i++) {
                encodeFrame(samples, i * FRAME_SAMPLES);
            }
            return payload.flip();
        }

        private void encodeFrame(Samples samples, int from) {
            var speech = Memory.allocate(FRAME_SAMPLES * 2);
            LittleEndian.toOctets(samples, from, speech.getData(), FRAME_SAMPLES);
            speech.setOffset(0);
            speech.setLength(FRAME_SAMPLES * 2);
            try {
                var coded = encoder.process(speech);
                System.arraycopy(coded.getData(), coded.getOffset(), before, 0, FRAME_OCTETS);
                coded.recycle();
            } catch (ArithmeticException _) {
                // it divides by the energy of some frames that have none: the one before is heard again
            }
            payload.put(before);
            speech.recycle();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
