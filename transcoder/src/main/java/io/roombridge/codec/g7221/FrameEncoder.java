package io.roombridge.codec.g7221;

import io.roombridge.codec.Samples;
import java.nio.ByteBuffer;

/// The encoder of one stream, frame by frame (G.722.1 §3):
///
/// ```
/// samples ─▶ LappedTransform ─▶ Envelope ─▶ Categorization ─▶ Category (each region) ─▶ frame
/// ```
final class FrameEncoder {

    private final Layout layout;
    private final LappedTransform transform;
    private final double[] coefficients;
    private final Envelope envelope;
    private final Categorization categorization;
    private final int[] counts;
    private final FrameWriter bits;

    FrameEncoder(Layout layout) {
        this.layout = layout;
        this.transform = new LappedTransform(layout.samples());
        this.coefficients = new double[layout.samples()];
        this.envelope = new Envelope(layout);
        this.categorization = new Categorization(layout);
        this.counts = new int[layout.regions()];
        this.bits = new FrameWriter(layout.octets());
    }

    /// @param from  where the frame begins in `samples`
    void encode(Samples samples, int from, ByteBuffer payload) {
        transform.analyse(samples, from, coefficients);
        envelope.measure(coefficients);
        int available = layout.bits() - envelope.bits() - layout.controlBits();
        categorization.derive(envelope, available);
        choose(available);
        bits.clear();
        envelope.write(bits);
        bits.put(categorization.chosen(), layout.controlBits());
        for (int region = 0; region < layout.regions(); region++) {
            Category.of(categorization.category(region))
                    .write(coefficients, region * Layout.REGION, envelope.deviation(region), bits);
        }
        bits.finish(payload);
    }

    /// The first categorization that fits, looked for from the middle; the last, when none does.
    private void choose(int available) {
        while (categorization.chosen() < layout.categorizations() / 2 - 1) {
            categorization.coarser();
        }
        int total = 0;
        for (int region = 0; region < layout.regions(); region++) {
            counts[region] = 0;
            total += recount(region);
        }
        while (total < available && categorization.chosen() > 0) {
            total += recount(categorization.finer());
        }
        while (total > available && !categorization.isLast()) {
            total += recount(categorization.coarser());
        }
    }

    /// How many bits more the region takes than before.
    private int recount(int region) {
        int before = counts[region];
        counts[region] = Category.of(categorization.category(region))
                .count(coefficients, region * Layout.REGION, envelope.deviation(region));
        return counts[region] - before;
    }
}
