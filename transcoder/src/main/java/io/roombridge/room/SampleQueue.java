package io.roombridge.room;

import io.roombridge.codec.Samples;
import io.roombridge.mix.SoundSource;
import java.util.Arrays;

/// Sound between the thread that decodes it and the one that mixes it, at the rate it was decoded at: written as
/// packets come and read 20 ms at a time. Two clocks meet here, the sender's and ours. When the sender is slower the
/// queue runs dry, goes quiet and waits until it has a little in hand; when it is faster, what has lain in the queue
/// all second is shortened by a few milliseconds at a time, faded over so that nobody hears it.
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

    /// 5 ms: what is left out at a time, and over which sound fades.
    private int cut() {
        return rate / 200;
    }

    private void fadeOut(short[] tick, int length) {
        int from = Math.max(0, length - cut());
        for (int i = from; i < length; i++) {
            tick[i] = (short) (tick[i] * (length - i) / (length - from));
        }
        Arrays.fill(tick, length, tick.length, (short) 0);
    }

    private void drop(int length) {
        head = ring.length == 0 ? 0 : (head + length) % ring.length;
        fill -= length;
    }

    private void watch() {
        lowest = Math.min(lowest, fill);
        if (++reads == WATCHED_READS) {
            if (lowest > 2 * frame()) {
                shorten();
            }
            reads = 0;
            lowest = ring.length;
        }
    }

    /// Leaves out a little, fading from what is before to what is behind it.
    private void shorten() {
        int cut = cut();
        for (int i = 0; i < cut; i++) {
            int out = (head + i) % ring.length;
            int in = (head + cut + i) % ring.length;
            ring[in] = (short) ((ring[out] * (cut - i) + ring[in] * i) / cut);
        }
        drop(cut);
    }

    synchronized int fill() {
        return fill;
    }
}
