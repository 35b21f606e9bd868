package io.roombridge.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that receives for many streams: reads what has come, runs what it was asked to, and ticks every 10 ms.
/// What is pinned to a loop is touched by no other thread.
public final class EventLoop implements Executor, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventLoop.class);
    private static final long TICK_MILLIS = 10;
    private static final int LARGEST_DATAGRAM = 65_535;

    /// Something that reads a socket. The buffer is lent; it is the loop's only one.
    interface Reader {
        void readable(ByteBuffer scratch, long now) throws IOException;
    }

    /// Something to do every 10 ms.
    public interface Ticking {
        void tick(long now);
    }

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final List<Ticking> ticking = new ArrayList<>();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
    private final Consumer<SelectionKey> reading = this::ready;
    private final Thread thread;
    private volatile boolean closed;
    private long nextTick;

    public EventLoop(String name) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    void register(DatagramChannel channel, Reader reader) {
        execute(() -> {
            try {
                channel.register(selector, SelectionKey.OP_READ, reader);
            } catch (ClosedChannelException _) {
                // released before it was registered
            }
        });
    }

    public void tick(Ticking one) {
        execute(() -> ticking.add(one));
    }

    public void untick(Ticking one) {
        execute(() -> ticking.remove(one));
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join(1_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        nextTick = System.nanoTime();
        while (!closed) {
            try {
                long wait = nextTick - System.nanoTime();
                if (wait > 0) {
                    selector.select(reading, Math.max(1, wait / 1_000_000));
                } else {
                    selector.selectNow(reading);
                }
            } catch (IOException e) {
                log.error("select failed", e);
                LockSupport.parkNanos(TICK_MILLIS * 1_000_000); // others on the loop may still be heard
            }
            runTasks();
            long now = System.nanoTime();
            if (now >= nextTick) {
                nextTick = Math.max(nextTick + TICK_MILLIS * 1_000_000, now);
                tick(now);
            }
        }
        runTasks();
    }

    private void ready(SelectionKey key) {
        try {
            ((Reader) key.attachment()).readable(scratch, System.nanoTime());
        } catch (ClosedChannelException _) {
            key.cancel();
        } catch (IOException _) {
            // port unreachable at the peer: it may come yet (RFC 1122 §4.1.3.3)
        } catch (RuntimeException | Error e) {
            log.error("a packet could not be handled", e);
        }
    }

    private void runTasks() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                log.error("work on a stream failed", e);
            }
        }
    }

    /// A mistake made for one stream must not silence the others on the loop.
    private void tick(long now) {
        for (int i = 0; i < ticking.size(); i++) {
            try {
                ticking.get(i).tick(now);
            } catch (RuntimeException | Error e) {
                log.error("the tick of a stream failed", e);
            }
        }
    }
}
