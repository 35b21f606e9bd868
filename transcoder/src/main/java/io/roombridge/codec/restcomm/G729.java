package io.roombridge.codec.restcomm;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.ComfortNoise;
import io.roombridge.codec.ConcealingDecoder;
import io.roombridge.codec.Samples;
import io.roombridge.codec.SpeechDecoder;
import java.nio.ByteBuffer;
import org.restcomm.media.codec.g729.Decoder;
import org.restcomm.media.codec.g729.Encoder;

/// G.729 (and Annex A, which is the same on the wire): frames of 10 octets for 10 ms, any number in a payload, at its
/// end maybe a silence descriptor of 2 octets (RFC 3551 §4.5.6).
public final class G729 {

    private static final int RATE = 8_000;
    private static final int FRAME_OCTETS = 10;
    private static final int FRAME_SAMPLES = 80;
    private static final int DESCRIPTOR_OCTETS = 2;
    private static final int NOISE_SAMPLES = 160;
    /// Of 16-bit samples, dB over 1.
    private static final int FULL_SCALE = 90;

    private G729() {}

    public static AudioDecoder decoder() {
        return new ConcealingDecoder(new Speech());
    }

    public static AudioEncoder encoder() {
        return new FrameEncoder();
    }

    private static final class Speech implements SpeechDecoder {

        private final Decoder decoder = new Decoder();
        private final byte[] frame = new byte[FRAME_OCTETS];
        private final ComfortNoise noise = new ComfortNoise(RATE);

        @Override
        public int sampleRate() {
            return RATE;
        }

        @Override
        public int decode(ByteBuffer payload, short[] samples) {
            int from = payload.position();
            int frames = Math.min(payload.remaining() / FRAME_OCTETS, samples.length / FRAME_SAMPLES);
            int rest = payload.remaining() % FRAME_OCTETS;
            if (rest != 0 && rest != DESCRIPTOR_OCTETS) {
                return -1;
            }
            for (int i = 0; i < frames; i++) {
                payload.get(from + i * FRAME_OCTETS, frame);
                LittleEndian.toSamples(decoder.process(frame), samples, i * FRAME_SAMPLES, FRAME_SAMPLES);
            }
            if (frames > 0) {
                return frames * FRAME_SAMPLES;
            }
            noise.fill(samples, NOISE_SAMPLES, silenceAfter(payload));
            return NOISE_SAMPLES;
        }

        /// The gain is the five bits before the last (RFC 3551 §4.5.6): -12 dB, -4 and up by 4, from 16 to 66 by 2.
        @Override
        public int silenceAfter(ByteBuffer payload) {
            if (payload.remaining() % FRAME_OCTETS != DESCRIPTOR_OCTETS) {
                return -1;
            }
            int gain = payload.get(payload.limit() - 1) >> 1 & 31;
            int decibels = gain == 0 ? -12 : gain < 6 ? 4 * gain - 8 : 2 * gain + 4;
            return FULL_SCALE - decibels;
        }
    }

    private static final class FrameEncoder implements AudioEncoder {

        private final Encoder encoder = new Encoder();
        private final byte[] speech = new byte[FRAME_SAMPLES * 2];
        private final ByteBuffer payload = ByteBuffer.allocate(FRAME_OCTETS * 24);

        @Override
        public int sampleRate() {
            return RATE;
        }

        @Override
        public ByteBuffer encode(Samples samples) {
            int frames = samples.length() / FRAME_SAMPLES;
            if (samples.rate() != RATE || samples.length() % FRAME_SAMPLES != 0 || frames == 0 || frames > 24) {
                throw new IllegalArgumentException("G.729 takes 8000 Hz, 10 to 240 ms: " + samples.length() + " at "
                        + samples.rate());
            }
            payload.clear();
            for (int i = 0; i < frames; i++) {
                LittleEndian.toOctets(samples, i * FRAME_SAMPLES, speech, FRAME_SAMPLES);
                payload.put(encoder.process(speech), 0, FRAME_OCTETS);
            }
            return payload.flip();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
