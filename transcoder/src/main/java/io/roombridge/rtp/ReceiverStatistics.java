package io.roombridge.rtp;

/// What a receiver knows of one source: RFC 3550 A.1 (sequence numbers), A.3 (loss), A.8 (jitter). A source counts
/// from its first packet: validity is the latch's business (see `io.roombridge.relay`), not probation's.
public final class ReceiverStatistics {

    private static final int MAX_DROPOUT = 3_000;
    private static final int MAX_MISORDER = 100;
    private static final int NO_SEQUENCE = 1 << 16;

    private final int clockRate;
    private boolean started;
    private int ssrc;
    private int maximum;
    private long cycles;
    private int base;
    private int badSequence = NO_SEQUENCE;
    private long received;
    private long octets;
    private long expectedPrior;
    private long receivedPrior;
    private long jitter;
    private int transit;
    private boolean transitKnown;

    public ReceiverStatistics(int clockRate) {
        this.clockRate = clockRate;
    }

    /// Counts a packet that arrived at `now`, in nanoseconds of any steady clock. False when its sequence number makes
    /// it unbelievable (RFC 3550 A.1), so that the caller drops it.
    public boolean received(RtpPacket packet, long now) {
        if (!started || packet.ssrc() != ssrc) {
            restart(packet.sequenceNumber());
            ssrc = packet.ssrc();
        } else if (!advance(packet.sequenceNumber())) {
            return false;
        }
        received++;
        octets += packet.length();
        measure(packet.timestamp(), now);
        return true;
    }

    private void restart(int sequence) {
        started = true;
        base = sequence;
        maximum = sequence;
        cycles = 0;
        badSequence = NO_SEQUENCE;
        received = 0;
        expectedPrior = 0;
        receivedPrior = 0;
        transitKnown = false;
    }

    private boolean advance(int sequence) {
        int ahead = (sequence - maximum) & 0xffff;
        if (ahead < MAX_DROPOUT) {
            if (sequence < maximum) {
                cycles += 1 << 16;
            }
            maximum = sequence;
        } else if (ahead <= (1 << 16) - MAX_MISORDER) {
            if (sequence != badSequence) {
                badSequence = SequenceNumber.next(sequence);
                return false;
            }
            restart(sequence); // two in a row: the sender restarted without saying so
        }
        return true;
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

    /// Octets received, headers included, over all sources that used this stream.
    public long octets() {
        return octets;
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
