package io.roombridge.room;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A clock by the time of the machine, on a thread of its own.
public final class ClockThread implements Clock, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ClockThread.class);

    private final int perSecond;
    private final Beats beats;
    private final Audience<Listener> listeners = new Audience<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    public ClockThread(String name, int perSecond) {
        this.perSecond = perSecond;
        this.beats = new Beats(System.nanoTime(), perSecond);
        this.thread = Thread.ofPlatform().name(name).daemon().priority(Thread.MAX_PRIORITY).start(this::run);
    }

    @Override
    public int perSecond() {
        return perSecond;
    }

    @Override
    public long due(long number) {
        return beats.due(number);
    }

    @Override
    public void join(Listener listener) {
        execute(() -> listeners.add(listener));
    }

    @Override
    public void leave(Listener listener) {
        execute(() -> listeners.remove(listener));
    }

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
        } catch (RuntimeException | Error bug) {
            log.error("a task of a clock failed", bug);
        }
    }

    /// A mistake made for one must not silence the others.
    private void beat(Listener listener, long number) {
        try {
            listener.beat(number, beats.due(number));
        } catch (RuntimeException | Error bug) {
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
