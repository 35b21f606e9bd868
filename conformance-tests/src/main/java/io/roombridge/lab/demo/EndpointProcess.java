package io.roombridge.lab.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/// A `lab endpoint` in a process of its own, driven over its standard input and heard over its standard output.
public final class EndpointProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cast cast;
    private final Process process;
    private final Writer commands;
    private volatile boolean ended;
    private final ConcurrentHashMap<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();

    /// @param log     what it writes to standard error goes there
    /// @param report  gets every event it tells
    public EndpointProcess(Cast cast, Path log, BiConsumer<Cast, JsonNode> report) throws IOException {
        this.cast = cast;
        var options = new ArrayList<>(List.of("--name", cast.name(), "--identity", String.valueOf(cast.identity()),
                "--tone", String.valueOf(cast.tone())));
        options.addAll(cast.options());
        process = new ProcessBuilder(command(cast.protocol(), options)).redirectError(log.toFile()).start();
        commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread.ofVirtual().name("endpoint-" + cast.name()).start(() -> read(report));
    }

    /// What starts a `lab endpoint` with the class path of this process.
    public static List<String> command(String protocol, List<String> options) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), "io.roombridge.lab.Lab", "endpoint", protocol));
        command.addAll(options);
        return command;
    }

    Cast cast() {
        return cast;
    }

    /// Waits for the first event of that name.
    ///
    /// @throws IOException when it does not come in time, or the process ended before
    public JsonNode await(String event, Duration time) throws IOException, InterruptedException {
        try {
            return promise(event).get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new IOException(cast.name() + " did not become '" + event + "' within " + time.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage());
        }
    }

    public void command(String line) throws IOException {
        commands.write(line + "\n");
        commands.flush();
    }

    private void read(BiConsumer<Cast, JsonNode> report) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var event = JSON.readTree(line);
                promise(event.path("event").asText()).complete(event);
                report.accept(cast, event);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(cast.name() + " said what is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended = true;
            awaited.values().forEach(this::fail);
        }
    }

    private CompletableFuture<JsonNode> promise(String event) {
        var promise = awaited.computeIfAbsent(event, _ -> new CompletableFuture<>());
        if (ended) {
            fail(promise);
        }
        return promise;
    }

    private void fail(CompletableFuture<JsonNode> promise) {
        promise.completeExceptionally(new IOException("the process of " + cast.name() + " has ended"));
    }

    /// Ends the process, by force if it does not end by itself.
    @Override
    public void close() {
        try {
            command("quit");
        } catch (IOException _) {
            // it has ended already
        }
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
