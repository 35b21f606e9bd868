package io.roombridge.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roombridge.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// One tab of Chromium without a screen, driven over the DevTools protocol.
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration TO_CLOSE = Duration.ofSeconds(10);
    private static final int HEIGHT = 900;
    private static final int HANDHELD = 500;

    private final PeerProcess process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final List<String> complaints = new ArrayList<>();
    private final WebSocket socket;
    private final String session;

    private Chromium(PeerProcess process, URI devTools) {
        this.process = process;
        socket = http.newWebSocketBuilder().buildAsync(devTools, new Reader()).join();
        var target = ask("", "Target.createTarget", parameters().put("url", "about:blank")).path("targetId").asText();
        session = ask("", "Target.attachToTarget", parameters().put("targetId", target).put("flatten", true))
                .path("sessionId").asText();
        for (var domain : List.of("Page", "Runtime", "Log")) {
            ask(domain + ".enable", parameters());
        }
    }

    static Chromium start(Path parent) {
        try {
            var directory = Files.createTempDirectory(parent, "chromium-");
            var process = PeerProcess.start("chromium", directory, List.of("chromium", "--headless", "--no-sandbox",
                    "--disable-gpu", "--no-first-run", "--disable-background-networking", "--hide-scrollbars",
                    "--remote-debugging-port=0", "--user-data-dir=" + directory, "about:blank"));
            return new Chromium(process, URI.create(process.await("DevTools listening on (\\S+)", PATIENCE).group(1)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @param width  of the window, in pixels; below 500 it is a telephone
    void resize(int width) {
        ask("Emulation.setDeviceMetricsOverride", parameters().put("width", width).put("height", HEIGHT)
                .put("deviceScaleFactor", 1).put("mobile", width < HANDHELD));
    }

    void open(URI page) {
        ask("Page.navigate", parameters().put("url", page.toString()));
    }

    /// The value of an expression of JavaScript.
    JsonNode evaluate(String expression) {
        var answer = ask("Runtime.evaluate", parameters().put("expression", expression).put("returnByValue", true)
                .put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + " failed: " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /// Waits until an expression is true.
    void await(String what, String expression) {
        Await.until(what, PATIENCE, () -> evaluate(expression).asBoolean());
    }

    /// Errors on the console of the page, and exceptions that nobody caught, since the last time it was asked.
    List<String> complaints() {
        synchronized (complaints) {
            var all = List.copyOf(complaints);
            complaints.clear();
            return all;
        }
    }

    private static ObjectNode parameters() {
        return JSON.createObjectNode();
    }

    private JsonNode ask(String method, ObjectNode parameters) {
        return ask(session, method, parameters);
    }

    private JsonNode ask(String to, String method, ObjectNode parameters) {
        int id = number.incrementAndGet();
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        if (!to.isEmpty()) {
            message.put("sessionId", to);
        }
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        socket.sendText(message.toString(), true).join();
        try {
            var said = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (said.has("error")) {
                throw new AssertionError(method + ": " + said.path("error"));
            }
            return said.path("result");
        } catch (TimeoutException | ExecutionException failed) {
            throw new AssertionError(method + " was not answered; it printed:\n" + process.output(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void heard(JsonNode message) {
        var parameters = message.path("params");
        switch (message.path("method").asText()) {
            case "" -> Optional.ofNullable(asked.remove(message.path("id").asInt()))
                    .ifPresent(answer -> answer.complete(message));
            case "Runtime.exceptionThrown" -> complain(parameters.path("exceptionDetails"));
            case "Runtime.consoleAPICalled" -> {
                if (Set.of("error", "assert").contains(parameters.path("type").asText())) {
                    complain(parameters.path("args"));
                }
            }
            case "Log.entryAdded" -> {
                if (parameters.path("entry").path("level").asText().equals("error")) {
                    complain(parameters.path("entry"));
                }
            }
            default -> { }
        }
    }

    private void complain(JsonNode what) {
        synchronized (complaints) {
            complaints.add(what.toString());
        }
    }

    private final class Reader implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                var whole = text.toString();
                text.setLength(0);
                try {
                    heard(JSON.readTree(whole));
                } catch (IOException wrong) {
                    throw new UncheckedIOException(wrong);
                }
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        socket.sendText("{\"id\": " + number.incrementAndGet() + ", \"method\": \"Browser.close\"}", true);
        process.ends(TO_CLOSE);
        socket.abort();
        http.shutdownNow();
        process.close();
    }
}
