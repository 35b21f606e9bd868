package io.roombridge.sip;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what it is given one at a time and in order, on a virtual thread that lives while there is work.
final class Serial implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(Serial.class);

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    @Override
    public synchronized void execute(Runnable task) {
        tasks.add(task);
        if (!running) {
            running = true;
            Thread.ofVirtual().name("sip-leg").start(this::drain);
        }
    }

    private void drain() {
        for (var task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException bug) {
                LOG.error("a leg stumbled", bug);
            }
        }
    }

    private synchronized Runnable next() {
        var task = tasks.poll();
        running = task != null;
        return task;
    }
}
