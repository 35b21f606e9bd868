package io.roombridge.rtcp;

import java.util.function.DoubleSupplier;

/// When the next report is due (RFC 3550 §6.2, §6.3): our sessions have two members, so the interval is the minimum,
/// spread over 0.5 to 1.5 of itself and divided by e − 3/2 as §6.3.1 says; the first one comes after half of it.
/// Feedback goes out at once (RFC 4585 §3.5.2) and does not move the schedule.
public final class ReportSchedule {

    private static final double COMPENSATION = Math.E - 1.5;

    private final long minimum;
    private final DoubleSupplier random;
    private long due;

    /// @param minimum nanoseconds between reports, on average
    /// @param random  0 to 1
    public ReportSchedule(long now, long minimum, DoubleSupplier random) {
        this.minimum = minimum;
        this.random = random;
        this.due = now + interval() / 2;
    }

    /// True once for each report to send.
    public boolean due(long now) {
        if (now < due) {
            return false;
        }
        due = now + interval();
        return true;
    }

    private long interval() {
        return (long) (minimum * (0.5 + random.getAsDouble()) / COMPENSATION);
    }
}
