package io.roombridge.sip.front;

/// How long a peer may be silent on a connection: as long as a message takes while one is due, else as long as one may
/// idle. Empty lines keep a connection alive, but are not the message that a peer owes which has just connected; nor is
/// what cannot be read.
final class Patience {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final Limits limits;
    private boolean due;
    private long since;

    /// @param due  a message is to come at once
    Patience(Limits limits, boolean due) {
        this.limits = limits;
        this.due = due;
    }

    void begins(long nanos) {
        since = nanos;
    }

    boolean isShort() {
        return due;
    }

    /// What is due has not come, however many octets have.
    boolean isOver(long nanos) {
        return due && nanos - since >= limits.messageTime().toNanos();
    }

    /// At least one: none at all would be for ever.
    int millis(long nanos) {
        return due ? (int) Math.max(1, limits.messageTime().toMillis() - (nanos - since) / NANOS_A_MILLI)
                : (int) limits.idleTime().toMillis();
    }

    /// Octets have come.
    ///
    /// @param whole  with them a message was whole
    /// @param amid   another has begun
    void heard(boolean whole, boolean amid, long nanos) {
        if (whole || amid && !due) {
            since = nanos;
        }
        due = amid || due && !whole;
    }
}
