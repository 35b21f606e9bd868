package io.roombridge.lab.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.roombridge.gateway.Gateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Plays the product's main job from beginning to end and tells what happens as it happens.
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "A SIP room, an H.323 room and a cloud meeting meet in one room of a gateway on loopback.")
public final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST_SECONDS = 10;

    @Option(names = "--seconds", paramLabel = "N",
            description = "show slides after so many seconds in the meeting, and end when all see them; without "
                    + "it, they come after ten seconds and Ctrl-C ends it")
    private int seconds;

    @Option(names = "--report", paramLabel = "FILE", description = "write what each endpoint received as JSON")
    private Path report;

    @Spec
    private CommandSpec spec;

    private final long began = System.nanoTime();
    /// What each endpoint told last.
    private final Map<Cast, JsonNode> received = new ConcurrentHashMap<>();

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("roombridge-demo");
        try {
            boolean successful = play(Stage.set(folder));
            if (successful) {
                delete(folder);
            }
            return successful ? 0 : 1;
        } catch (IOException e) {
            say("demo", "failed: " + e.getMessage() + "; the endpoints' own words are in " + folder);
            return 1;
        }
    }

    private boolean play(Stage stage) throws Exception {
        try (var gateway = Gateway.open(stage.settings())) {
            stage.furnish(gateway.registry());
            gateway.start();
            say("gateway", "SIP on 127.0.0.1:" + stage.sipPort()
                    + ", H.323 gatekeeper on 127.0.0.1:" + stage.rasPort());
            say("gateway", "console at " + gateway.consoleAddress().orElseThrow()
                    + gateway.firstPassword().map(password -> ", user admin, password " + password).orElse(""));
            var report = perform(stage);
            out().println();
            report.lines().forEach(out()::println);
            out().flush();
            if (this.report != null) {
                Files.writeString(this.report, report.json().toPrettyString());
            }
            return report.successful();
        }
    }

    private DemoReport perform(Stage stage) throws IOException, InterruptedException {
        var endpoints = new ArrayList<EndpointProcess>();
        try {
            for (var cast : stage.cast()) {
                var log = stage.folder().resolve(cast.name().replace(' ', '-') + ".log");
                endpoints.add(new EndpointProcess(cast, log, this::told));
            }
            for (var endpoint : endpoints) {
                endpoint.await(endpoint.cast().options().contains("--register") ? "registered" : "listening", PATIENCE);
            }
            for (var endpoint : endpoints) {
                if (endpoint.cast().options().contains("--register")) {
                    endpoint.command("call " + Stage.ROOM);
                }
                endpoint.await("answered", PATIENCE);
            }
            meet();
            var summaries = summaries(endpoints);
            present(endpoints.getFirst(), endpoints.subList(1, endpoints.size()));
            return DemoReport.of(stage.cast(), summaries, received);
        } finally {
            endpoints.forEach(EndpointProcess::close);
        }
    }

    private void meet() throws InterruptedException {
        int before = seconds == 0 ? FIRST_SECONDS : seconds;
        say("demo", "all are in the meeting; slides come in " + before + " s");
        new CountDownLatch(1).await(before, TimeUnit.SECONDS);
    }

    /// One shows slides, until all others see them, or for ever.
    private void present(EndpointProcess presenter, List<EndpointProcess> others)
            throws IOException, InterruptedException {
        presenter.command("slides on");
        long until = System.nanoTime() + PATIENCE.toNanos();
        synchronized (received) {
            while (System.nanoTime() < until && !others.stream().map(EndpointProcess::cast)
                    .allMatch(cast -> received.containsKey(cast) && !DemoReport.sees(received.get(cast)).isEmpty())) {
                received.wait(TimeUnit.SECONDS.toMillis(1));
            }
        }
        if (seconds == 0) {
            say("demo", presenter.cast().name() + " shows slides; Ctrl-C ends it");
            new CountDownLatch(1).await();
        }
    }

    private static Map<Cast, JsonNode> summaries(List<EndpointProcess> endpoints) throws InterruptedException {
        Map<Cast, JsonNode> summaries = new LinkedHashMap<>();
        for (var endpoint : endpoints) {
            try {
                endpoint.command("report");
                summaries.put(endpoint.cast(), endpoint.await("summary", PATIENCE));
            } catch (IOException _) {
                // an endpoint without a summary is a complaint of the report
            }
        }
        return summaries;
    }

    private void told(Cast cast, JsonNode event) {
        var what = event.path("event").asText();
        if (what.equals("received")) {
            synchronized (received) {
                received.put(cast, event);
                received.notifyAll();
            }
        }
        if (!what.equals("received") && !what.equals("summary")) {
            say(cast.name(), what + (event.has("text") ? ": " + event.path("text").asText() : ""));
        }
    }

    private void say(String who, String what) {
        synchronized (spec) {
            out().printf("%6.1f s  %-11s %s%n", (System.nanoTime() - began) / 1e9, who, what);
            out().flush();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
