package io.roombridge.console;

import io.javalin.http.sse.SseClient;
import io.roombridge.call.LiveGateway;
import io.roombridge.console.LiveViews.LegView;
import io.roombridge.console.LiveViews.LiveRoomView;
import io.roombridge.console.LiveViews.LiveView;
import io.roombridge.console.LiveViews.StatusView;
import io.roombridge.registry.Registry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Server-sent events: all that moves, as one `live` event, when something changed and at least every two seconds. It
/// is written down once, for all who watch; one who reads too slowly misses some.
final class LiveFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration BUSY = Duration.ofMillis(200);
    private static final int MOST = 200;

    private final Registry registry;
    private final LiveGateway live;
    private final InstantSource clock;
    private final Json json;
    private final Semaphore changed = new Semaphore(0);
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofVirtual().name("console-feed").unstarted(this::run);

    LiveFeed(Registry registry, LiveGateway live, InstantSource clock, Json json) {
        this.registry = registry;
        this.live = live;
        this.clock = clock;
        this.json = json;
    }

    void start() {
        live.onChange(changed::release);
        thread.start();
    }

    /// @param still  whether who watches is still signed in
    void watch(SseClient client, BooleanSupplier still) {
        if (watchers.size() >= MOST) {
            client.close();
            return;
        }
        client.keepAlive();
        var watcher = new Watcher(client, still);
        watchers.add(watcher);
        client.onClose(() -> leave(watcher));
        watcher.writer.start();
        changed.release();
    }

    private void run() {
        try {
            while (true) {
                changed.tryAcquire(QUIET.toMillis(), TimeUnit.MILLISECONDS);
                changed.drainPermits();
                if (!watchers.isEmpty()) {
                    send();
                }
                Thread.sleep(BUSY);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void send() {
        try {
            var text = json.write(new LiveView(StatusView.of(live, registry.count(), clock.instant()),
                    live.legs().stream().map(LegView::of).toList(),
                    live.rooms().stream().map(LiveRoomView::of).toList()));
            watchers.forEach(watcher -> watcher.offer(text));
        } catch (RuntimeException failed) {
            log.warn("the live view cannot be made", failed);
        }
    }

    private void leave(Watcher watcher) {
        watchers.remove(watcher);
        watcher.writer.interrupt();
    }

    @Override
    public void close() {
        thread.interrupt();
        watchers.forEach(watcher -> watcher.client.close());
    }

    /// One browser, with a thread that waits for its socket and a letter box for one text.
    private final class Watcher {

        private final SseClient client;
        private final BooleanSupplier still;
        private final Thread writer = Thread.ofVirtual().name("console-watcher").unstarted(this::write);
        private final Semaphore waiting = new Semaphore(0);
        private volatile String next;

        Watcher(SseClient client, BooleanSupplier still) {
            this.client = client;
            this.still = still;
        }

        void offer(String text) {
            next = text;
            waiting.release();
        }

        private void write() {
            try {
                while (!client.terminated()) {
                    waiting.acquire();
                    waiting.drainPermits();
                    if (!still.getAsBoolean()) {
                        client.close();
                        break;
                    }
                    client.sendEvent("live", next);
                }
            } catch (InterruptedException _) {
                // left
            } finally {
                watchers.remove(this);
            }
        }
    }
}
