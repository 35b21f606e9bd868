package io.roombridge.stream;

/// Finds a bit rate that gets through, from the loss the peer reports: with more than a tenth lost we send less, in
/// proportion; with hardly any lost we try a little more each time, until nothing has to be limited any more. The
/// thresholds are those of draft-ietf-rmcat-gcc-02 §6. Of a few packets one or two lost say nothing: reports are taken
/// together until they are about enough.
final class LossLimit {

    private static final double TOO_MUCH = 0.10;
    private static final double HARDLY_ANY = 0.02;
    private static final double GROWTH = 1.08;
    private static final int LEAST = 64_000;
    /// Packets.
    private static final int ENOUGH = 50;

    private volatile int limit;
    private int begun;
    private long due;
    private double missing;

    /// Bits a second; 0 when all gets through.
    int limit() {
        return limit;
    }

    /// @param fraction lost, 0–1
    /// @param packets  sent meanwhile
    /// @param sending  bits a second sent meanwhile
    /// @return whether the limit is another now
    boolean report(double fraction, long packets, int sending) {
        due += packets;
        missing += fraction * packets;
        if (due < ENOUGH) {
            return false;
        }
        double together = missing / due;
        due = 0;
        missing = 0;
        return follow(together, sending);
    }

    private boolean follow(double fraction, int sending) {
        int before = limit;
        if (fraction > TOO_MUCH) {
            int now = before == 0 ? sending : Math.min(before, Math.max(sending, LEAST));
            begun = before == 0 ? sending : begun;
            limit = Math.max(LEAST, (int) (now * (1 - 0.5 * fraction)));
        } else if (fraction < HARDLY_ANY && before > 0) {
            int more = (int) (before * GROWTH);
            limit = more > 2 * begun ? 0 : more;
        }
        return limit != before;
    }
}
