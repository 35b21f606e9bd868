package io.roombridge.peers;

import io.roombridge.testing.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A program that runs beside the test: its output is kept and can be waited for, its end is ours to decide.
final class PeerProcess implements AutoCloseable {

    private static final Duration TO_END = Duration.ofSeconds(5);

    private final String name;
    private final Predicate<String> noise;
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private PeerProcess(String name, Predicate<String> noise, Process process) {
        this.name = name;
        this.noise = noise;
        this.process = process;
        reader = Thread.ofVirtual().name(name + "-output").unstarted(this::read);
    }

    static PeerProcess start(String name, Path directory, List<String> command) {
        return start(name, directory, _ -> false, command);
    }

    /// @param noise  lines that are not worth keeping
    static PeerProcess start(String name, Path directory, Predicate<String> noise, List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().put("HOME", directory.toString());
            builder.environment().put("PULSE_RUNTIME_PATH", directory.resolve("pulse").toString());
            var peer = new PeerProcess(name, noise, builder.start());
            peer.reader.start();
            return peer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Runs a program to its end.
    ///
    /// @return what it printed
    static String run(Path directory, Duration limit, List<String> command) {
        try (var peer = start(command.getFirst(), directory, command)) {
            if (!peer.process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(command + " took more than " + limit);
            }
            peer.reader.join(); // what it printed last may not be read yet
            if (peer.process.exitValue() != 0) {
                throw new AssertionError(command + " failed:\n" + peer.output());
            }
            return peer.output();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (!noise.test(line)) {
                    synchronized (lines) {
                        lines.add(line);
                    }
                }
            }
        } catch (IOException _) { // the process is gone
        }
    }

    /// The first line that matches, from what was printed already on.
    Matcher await(String expression, Duration limit) {
        var pattern = Pattern.compile(expression);
        try {
            return Await.value(name + " to print " + expression, limit, () -> {
                synchronized (lines) {
                    return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
                }
            });
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; it printed:\n" + output(), late);
        }
    }

    String output() {
        return String.join("\n", lines());
    }

    /// What it has printed so far.
    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Asks it to end as Ctrl-C does, and insists when it does not.
    void interrupt() {
        process.toHandle().destroy();
        if (!ends(TO_END)) {
            process.destroyForcibly();
            ends(TO_END);
        }
    }

    /// Without a word to it.
    void kill() {
        process.toHandle().destroyForcibly(); // unlike the process itself, leaves what it has said to be read
        ends(TO_END);
    }

    /// Asks it to end, and waits until it has.
    ///
    /// @return its exit status
    int exit(Duration limit) {
        process.toHandle().destroy();
        if (!ends(limit)) {
            throw new AssertionError(name + " did not end in " + limit.toSeconds() + " s; it printed:\n" + output());
        }
        Await.until("the last that " + name + " printed", TO_END, () -> !reader.isAlive());
        return process.exitValue();
    }

    boolean ends(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        interrupt();
    }
}
