package io.roombridge.rtp;

/// What a receiver knows of one source: RFC 3550 A.1 (sequence numbers), A.3 (loss), A.8 (jitter). A source counts
/// from its first packet: validity is the latch's business (see `io.roombridge.transport`), not probation's.
public final class ReceiverStatistics {

    private static final int MAX_DROPOUT = 3_000;
    private static final int NO_SEQUENCE = -1;

    /// What to do with a packet.
    public enum Verdict {
        IN_SEQUENCE,
        /// Its sequence number is far from what was to come. Not counted yet: the caller keeps it until the next shows
        /// whether the source began anew, and drops it if not.
        DOUBTFUL,
        /// The source began anew with the doubtful packet before this one, or with this one and the other came early:
        /// both are counted now.
        RESTARTED
    }

    private final int clockRate;
    private boolean started;
    private int ssrc;
    private int maximum;
    private long cycles;
    private int base;
    private int doubted = NO_SEQUENCE;
    private long received;
    private long expectedPrior;
    private long receivedPrior;
    private long jitter;
    private int transit;
    private boolean transitKnown;

    public ReceiverStatistics(int clockRate) {
        this.clockRate = clockRate;
    }

    /// Counts a packet that arrived at `now`, in nanoseconds of any steady clock (RFC 3550 A.1).
    public Verdict received(RtpPacket packet, long now) {
        int sequence = packet.sequenceNumber();
        var verdict = Verdict.IN_SEQUENCE;
        if (!started || packet.ssrc() != ssrc) {
            restart(sequence);
            ssrc = packet.ssrc();
        } else {
            verdict = judge(sequence);
        }
        if (verdict != Verdict.DOUBTFUL) {
            received++;
            measure(packet.timestamp(), now);
        }
        return verdict;
    }

    private void restart(int sequence) {
        started = true;
        base = sequence;
        maximum = sequence;
        cycles = 0;
        doubted = NO_SEQUENCE;
        received = 0;
        expectedPrior = 0;
        receivedPrior = 0;
        transitKnown = false;
    }

    private Verdict judge(int sequence) {
        int ahead = (sequence - maximum) & 0xffff;
        if (ahead < MAX_DROPOUT) {
            advance(sequence);
        } else if (ahead <= (1 << 16) - SequenceNumber.MOST_OVERTAKEN) {
            return isNearDoubted(sequence) ? begin(sequence) : doubt(sequence);
        }
        doubted = NO_SEQUENCE;
        return Verdict.IN_SEQUENCE;
    }

    private void advance(int sequence) {
        if (sequence < maximum) {
            cycles += 1 << 16;
        }
        maximum = sequence;
    }

    private Verdict doubt(int sequence) {
        doubted = sequence;
        return Verdict.DOUBTFUL;
    }

    /// Two different packets close together: the sender restarted without saying so. A.1 asks for two in order; but the
    /// second may be lost, or overtaken.
    private boolean isNearDoubted(int sequence) {
        return doubted != NO_SEQUENCE && sequence != doubted
                && Math.abs(SequenceNumber.distance(doubted, sequence)) < SequenceNumber.MOST_OVERTAKEN;
    }

    private Verdict begin(int sequence) {
        int other = doubted;
        boolean later = SequenceNumber.isAfter(sequence, other);
        restart(later ? other : sequence);
        advance(later ? sequence : other);
        received++;
        return Verdict.RESTARTED;
    }

    private void measure(int timestamp, long now) {
        int arrival = (int) (now / 1_000 * clockRate / 1_000_000);
        int nowTransit = arrival - timestamp;
        if (transitKnown) {
            int difference = Math.abs(nowTransit - transit);
            if (difference < clockRate * 10) { // a jump of the sender's timestamps is not jitter
                jitter += difference - ((jitter + 8) >> 4);
            }
        }
        transit = nowTransit;
        transitKnown = true;
    }

    public boolean started() {
        return started;
    }

    public int ssrc() {
        return ssrc;
    }

    public int extendedHighestSequence() {
        return (int) (cycles + maximum);
    }

    public long packets() {
        return received;
    }

    /// Expected less received: negative when there were duplicates (RFC 3550 §6.4.1).
    public int cumulativeLost() {
        return started ? Math.clamp(expected() - received, -0x80_0000, 0x7f_ffff) : 0;
    }

    /// Interarrival jitter in timestamp units.
    public long jitter() {
        return jitter >> 4;
    }

    public double jitterMillis() {
        return jitter() * 1_000.0 / clockRate;
    }

    /// The fraction lost since this was last asked, in 1/256 (RFC 3550 A.3).
    public int fractionLost() {
        long expectedInterval = expected() - expectedPrior;
        long lost = expectedInterval - (received - receivedPrior);
        expectedPrior = expected();
        receivedPrior = received;
        return expectedInterval == 0 || lost <= 0 ? 0 : (int) Math.min(255, (lost << 8) / expectedInterval);
    }

    private long expected() {
        return started ? cycles + maximum - base + 1 : 0;
    }
}
