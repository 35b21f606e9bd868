package io.roombridge.lab.load;

import io.roombridge.lab.ports.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// SIPp registers users by turns, as fast as the registrar answers: REGISTER, 401, REGISTER with the digest, 200.
final class Registrations {

    /// How many may be under way at a time.
    private static final int WINDOW = 50;

    /// @param count    that were answered by 200
    /// @param failed   that were not
    /// @param seconds  from the first to the last
    /// @param cores    seconds the registrar was on a core meanwhile
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

    Registrations(Path folder) throws IOException {
        this.folder = folder;
        try (var scenario = Registrations.class.getResourceAsStream("register.xml")) {
            Files.copy(scenario, folder.resolve("register.xml"));
        }
        var users = IntStream.range(Site.FIRST_USER, Site.FIRST_USER + Site.USERS)
                .mapToObj(user -> "%d;[authentication username=%d password=%s]\n".formatted(user, user, Site.PASSWORD))
                .toList();
        Files.writeString(folder.resolve("users.csv"), "SEQUENTIAL\n" + String.join("", users));
    }

    Result run(int registrar, int count, Processor processor) throws IOException, InterruptedException {
        var statistics = Files.createTempFile(folder, "sipp", ".csv");
        var command = List.of("sipp", "127.0.0.1:" + registrar, "-sf", folder.resolve("register.xml").toString(),
                "-inf", folder.resolve("users.csv").toString(), "-i", "127.0.0.1",
                "-p", String.valueOf(FreePorts.one()), "-m", String.valueOf(count), "-l", String.valueOf(WINDOW),
                "-r", "20000", "-nostdin", "-trace_stat", "-stf", statistics.toString());
        var before = processor.used();
        long began = System.nanoTime();
        var sipp = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "sipp", ".log").toFile()).start();
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

    /// Of SIPp's last line.
    private static long column(List<String> lines, String name) {
        int index = Arrays.asList(lines.getFirst().split(";")).indexOf(name);
        return Long.parseLong(lines.getLast().split(";")[index]);
    }
}
