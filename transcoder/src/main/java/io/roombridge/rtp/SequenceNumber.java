package io.roombridge.rtp;

/// Arithmetic on the 16-bit circle of RTP sequence numbers and the 32-bit one of timestamps (RFC 3550 §5.1).
public final class SequenceNumber {

    private SequenceNumber() {}

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
