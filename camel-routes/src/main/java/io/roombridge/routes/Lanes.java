package io.roombridge.routes;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs tasks of the same key one after the other and in order, those of different keys side by side. A lane exists
/// only while it has work, and a task that fails does not hold up the next.
final class Lanes {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Executor executor;
    private final Map<Object, Queue<Runnable>> lanes = new HashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    void submit(Object key, Runnable task) {
        synchronized (lanes) {
            var waiting = lanes.get(key);
            if (waiting != null) {
                waiting.add(task);
                return;
            }
            lanes.put(key, new ArrayDeque<>());
        }
        executor.execute(() -> drain(key, task));
    }

    private void drain(Object key, Runnable first) {
        for (var task = first; task != null; task = next(key)) {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("a task of {} failed: {}", key, e.getMessage(), e);
            }
        }
    }

    private Runnable next(Object key) {
        synchronized (lanes) {
            var task = lanes.get(key).poll();
            if (task == null) {
                lanes.remove(key);
            }
            return task;
        }
    }
}
