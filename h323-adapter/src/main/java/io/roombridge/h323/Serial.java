package io.roombridge.h323;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what concerns one leg, one thing at a time and in order, on a virtual thread.
final class Serial implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Serial.class);
    private static final int MOST_RECEIVED = 32;

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Semaphore received = new Semaphore(MOST_RECEIVED);
    private volatile boolean closed;

    Serial(String name) {
        Thread.ofVirtual().name(name).start(this::run);
    }

    /// What we ask of the leg ourselves. After [#close] nothing is taken any more.
    void execute(Runnable task) {
        if (!closed) {
            queue.add(task);
        }
    }

    /// What a peer sent; the reader of its connection waits while the leg is behind.
    void receive(Runnable task) {
        try {
            received.acquire();
            execute(() -> {
                received.release();
                task.run();
            });
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
        received.release(Integer.MAX_VALUE / 2);
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
        queue.add(() -> { /* wakes the thread */ });
    }
}
