package io.roombridge.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Gives packets back in order and, where asked, evenly in time.
///
/// Every packet is due at its media time plus the shortest transit seen plus the *depth*. The depth follows the jitter:
/// it jumps to the lateness of a late packet and shrinks slowly while none is late. The next packet in sequence of a
/// stream that is not paced (video) passes at once; across a gap the buffer waits until the packet behind it is due.
///
/// ```
///             media time + base           due
/// ───────────────┼───────── depth ─────────┼──────▶ now
///                arrived                   released, or dropped as late
/// ```
///
/// Pure: time is an argument in nanoseconds. It copies what it keeps. One source at a time; a new SSRC starts afresh,
/// and so does one that jumps: what it held is given first.
public final class JitterBuffer {

    private static final int SLOTS = 512;
    private static final long MARGIN = 2_000_000;
    private static final long JUMP = 2_000_000_000L;

    private final Limits limits;
    private final long[] due = new long[SLOTS];
    private final ByteBuffer[] held = new ByteBuffer[SLOTS];
    private final boolean[] full = new boolean[SLOTS];
    private final RtpPacket view = new RtpPacket();

    private boolean started;
    private int ssrc;
    private int nextSequence;
    private int lastSequence;
    private int lastTimestamp;
    private boolean untouched;
    private int count;
    private long mediaTicks;
    private long base;
    private long depth;
    private long late;
    private long lost;

    /// @param clockRate of the payload, in hertz
    /// @param shortest  the least depth in nanoseconds
    /// @param longest   the most depth in nanoseconds: what comes later than this is lost
    /// @param paced     whether packets are held until due (audio) or pass when they are next (video)
    public record Limits(int clockRate, long shortest, long longest, boolean paced) {

        public static Limits audio(int clockRate) {
            return new Limits(clockRate, 10_000_000, 250_000_000, true);
        }

        public static Limits video(int clockRate) {
            return new Limits(clockRate, 15_000_000, 200_000_000, false);
        }

        /// For a sender that sends again what is missed: across a gap there is time for it to come.
        public static Limits retransmitted(int clockRate) {
            return new Limits(clockRate, 150_000_000, 300_000_000, false);
        }
    }

    public JitterBuffer(Limits limits) {
        this.limits = limits;
        this.depth = limits.shortest();
    }

    /// Takes a packet that arrived at `now` and releases what this makes ready.
    public void add(RtpPacket packet, long now, Consumer<RtpPacket> next) {
        if (beginsAnew(packet)) {
            restart(packet, now, next);
        }
        int ahead = SequenceNumber.distance(nextSequence, packet.sequenceNumber());
        if (ahead < 0 && untouched) {
            nextSequence = packet.sequenceNumber(); // the first one had overtaken it
            ahead = 0;
        }
        long when = schedule(packet, now);
        if (ahead < 0) {
            late++;
            return;
        }
        if (ahead == 0 && count == 0 && !limits.paced()) {
            gave(packet);
            next.accept(packet);
            return;
        }
        keep(packet, when);
        release(now, next);
    }

    /// Another source, or the same far from where it was. Far ahead is more than can be held.
    private boolean beginsAnew(RtpPacket packet) {
        if (!started || packet.ssrc() != ssrc) {
            return true;
        }
        int ahead = SequenceNumber.distance(lastSequence, packet.sequenceNumber());
        return ahead > SLOTS || ahead < 0
                && SequenceNumber.restarts(-ahead, packet.timestamp() - lastTimestamp, limits.clockRate());
    }

    private void gave(RtpPacket packet) {
        lastSequence = packet.sequenceNumber();
        nextSequence = SequenceNumber.next(lastSequence);
        lastTimestamp = packet.timestamp();
        untouched = false;
    }

    /// Releases what is due at `now`.
    public void release(long now, Consumer<RtpPacket> next) {
        while (count > 0) {
            int head = firstHeld();
            int missing = SequenceNumber.distance(nextSequence, head);
            if ((missing > 0 || limits.paced()) && due[head % SLOTS] > now) {
                return;
            }
            lost += missing;
            give(head, next);
        }
    }

    /// The sequence numbers that are waited for, at most 16 of them: what a negative acknowledgement names.
    public List<Integer> missing() {
        if (count == 0 || limits.paced()) {
            return List.of();
        }
        var numbers = new ArrayList<Integer>();
        int end = firstHeld();
        for (int number = nextSequence; number != end && numbers.size() < 16; number = SequenceNumber.next(number)) {
            numbers.add(number);
        }
        return numbers;
    }

    /// When [#release] will have something to do, or `Long.MAX_VALUE`.
    long nextDue() {
        return count == 0 ? Long.MAX_VALUE : due[firstHeld() % SLOTS];
    }

    long depth() {
        return depth;
    }

    /// Packets that came after they had been given up.
    long late() {
        return late;
    }

    /// Packets given up.
    long lost() {
        return lost;
    }

    private void restart(RtpPacket packet, long now, Consumer<RtpPacket> next) {
        while (count > 0) {
            give(firstHeld(), next);
        }
        started = true;
        ssrc = packet.ssrc();
        nextSequence = packet.sequenceNumber();
        lastSequence = nextSequence;
        lastTimestamp = packet.timestamp();
        untouched = true;
        mediaTicks = Integer.toUnsignedLong(packet.timestamp());
        base = now - mediaTime();
        depth = limits.shortest();
    }

    private long schedule(RtpPacket packet, long now) {
        mediaTicks = SequenceNumber.extend(mediaTicks, packet.timestamp());
        long lateness = now - mediaTime() - base;
        if (lateness < 0 || lateness > JUMP) {
            base += lateness; // a quicker path, or the sender's clock jumped
            lateness = 0;
        } else {
            base += lateness >> 9; // follows a sender whose clock is slow
        }
        if (lateness + MARGIN > depth) {
            depth = Math.min(limits.longest(), lateness + MARGIN);
        } else {
            depth = Math.max(limits.shortest(), depth - (depth - lateness >> 9));
        }
        return mediaTime() + base + depth;
    }

    private long mediaTime() {
        return mediaTicks * 1_000_000 / limits.clockRate() * 1_000;
    }

    private void keep(RtpPacket packet, long when) {
        int slot = packet.sequenceNumber() % SLOTS;
        if (full[slot]) {
            return; // a duplicate
        }
        if (held[slot] == null || held[slot].capacity() < packet.length()) {
            held[slot] = ByteBuffer.allocate(Math.max(1_600, packet.length()));
        }
        packet.copyTo(held[slot]);
        full[slot] = true;
        due[slot] = when;
        count++;
    }

    private int firstHeld() {
        int sequence = nextSequence;
        while (!full[sequence % SLOTS]) {
            sequence = SequenceNumber.next(sequence);
        }
        return sequence;
    }

    private void give(int sequence, Consumer<RtpPacket> next) {
        full[sequence % SLOTS] = false;
        count--;
        try {
            view.wrap(held[sequence % SLOTS]);
        } catch (MalformedPacket impossible) {
            throw new IllegalStateException("a packet that was parsed before", impossible);
        }
        gave(view);
        next.accept(view);
    }

    @Override
    public String toString() {
        return "JitterBuffer(" + depth / 1_000_000 + " ms)";
    }
}
