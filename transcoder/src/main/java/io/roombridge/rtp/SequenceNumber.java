package io.roombridge.rtp;

/// Arithmetic on the 16-bit circle of RTP sequence numbers and the 32-bit one of timestamps (RFC 3550 §5.1).
public final class SequenceNumber {

    /// How many numbers a packet may come late (RFC 3550 A.1 MAX_MISORDER).
    static final int MOST_OVERTAKEN = 100;

    private SequenceNumber() {}

    /// Whether a packet numbered before the newest one is no late one, but the source began anew: it lies too far
    /// behind, or its timestamp is somewhere else.
    ///
    /// @param behind how far its number lies behind the newest one's, more than 0
    /// @param ticks  how far its timestamp lies ahead of the newest one's; pictures may be sent out of their order
    public static boolean restarts(int behind, int ticks, int clockRate) {
        return behind > MOST_OVERTAKEN || ticks > clockRate / 2 || ticks < -2 * clockRate;
    }

    /// How far `to` lies ahead of `from`: -32,768..32,767, negative when it lies behind.
    public static int distance(int from, int to) {
        return (short) (to - from);
    }

    public static boolean isAfter(int candidate, int reference) {
        return distance(reference, candidate) > 0;
    }

    public static int next(int sequence) {
        return (sequence + 1) & 0xffff;
    }

    /// The 64-bit number nearest to `reference` whose low 32 bits are `timestamp`: media time that never wraps.
    public static long extend(long reference, int timestamp) {
        return reference + (timestamp - (int) reference);
    }
}
