package io.roombridge.codec.g7221;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The decoder of one stream, frame by frame, the way of [FrameEncoder] back (G.722.1 §4). A frame that is lost or
/// spoiled sounds like the one before, and more of them are silence.
final class FrameDecoder {

    private final Layout layout;
    private final FrameReader bits = new FrameReader();
    private final Envelope envelope;
    private final Categorization categorization;
    private final double[] coefficients;
    /// The last good frame's, to be heard again once.
    private final double[] last;
    private final LappedTransform transform;
    private int random = 1;

    FrameDecoder(Layout layout) {
        this.layout = layout;
        this.envelope = new Envelope(layout);
        this.categorization = new Categorization(layout);
        this.coefficients = new double[layout.samples()];
        this.last = new double[layout.samples()];
        this.transform = new LappedTransform(layout.samples());
    }

    /// False when the frame is none: it is then as good as lost.
    ///
    /// @param from  where the frame begins in `payload`
    /// @param to    where the sound goes in `samples`
    boolean decode(ByteBuffer payload, int from, short[] samples, int to) {
        bits.read(payload, from, layout.octets());
        if (!read()) {
            return false;
        }
        System.arraycopy(coefficients, 0, last, 0, last.length);
        transform.synthesize(coefficients, samples, to);
        return true;
    }

    /// Whether it is a frame; nothing is heard of it.
    boolean fits(ByteBuffer payload, int from) {
        bits.read(payload, from, layout.octets());
        return read();
    }

    /// Sound in place of a frame.
    void conceal(short[] samples, int to) {
        System.arraycopy(last, 0, coefficients, 0, last.length);
        Arrays.fill(last, 0);
        transform.synthesize(coefficients, samples, to);
    }

    private boolean read() {
        if (!envelope.read(bits)) {
            return false;
        }
        int control = bits.bits(layout.controlBits());
        if (bits.left() == 0) {
            return false;
        }
        categorization.derive(envelope, bits.left());
        while (categorization.chosen() < control) {
            categorization.coarser();
        }
        return readRegions() ? onesToTheEnd() : categorization.isLast();
    }

    /// False when the frame ends too early, which it may when not even the last categorization was short enough; the
    /// rest is noise then.
    private boolean readRegions() {
        boolean complete = true;
        for (int region = 0; region < layout.regions(); region++) {
            int from = region * Layout.REGION;
            double deviation = envelope.deviation(region);
            int number = categorization.category(region);
            if (number < Category.NOISE_ONLY) {
                complete = complete && Category.of(number).read(bits, deviation, coefficients, from);
                number = complete ? number : Category.NOISE_ONLY;
            }
            if (number >= Category.NOISE_ONLY) {
                Arrays.fill(coefficients, from, from + Layout.REGION, 0);
            }
            fill(from, deviation * Category.of(number).noise());
        }
        return complete;
    }

    private boolean onesToTheEnd() {
        while (bits.left() > 0) {
            if (bits.bit() == 0) {
                return false;
            }
        }
        return true;
    }

    /// Noise where nothing was sent.
    private void fill(int from, double noise) {
        for (int i = from; noise > 0 && i < from + Layout.REGION; i++) {
            if (coefficients[i] == 0) {
                coefficients[i] = sign() ? noise : -noise;
            }
        }
    }

    /// By Marsaglia's shifts.
    private boolean sign() {
        random ^= random << 13;
        random ^= random >>> 17;
        random ^= random << 5;
        return random < 0;
    }
}
