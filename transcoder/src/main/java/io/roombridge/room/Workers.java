package io.roombridge.room;

import io.roombridge.serial.Serial;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The bounded pool of platform threads that all work on pictures is done by.
public final class Workers implements AutoCloseable {

    private final ExecutorService pool;

    public Workers(int threads) {
        pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("pictures-", 1).daemon().factory());
    }

    /// Has one job done at a time and in order.
    ///
    /// @param name of what it works for, for the log
    public Serial serial(String name) {
        return new Serial(name, pool);
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
}
