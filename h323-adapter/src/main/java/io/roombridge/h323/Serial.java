package io.roombridge.h323;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what concerns one leg, one thing at a time and in order, on a virtual thread. Whoever brings more than it can take waits.
final class Serial implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Serial.class);
    private static final int MOST_QUEUED = 1_000;

    private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(MOST_QUEUED);
    private final Thread thread;
    private volatile boolean closed;

    Serial(String name) {
        this.thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /// After [#close] nothing is taken any more.
    void execute(Runnable task) {
        try {
            if (!closed) {
                queue.put(task);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                runOne(queue.take());
            }
        } catch (InterruptedException _) { // closed
        }
        queue.clear();
    }

    /// Our own mistake in one message must not silence the leg.
    private static void runOne(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.atError().setCause(bug).log("a task of a leg failed");
        }
    }

    /// What runs is finished; what waits is dropped.
    @Override
    public void close() {
        closed = true;
        queue.clear();
        queue.offer(() -> { /* wakes the thread */ });
    }
}
