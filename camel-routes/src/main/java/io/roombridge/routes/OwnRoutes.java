package io.roombridge.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The administrator's own routes: the YAML files of a folder, as one set that is taken whole or not at all.
///
/// Each set has a Camel context of its own. A new one is built and started beside the one in use, takes its place at
/// once when all of it works, and is thrown away when anything does not; a call never finds half a set, or none where
/// there was one. Where the very first does not work, there is nothing to fall back on: policy then refuses.
final class OwnRoutes implements AutoCloseable {

    /// An answer that is none: the set in use cannot be asked.
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String message, Throwable why) {
            super(message, why);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(OwnRoutes.class);
    private static final String PATTERN = "*.yaml";
    private static final long SECONDS_TO_STOP = 5;
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int MOST_EVENTS_AT_ONCE = 100;

    /// What a route is given.
    ///
    /// @param body  JSON
    record Message(String body, Map<String, Object> headers) {}

    /// A set in use.
    ///
    /// @param starts  where its routes begin, `direct://policy`, …, and what these are called
    private record Loaded(CamelContext camel, ProducerTemplate template, Map<String, String> starts) {}

    private final Path folder;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("own-routes").factory());
    private final Semaphore events = new Semaphore(MOST_EVENTS_AT_ONCE);
    private Map<Path, FileTime> seen = Map.of();
    private volatile Loaded loaded;
    /// A set is in use, maybe one without any file.
    private volatile boolean ready;
    private volatile String trouble = "";

    /// @param folder  need not exist
    OwnRoutes(Path folder) {
        this.folder = folder;
    }

    /// Loads what is there, and from then on what becomes of it.
    void start() {
        look();
        ready |= trouble.isEmpty();
        watch.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// What is wrong with the files as they are, with file and line; empty when nothing is.
    String trouble() {
        return trouble;
    }

    /// Asks a route, if there is one that begins there.
    ///
    /// @param start    `direct:policy`, …
    /// @param message  made only when there is such a route
    /// @return the headers afterwards; empty when nobody has such a route
    /// @throws Unavailable  when there may be such a route, but it cannot be asked, or failed
    Optional<Map<String, Object>> ask(String start, Supplier<Message> message) throws Unavailable {
        for (var now = loaded; true; now = loaded) {
            if (!ready) {
                throw new Unavailable("the routes of this gateway's own cannot be loaded: " + trouble, null);
            }
            if (now == null || !now.starts().containsKey(uri(start))) {
                return Optional.empty();
            }
            var answer = send(now, start, message.get());
            if (answer.getException() == null) {
                return Optional.of(answer.getMessage().getHeaders());
            }
            if (now == loaded) {
                throw new Unavailable(answer.getException().getMessage(), answer.getException());
            }
        }
    }

    /// What the route that begins there is called; empty when there is none.
    String routeAt(String start) {
        var now = loaded;
        return now == null ? "" : now.starts().getOrDefault(uri(start), "");
    }

    /// Tells a route of something that happened, if there is one that begins there; nobody waits for it.
    ///
    /// @param event  made only when there is such a route
    void tell(String start, Supplier<String> event) {
        var now = loaded;
        if (now == null || !now.starts().containsKey(uri(start))) {
            return;
        }
        var body = event.get();
        if (!events.tryAcquire()) {
            log.warn("{} is too slow: an event is not told: {}", start, body);
            return;
        }
        Thread.ofVirtual().name("own-route").start(() -> {
            try {
                var failed = send(now, start, new Message(body, Map.of())).getException();
                if (failed != null) {
                    log.warn("{} failed: {}", start, failed.getMessage());
                }
            } finally {
                events.release();
            }
        });
    }

    private static Exchange send(Loaded routes, String start, Message message) {
        var exchange = new DefaultExchange(routes.camel());
        exchange.getMessage().setBody(message.body());
        exchange.getMessage().setHeaders(new HashMap<>(message.headers()));
        return routes.template().send(start, exchange);
    }

    private static String uri(String start) {
        return start.replaceFirst(":", "://");
    }

    private synchronized void look() {
        try {
            var files = files();
            if (!files.equals(seen)) {
                seen = files;
                replace(files.keySet());
            }
        } catch (IOException | RuntimeException | Error failed) { // or nobody would look again
            log.warn("{} cannot be read", folder, failed);
        }
    }

    private Map<Path, FileTime> files() throws IOException {
        var files = new TreeMap<Path, FileTime>();
        if (Files.isDirectory(folder)) {
            try (var each = Files.newDirectoryStream(folder, PATTERN)) {
                for (var file : each) {
                    files.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }

    private void replace(Collection<Path> files) {
        var camel = new DefaultCamelContext();
        var starts = new RouteStarts();
        var at = folder;
        try {
            for (var file : files) {
                at = file;
                PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.resolveResource(camel, "file:" + file));
                starts.read(file, camel.getRouteDefinitions());
            }
            at = folder;
            camel.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
            camel.start();
        } catch (Exception | Error failed) { // what is nested without end takes all of the stack
            trouble = BrokenRoutes.words(at, failed);
            log.error("routes of our own: {}; {}", trouble, !ready
                    ? "calls are refused until it is mended" : "those from before stay in use");
            camel.stop();
            return;
        }
        var before = loaded;
        loaded = files.isEmpty() ? null : new Loaded(camel, camel.createProducerTemplate(), camel.getRoutes().stream()
                .collect(Collectors.toUnmodifiableMap(
                route -> route.getEndpoint().getEndpointUri(), Route::getId, (one, _) -> one)));
        trouble = "";
        ready = true;
        log.info("routes of our own: {}", files.isEmpty() ? "none" : List.copyOf(files));
        if (before != null) {
            before.camel().stop();
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        var now = loaded;
        if (now != null) {
            now.camel().stop();
        }
    }
}
