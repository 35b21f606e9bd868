package io.roombridge.sip.front;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Something that happens unless it is cancelled in time.
final class Deadline {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Future<?> task;

    private Deadline(Future<?> task) {
        this.task = task;
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("sip-deadlines").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    static Deadline in(Duration time, Runnable action) {
        return new Deadline(CLOCK.schedule(() -> Thread.startVirtualThread(action), time.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    void cancel() {
        task.cancel(false);
    }
}
