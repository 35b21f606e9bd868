package io.roombridge.registry.sql;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes in groups, on a thread of its own, which takes no turns with calls however busy these are: what has come
/// while one group was written is the next, in one transaction. Who comes alone waits for no company.
///
/// ```
///  now(key) ───┐                        ┌─▶ written: the future completes
///  later(key) ─┴▶ waiting ─▶ one group ─┼─▶ the database is away: again after a pause, until it answers
///                 (a key once)          └─▶ one of the group is refused: found by halving, it alone fails
/// ```
///
/// @param <K>  what is to be written, or the name of it when its newest state is: equal ones that wait are written once
final class WriteBehind<K> implements AutoCloseable {

    interface Sink<K> {

        /// Writes all of them or none.
        ///
        /// @param lasting  somebody waits until nothing can take it away any more
        void write(Collection<K> group, boolean lasting);

        /// Whether it failed for what was to be written, and will again; else the database is to blame.
        boolean isRefusal(RuntimeException failed);

        /// This one cannot be written.
        void refused(K key);
    }

    private static final Logger log = LoggerFactory.getLogger(WriteBehind.class);

    /// How long [#later] may take when nobody is in a hurry.
    static final Duration LAG = Duration.ofSeconds(1);

    private static final int LARGEST_GROUP = 1_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration TO_CLOSE = Duration.ofSeconds(15);

    private record Group<K>(Map<K, CompletableFuture<Void>> keys, boolean lasting) {}

    private final String name;
    private final Sink<K> sink;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<K, CompletableFuture<Void>> waiting = new LinkedHashMap<>();
    private Map<K, CompletableFuture<Void>> writing = Map.of();
    private boolean urgent;
    private boolean closed;
    private long since;
    private volatile boolean away;
    /// Of [#writing]; changed by the writing thread alone.
    private volatile int unwritten;

    WriteBehind(String name, Sink<K> sink) {
        this.name = name;
        this.sink = sink;
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /// Has it written in the next group.
    ///
    /// @return completes once it is; by the exception that says why it never will be
    CompletableFuture<Void> now(K key) {
        return add(key, true);
    }

    /// Has it written within [#LAG] while the database answers.
    void later(K key) {
        add(key, false);
    }

    private CompletableFuture<Void> add(K key, boolean hurry) {
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(new IllegalStateException(name + " is closed"));
            }
            boolean first = waiting.isEmpty();
            var written = waiting.computeIfAbsent(key, _ -> new CompletableFuture<>());
            if (first) {
                since = System.nanoTime();
            }
            if (hurry && !urgent || first) {
                urgent |= hurry;
                changed.signal();
            }
            return written;
        } finally {
            lock.unlock();
        }
    }

    /// Completes once all that has come until now is written or refused.
    CompletableFuture<Void> flush() {
        lock.lock();
        try {
            var all = Stream.concat(waiting.values().stream(), writing.values().stream())
                    .map(written -> written.exceptionally(_ -> null)).toArray(CompletableFuture[]::new);
            urgent = !waiting.isEmpty();
            changed.signal();
            return CompletableFuture.allOf(all);
        } finally {
            lock.unlock();
        }
    }

    /// How many are not written yet.
    int backlog() {
        lock.lock();
        try {
            return waiting.size() + unwritten;
        } finally {
            lock.unlock();
        }
    }

    /// The database did not answer the last time.
    boolean isAway() {
        return away;
    }

    private void run() {
        try {
            while (true) {
                var group = next();
                if (group.keys().isEmpty()) {
                    return; // closed
                }
                write(group);
            }
        } catch (InterruptedException _) {
            log.error("{} was interrupted", name);
        }
    }

    /// Empty when there will be no more.
    private Group<K> next() throws InterruptedException {
        lock.lock();
        try {
            writing = Map.of();
            while (!closed && !urgent) {
                if (waiting.isEmpty()) {
                    changed.await();
                } else if (changed.awaitNanos(LAG.toNanos() - (System.nanoTime() - since)) <= 0) {
                    break;
                }
            }
            var keys = new LinkedHashMap<K, CompletableFuture<Void>>();
            var each = waiting.entrySet().iterator();
            while (each.hasNext() && keys.size() < LARGEST_GROUP) {
                var one = each.next();
                keys.put(one.getKey(), one.getValue());
                each.remove();
            }
            var group = new Group<>(keys, urgent);
            urgent &= !waiting.isEmpty();
            writing = keys;
            unwritten = keys.size();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void write(Group<K> group) throws InterruptedException {
        var parts = new ArrayDeque<List<K>>();
        parts.add(List.copyOf(group.keys().keySet()));
        var pause = FIRST_PAUSE;
        while (!parts.isEmpty()) {
            var part = parts.poll();
            boolean last = isClosed();
            try {
                sink.write(part, group.lasting());
                away = false;
                unwritten -= part.size();
                part.forEach(key -> group.keys().get(key).complete(null));
            } catch (RuntimeException failed) {
                away = !sink.isRefusal(failed);
                if (!away) {
                    halve(part, parts, failed, group);
                } else if (last) {
                    parts.addFirst(part);
                    abandon(parts, failed, group);
                } else {
                    parts.addFirst(part);
                    rest(pause, failed);
                    pause = longer(pause);
                }
            }
        }
    }

    private void halve(List<K> part, ArrayDeque<List<K>> parts, RuntimeException failed, Group<K> group) {
        if (part.size() > 1) {
            parts.addFirst(part.subList(part.size() / 2, part.size()));
            parts.addFirst(part.subList(0, part.size() / 2));
        } else {
            log.error("{} could not write {}", name, part.getFirst(), failed);
            sink.refused(part.getFirst());
            unwritten--;
            group.keys().get(part.getFirst()).completeExceptionally(failed);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Until the pause is over, or it is closed and the database has its last chance.
    private void rest(Duration pause, RuntimeException failed) throws InterruptedException {
        if (pause.equals(FIRST_PAUSE)) {
            log.warn("{} waits for the database", name, failed);
        }
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void abandon(ArrayDeque<List<K>> parts, RuntimeException failed, Group<K> group) {
        var lost = new ArrayList<K>();
        parts.forEach(lost::addAll);
        parts.clear();
        log.error("{} loses {} writes: closed while the database does not answer", name, lost.size(), failed);
        unwritten = 0;
        lost.forEach(key -> group.keys().get(key).completeExceptionally(failed));
    }

    /// Writes what waits, once, and ends.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            if (!thread.join(TO_CLOSE)) {
                log.error("{} does not end: {} not written", name, backlog());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
