package io.roombridge.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bounded pool of platform threads that all work on pictures is done by. Work is given to a [Lane], which has one
/// job done at a time and in order.
final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final ExecutorService pool;

    Workers(int threads) {
        pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("pictures-", 1).daemon().factory());
    }

    Lane lane() {
        return new Lane();
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(2, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    final class Lane {

        private final Deque<Runnable> jobs = new ArrayDeque<>();
        private boolean running;

        /// Has the job done after those before it. False when `most` jobs wait already: the caller knows what to drop.
        boolean offer(Runnable job, int most) {
            synchronized (jobs) {
                if (jobs.size() >= most) {
                    return false;
                }
                jobs.add(job);
                if (running) {
                    return true;
                }
                running = true;
            }
            start();
            return true;
        }

        /// Has the job done whatever waits.
        void add(Runnable job) {
            offer(job, Integer.MAX_VALUE);
        }

        private void start() {
            try {
                pool.execute(this::next);
            } catch (RejectedExecutionException _) {
                // closing: what waits is not done any more
            }
        }

        private void next() {
            Runnable job;
            synchronized (jobs) {
                job = jobs.poll();
            }
            try {
                job.run();
            } catch (RuntimeException e) {
                LOG.error("work on a picture failed", e);
            }
            synchronized (jobs) {
                running = !jobs.isEmpty();
                if (!running) {
                    return;
                }
            }
            start();
        }
    }
}
