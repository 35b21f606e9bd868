package io.roombridge.room;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that beats so many times a second, for all that has to happen steadily: 50 times for sound, which is mixed
/// and encoded on it; at the rate of pictures for what only hands work on.
public final class Clock implements Executor, AutoCloseable {

    /// Beats a second of a clock for sound: a tick of 20 ms.
    public static final int SOUND = 50;

    private static final Logger log = LoggerFactory.getLogger(Clock.class);

    /// Something that happens with every beat.
    @FunctionalInterface
    public interface Listener {

        /// @param number  from 0, one more each time but after a stall
        /// @param due     when the beat was to be, on the clock of `System.nanoTime`
        void beat(long number, long due);
    }

    private final int perSecond;
    private final Beats beats;
    private final Audience<Listener> listeners = new Audience<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    public Clock(String name, int perSecond) {
        this.perSecond = perSecond;
        this.beats = new Beats(System.nanoTime(), perSecond);
        this.thread = Thread.ofPlatform().name(name).daemon().priority(Thread.MAX_PRIORITY).start(this::run);
    }

    public int perSecond() {
        return perSecond;
    }

    /// When a beat was, or will be, on the clock of `System.nanoTime`.
    public long due(long number) {
        return beats.due(number);
    }

    public void join(Listener listener) {
        execute(() -> listeners.add(listener));
    }

    public void leave(Listener listener) {
        execute(() -> listeners.remove(listener));
    }

    /// Has something done on the clock's thread before its next beat.
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    private void run() {
        while (!closed) {
            long left = beats.left(System.nanoTime());
            if (left > 0) {
                LockSupport.parkNanos(left);
                continue;
            }
            long number = beats.take(System.nanoTime());
            for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                perform(task);
            }
            for (int i = 0; i < listeners.size(); i++) {
                beat(listeners.get(i), number);
            }
        }
    }

    private static void perform(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            log.error("a task of a clock failed", bug);
        }
    }

    /// A mistake made for one must not silence the others.
    private void beat(Listener listener, long number) {
        try {
            listener.beat(number, beats.due(number));
        } catch (RuntimeException bug) {
            log.error("work of a beat failed", bug);
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
