package io.roombridge.transport;

/// A bucket of tokens: what a source may send before it is cut off. 20,000 packets a second are more than any room
/// system's picture needs, and a thousand at once are a very large key frame.
final class PacketLimit {

    private static final long PER_SECOND = 20_000;
    private static final long BURST = 2_000;

    private long tokens = BURST;
    private long filled;

    boolean allows(long now) {
        long earned = (now - filled) * PER_SECOND / 1_000_000_000;
        if (earned > 0) {
            tokens = Math.min(BURST, tokens + earned);
            filled = now;
        }
        if (tokens == 0) {
            return false;
        }
        tokens--;
        return true;
    }
}
