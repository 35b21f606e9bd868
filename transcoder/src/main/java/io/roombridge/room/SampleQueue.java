package io.roombridge.room;

import io.roombridge.codec.Samples;
import java.util.Arrays;

/// Sound between the thread that decodes it and the one that mixes it: 48 kHz mono, written as packets come and read
/// 20 ms at a time. Two clocks meet here, the sender's and ours. When the sender is slower the queue runs dry, goes
/// quiet and waits until it has a little in hand; when it is faster, what has lain in the queue all second is
/// shortened by a few milliseconds at a time, faded over so that nobody hears it.
public final class SampleQueue {

    public static final int RATE = 48_000;
    public static final int FRAME = RATE / 50;

    private static final int CAPACITY = RATE / 2;
    private static final int IN_HAND = FRAME / 2;
    private static final int WATCHED_READS = 50;
    private static final int CUT = RATE / 200;

    private final short[] ring = new short[CAPACITY];
    private int head;
    private int fill;
    private boolean waiting = true;
    private int lowest = CAPACITY;
    private int reads;

    public synchronized void write(Samples samples) {
        if (samples.rate() != RATE) {
            throw new IllegalArgumentException("expected " + RATE + " Hz, not " + samples.rate());
        }
        int length = Math.min(samples.length(), CAPACITY);
        if (fill + length > CAPACITY) {
            drop(fill + length - CAPACITY);
        }
        int tail = (head + fill) % CAPACITY;
        int first = Math.min(length, CAPACITY - tail);
        System.arraycopy(samples.data(), samples.offset(), ring, tail, first);
        System.arraycopy(samples.data(), samples.offset() + first, ring, 0, length - first);
        fill += length;
    }

    /// Fills `frame`, with silence where there is nothing. False when all of it is silence.
    public synchronized boolean read(short[] frame) {
        if (waiting && fill < frame.length + IN_HAND) {
            Arrays.fill(frame, (short) 0);
            return false;
        }
        waiting = fill < frame.length;
        int length = Math.min(fill, frame.length);
        int first = Math.min(length, CAPACITY - head);
        System.arraycopy(ring, head, frame, 0, first);
        System.arraycopy(ring, 0, frame, first, length - first);
        drop(length);
        if (length < frame.length) {
            fadeOut(frame, length);
        }
        watch();
        return length > 0;
    }

    private static void fadeOut(short[] frame, int length) {
        int from = Math.max(0, length - CUT);
        for (int i = from; i < length; i++) {
            frame[i] = (short) (frame[i] * (length - i) / (length - from));
        }
        Arrays.fill(frame, length, frame.length, (short) 0);
    }

    private void drop(int length) {
        head = (head + length) % CAPACITY;
        fill -= length;
    }

    private void watch() {
        lowest = Math.min(lowest, fill);
        if (++reads == WATCHED_READS) {
            if (lowest > 2 * FRAME) {
                shorten();
            }
            reads = 0;
            lowest = CAPACITY;
        }
    }

    /// Leaves out [#CUT] samples, fading from those before to those behind them.
    private void shorten() {
        for (int i = 0; i < CUT; i++) {
            int out = (head + i) % CAPACITY;
            int in = (head + CUT + i) % CAPACITY;
            ring[in] = (short) ((ring[out] * (CUT - i) + ring[in] * i) / CUT);
        }
        drop(CUT);
    }

    synchronized int fill() {
        return fill;
    }
}
