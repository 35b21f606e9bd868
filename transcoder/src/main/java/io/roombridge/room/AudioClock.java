package io.roombridge.room;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Beats every 20 ms, for all that mixes or encodes sound on one thread. After a stall it catches up a few beats and
/// forgets the rest.
public final class AudioClock implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AudioClock.class);
    private static final long BEAT = 20_000_000;
    private static final long MOST_BEHIND = 5 * BEAT;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    public AudioClock(String name) {
        thread = Thread.ofPlatform().name(name).daemon().priority(Thread.MAX_PRIORITY).start(this::run);
    }

    public void join(Runnable listener) {
        listeners.add(listener);
    }

    public void leave(Runnable listener) {
        listeners.remove(listener);
    }

    /// Has something done on the clock's thread before its next beat.
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    private void run() {
        long next = System.nanoTime();
        while (!closed) {
            long wait = next - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
                continue;
            }
            if (wait < -MOST_BEHIND) {
                next = System.nanoTime();
            }
            next += BEAT;
            for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                beat(task);
            }
            for (var listener : listeners) {
                beat(listener);
            }
        }
    }

    private static void beat(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("work on sound failed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(1_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
