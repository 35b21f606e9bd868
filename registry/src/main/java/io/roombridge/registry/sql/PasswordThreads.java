package io.roombridge.registry.sql;

import io.roombridge.registry.PasswordsBusy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Where hashes of passwords are made: on a few threads of the system, because one takes tens of milliseconds without a
/// pause, and as many of them as there are cores would hold up every virtual thread. They end when there is nothing to
/// do.
final class PasswordThreads {

    /// About a second's work: who would wait longer is told so at once.
    static final int MOST_WAITING = 32;

    private final ThreadPoolExecutor threads;

    /// Half of the cores, two at most.
    PasswordThreads() {
        this(Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 2), MOST_WAITING);
    }

    PasswordThreads(int count, int mostWaiting) {
        threads = new ThreadPoolExecutor(count, count, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(mostWaiting),
                Thread.ofPlatform().name("passwords-", 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /// Waits for its turn and its end.
    ///
    /// @throws PasswordsBusy  when too many wait already
    <R> R run(Supplier<R> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (RejectedExecutionException _) {
            throw new PasswordsBusy();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }
}
