package io.roombridge.lab.load;

import io.roombridge.lab.ports.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// SIPp as the one who loads: runs a scenario many times and counts how it ended.
final class Sipp {

    /// @param count    that went as the scenario says
    /// @param failed   that did not
    /// @param seconds  from the first to the last
    /// @param cores    seconds the server was on a core meanwhile
    record Result(long count, long failed, double seconds, double cores) {

        double perSecond() {
            return count / seconds;
        }

        /// Milliseconds on a core for each.
        double cost() {
            return 1_000 * cores / count;
        }
    }

    private final Path folder;
    private final Pinning pinning;
    /// Of every run, so that who registers again has the same contact.
    private final int port = FreePorts.one();

    Sipp(Path folder, Pinning pinning) {
        this.folder = folder;
        this.pinning = pinning;
    }

    /// Puts a file of this package beside SIPp's own.
    Path scenario(String name) throws IOException {
        var file = folder.resolve(name);
        try (var scenario = Sipp.class.getResourceAsStream(name)) {
            Files.write(file, scenario.readAllBytes());
        }
        return file;
    }

    /// Runs a scenario against a server on loopback until it is through.
    ///
    /// @param options    scenario, how many (`-m`), how fast (`-r`)
    /// @param processor  of the server
    Result run(int server, List<String> options, Processor processor) throws IOException, InterruptedException {
        var statistics = Files.createTempFile(folder, "sipp", ".csv");
        var command = new ArrayList<>(List.of("sipp", "127.0.0.1:" + server, "-i", "127.0.0.1",
                "-p", String.valueOf(port), "-nostdin", "-trace_stat", "-stf", statistics.toString()));
        command.addAll(options);
        var before = processor.used();
        long began = System.nanoTime();
        var sipp = start(command);
        try {
            sipp.waitFor();
        } finally {
            sipp.destroy();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double cores = processor.used().minus(before).toNanos() / 1e9;
        var lines = Files.readAllLines(statistics);
        return new Result(column(lines, "SuccessfulCall(C)"), column(lines, "FailedCall(C)"), seconds, cores);
    }

    /// One who answers every call, until it is closed.
    AutoCloseable answering(int port) throws IOException {
        var sipp = start(List.of("sipp", "-sn", "uas", "-i", Site.CALLED_HOST, "-p", String.valueOf(port), "-nostdin"));
        return () -> {
            sipp.destroy();
            if (!sipp.waitFor(5, TimeUnit.SECONDS)) {
                sipp.destroyForcibly();
            }
        };
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(pinning.ofLoad(command)).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "sipp", ".log").toFile()).start();
    }

    /// Of SIPp's last line.
    private static long column(List<String> lines, String name) {
        int index = Arrays.asList(lines.getFirst().split(";")).indexOf(name);
        return Long.parseLong(lines.getLast().split(";")[index]);
    }
}
