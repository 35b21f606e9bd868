package io.roombridge.transport;

/// How much is sent to an address that nothing was heard from: a few packets, so that a peer that waits for us, or a
/// NAT before it, begins; and a little more now and then, should those be lost. It may be anybody's address: whoever
/// names somebody else's must not have them flooded by us. It is not filled by naming another address.
///
/// Octets of payload; what goes beyond by a part of a packet is paid back before the next.
final class Allowance {

    private static final long FIRST = 2_000;
    private static final long PER_SECOND = 200;

    private long left = FIRST;
    private long filled = Long.MIN_VALUE;

    /// Whether a packet of that size may go.
    ///
    /// @param now  nanoseconds
    synchronized boolean allows(int octets, long now) {
        if (filled == Long.MIN_VALUE) {
            filled = now;
        }
        long earned = (now - filled) * PER_SECOND / 1_000_000_000;
        if (earned > 0) {
            left = Math.min(FIRST, left + earned);
            filled = now;
        }
        if (left <= 0) {
            return false;
        }
        left -= octets;
        return true;
    }
}
