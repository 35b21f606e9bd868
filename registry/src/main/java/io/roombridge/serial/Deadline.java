package io.roombridge.serial;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Something that happens unless it is cancelled in time, on a thread of its own.
public final class Deadline {

    private static final Timers CLOCK = new Timers("deadlines");

    private final Future<?> task;

    private Deadline(Future<?> task) {
        this.task = task;
    }

    public static Deadline in(Duration time, Runnable action) {
        return new Deadline(CLOCK.schedule(() -> Thread.startVirtualThread(action), time.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    public void cancel() {
        task.cancel(false);
    }
}
