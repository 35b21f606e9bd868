package io.roombridge.serial;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/// A thread that says when time is over. It keeps nothing of a timer that was cancelled: a call's longest one would
/// else hold the whole call for half an hour after its end. Once it is shut down nothing fires any more, whatever is
/// still set, and what is set then is dropped.
public final class Timers extends ScheduledThreadPoolExecutor {

    /// @param name  of the thread
    public Timers(String name) {
        super(1, Thread.ofPlatform().daemon().name(name).factory(), new ThreadPoolExecutor.DiscardPolicy());
        setRemoveOnCancelPolicy(true);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }
}
