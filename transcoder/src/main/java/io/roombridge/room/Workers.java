package io.roombridge.room;

import io.roombridge.serial.Serial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bounded pool of platform threads that all work on pictures is done by. To hand work over allocates nothing.
public final class Workers implements Executor, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final long PATIENCE = 2_000;

    private final Queue<Runnable> jobs = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    public Workers(int count) {
        for (int i = 1; i <= count; i++) {
            threads.add(Thread.ofPlatform().name("pictures-" + i).daemon().start(this::work));
        }
    }

    /// Has one job done at a time and in order.
    ///
    /// @param name of what it works for, for the log
    public Serial serial(String name) {
        return new Serial(name, this);
    }

    @Override
    public void execute(Runnable job) {
        synchronized (jobs) {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            jobs.add(job);
            jobs.notify();
        }
    }

    private void work() {
        try {
            for (var job = next(); job != null; job = next()) {
                perform(job);
            }
        } catch (InterruptedException _) {
            // closed, and what it was at took too long
        }
    }

    /// Null when there is nothing left to do and never will be.
    private Runnable next() throws InterruptedException {
        synchronized (jobs) {
            while (jobs.isEmpty() && !closed) {
                jobs.wait();
            }
            return jobs.poll();
        }
    }

    private static void perform(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException | Error bug) {
            log.error("work on pictures failed", bug);
        }
    }

    /// What waits is done; what takes too long is interrupted.
    @Override
    public void close() {
        synchronized (jobs) {
            closed = true;
            jobs.notifyAll();
        }
        try {
            for (var thread : threads) {
                thread.join(PATIENCE / threads.size());
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
