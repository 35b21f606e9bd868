package io.roombridge.sip.front;

import io.roombridge.serial.Timers;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Something that happens unless it is cancelled in time.
final class Deadline {

    private static final Timers CLOCK = new Timers("sip-deadlines");

    private final Future<?> task;

    private Deadline(Future<?> task) {
        this.task = task;
    }

    static Deadline in(Duration time, Runnable action) {
        return new Deadline(CLOCK.schedule(() -> Thread.startVirtualThread(action), time.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    void cancel() {
        task.cancel(false);
    }
}
