package io.roombridge.codec.g7221;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.ConcealingDecoder;
import io.roombridge.codec.Samples;
import io.roombridge.codec.SpeechDecoder;
import java.nio.ByteBuffer;

/// G.722.1 at 16 kHz with 24 and 32 kbit/s, and its Annex C at 32 kHz with 24, 32 and 48: frames of 20 ms, any number
/// in a payload (RFC 5577 §3).
public final class G7221 {

    private static final int MOST_FRAMES = 12;

    private G7221() {}

    public static AudioDecoder decoder(int sampleRate, int bitsPerSecond) {
        return new ConcealingDecoder(new Speech(Layout.of(sampleRate, bitsPerSecond)));
    }

    public static AudioEncoder encoder(int sampleRate, int bitsPerSecond) {
        return new Encoder(Layout.of(sampleRate, bitsPerSecond));
    }

    private static final class Speech implements SpeechDecoder {

        private final Layout layout;
        private final FrameDecoder decoder;
        private int frames = 1;

        private Speech(Layout layout) {
            this.layout = layout;
            this.decoder = new FrameDecoder(layout);
        }

        @Override
        public int sampleRate() {
            return layout.sampleRate();
        }

        @Override
        public int decode(ByteBuffer payload, short[] samples) {
            int from = payload.position();
            int came = payload.remaining() / layout.octets();
            if (came == 0 || payload.remaining() % layout.octets() != 0) {
                return -1;
            }
            frames = Math.min(came, samples.length / layout.samples());
            for (int i = 0; i < frames; i++) {
                if (!decoder.decode(payload, from + i * layout.octets(), samples, i * layout.samples())) {
                    decoder.conceal(samples, i * layout.samples());
                }
            }
            return frames * layout.samples();
        }

        @Override
        public int conceal(short[] samples) {
            for (int i = 0; i < frames; i++) {
                decoder.conceal(samples, i * layout.samples());
            }
            return frames * layout.samples();
        }
    }

    private static final class Encoder implements AudioEncoder {

        private final Layout layout;
        private final FrameEncoder encoder;
        private final ByteBuffer payload;

        private Encoder(Layout layout) {
            this.layout = layout;
            this.encoder = new FrameEncoder(layout);
            this.payload = ByteBuffer.allocate(layout.octets() * MOST_FRAMES);
        }

        @Override
        public int sampleRate() {
            return layout.sampleRate();
        }

        @Override
        public ByteBuffer encode(Samples samples) {
            int frames = samples.length() / layout.samples();
            if (samples.rate() != sampleRate() || samples.length() % layout.samples() != 0 || frames == 0
                    || frames > MOST_FRAMES) {
                throw new IllegalArgumentException("G.722.1 takes " + sampleRate() + " Hz here, 20 to 240 ms: "
                        + samples.length() + " at " + samples.rate());
            }
            payload.clear();
            for (int i = 0; i < frames; i++) {
                encoder.encode(samples, i * layout.samples(), payload);
            }
            return payload.flip();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
