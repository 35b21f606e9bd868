package io.roombridge.room;

import io.roombridge.codec.Samples;
import io.roombridge.mix.SoundSource;
import java.util.Arrays;

/// Sound between the thread that decodes it and the one that mixes it, at the rate it was decoded at: written as
/// packets come and read 20 ms at a time. Two clocks meet here, the sender's and ours. Once a second at most, 5 to 15
/// ms are left out when the sender is faster, and so many are said twice when it is slower; how many, [Splice] finds,
/// so that nobody hears it. When nothing comes the queue runs dry, goes quiet and waits until it has a little in hand.
///
/// What is written at another rate than before begins a new queue.
public final class SampleQueue implements SoundSource {

    private static final int FIRST_RATE = 8_000;
    private static final int WATCHED_READS = 50;

    private volatile int rate = FIRST_RATE;
    private short[] ring = {};
    private int head;
    private int fill;
    private boolean waiting = true;
    private int lowest;
    private int reads;
    private boolean scarce;
    private Splice splice;

    public synchronized void write(Samples samples) {
        if (samples.rate() != rate || ring.length == 0) {
            begin(samples.rate());
        }
        int length = Math.min(samples.length(), ring.length);
        if (fill + length > ring.length) {
            drop(fill + length - ring.length);
        }
        int tail = (head + fill) % ring.length;
        int first = Math.min(length, ring.length - tail);
        System.arraycopy(samples.data(), samples.offset(), ring, tail, first);
        System.arraycopy(samples.data(), samples.offset() + first, ring, 0, length - first);
        fill += length;
    }

    /// Half a second is kept at most.
    private void begin(int next) {
        rate = next;
        ring = new short[next / 2];
        head = 0;
        fill = 0;
        waiting = true;
        lowest = ring.length;
        reads = 0;
        scarce = false;
        splice = new Splice(next);
    }

    @Override
    public int rate() {
        return rate;
    }

    /// Of what there is less than 20 ms of the rest is silence. Also false when the rate has just become another.
    @Override
    public synchronized boolean next(short[] tick) {
        if (tick.length != frame() || waiting && fill < tick.length + tick.length / 2) {
            return false;
        }
        if (scarce && fill >= tick.length) {
            drop(-splice.lengthen(ring, head));
            scarce = false;
        }
        waiting = fill < tick.length;
        int length = Math.min(fill, tick.length);
        int first = Math.min(length, ring.length - head);
        System.arraycopy(ring, head, tick, 0, first);
        System.arraycopy(ring, 0, tick, first, length - first);
        drop(length);
        if (length < tick.length) {
            fadeOut(tick, length);
        }
        watch();
        return length > 0;
    }

    private int frame() {
        return rate / 50;
    }

    /// Over 5 ms.
    private void fadeOut(short[] tick, int length) {
        int from = Math.max(0, length - rate / 200);
        for (int i = from; i < length; i++) {
            tick[i] = (short) (tick[i] * (length - i) / (length - from));
        }
        Arrays.fill(tick, length, tick.length, (short) 0);
    }

    /// A negative length: what was put before the head.
    private void drop(int length) {
        head = ring.length == 0 ? 0 : Math.floorMod(head + length, ring.length);
        fill -= length;
    }

    private void watch() {
        lowest = Math.min(lowest, fill);
        if (++reads == WATCHED_READS) {
            if (lowest > 2 * frame()) {
                drop(splice.shorten(ring, head));
            }
            scarce = !waiting && lowest < frame() / 2;
            reads = 0;
            lowest = ring.length;
        }
    }

    synchronized int fill() {
        return fill;
    }
}
