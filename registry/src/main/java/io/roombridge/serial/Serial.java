package io.roombridge.serial;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs tasks one at a time and in order on threads it borrows: one turn a task, so that many of these share few
/// threads fairly, and none while there is nothing to do.
///
/// What one task writes the next one sees. A task that throws is logged and holds up nobody.
public final class Serial implements Executor, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Serial.class);

    private final String name;
    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Runnable turn = this::turn;
    private boolean running;
    private boolean closed;

    /// @param name     of what it works for, for the log
    /// @param threads  lends one for a turn
    public Serial(String name, Executor threads) {
        this.name = name;
        this.threads = threads;
    }

    /// On virtual threads.
    public static Serial virtual(String name) {
        var factory = Thread.ofVirtual().name(name).factory();
        return new Serial(name, task -> factory.newThread(task).start());
    }

    /// Has the task run after those before it, however many wait. After [#close] nothing is taken any more.
    @Override
    public void execute(Runnable task) {
        offer(task, Integer.MAX_VALUE);
    }

    /// Has the task run after those before it.
    ///
    /// @return false when `most` wait already, or it is closed: the caller knows what to drop
    public boolean offer(Runnable task, int most) {
        synchronized (waiting) {
            if (closed || waiting.size() >= most) {
                return false;
            }
            waiting.add(task);
            if (running) {
                return true;
            }
            running = true;
        }
        begin();
        return true;
    }

    /// Has the task run after those before it; waits while `most` wait, so that whoever reads from a peer reads no
    /// faster than its messages are handled.
    public void put(Runnable task, int most) throws InterruptedException {
        synchronized (waiting) {
            while (!closed && waiting.size() >= most) {
                waiting.wait();
            }
            offer(task, Integer.MAX_VALUE);
        }
    }

    private void begin() {
        try {
            threads.execute(turn);
        } catch (RejectedExecutionException _) {
            close(); // the threads are gone: what waits is not done any more
        }
    }

    private void turn() {
        Runnable task;
        synchronized (waiting) {
            task = waiting.poll();
            waiting.notifyAll();
        }
        if (task != null) {
            try {
                task.run();
            } catch (RuntimeException | Error bug) {
                log.error("a task of {} failed", name, bug);
            }
        }
        synchronized (waiting) {
            running = !waiting.isEmpty();
            if (!running) {
                return;
            }
        }
        begin();
    }

    /// What runs is finished; what waits is dropped.
    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.clear();
            waiting.notifyAll();
        }
    }
}
