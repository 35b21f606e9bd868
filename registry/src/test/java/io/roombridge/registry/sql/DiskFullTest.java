package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roombridge.registry.RegistryUnavailable;
import io.roombridge.registry.RoomDefinition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The file of the database cannot grow for a while: a limit of the process stands for the disk that is full.
class DiskFullTest {

    private static final int THREADS = 3;
    private static final String LIMIT = "1500000";

    /// Defines rooms for ever, and says of each whether it is defined.
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) {
            var registry = SqlRegistry.open(arguments[0], "sa", "", BindingsContract.KEY);
            IntStream.range(0, THREADS).forEach(thread -> Thread.ofPlatform().start(() -> define(registry, thread)));
        }

        private static void define(SqlRegistry registry, int thread) {
            for (int step = 0; true; step++) {
                var name = thread + "-" + step;
                try {
                    registry.rooms().save(RoomDefinition.of(name, List.of()), "victim");
                    System.out.println("made " + name);
                } catch (RegistryUnavailable _) {
                    System.out.println(registry.awaySince().isPresent() ? "away" : "failed");
                }
            }
        }
    }

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void losesNothingThatWasAcknowledgedAndWritesAgainWhenThereIsRoom() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "Linux has it");
        var url = "jdbc:h2:file:" + folder.resolve("registry");
        var made = new ArrayList<String>();

        var victim = new ProcessBuilder("/usr/bin/prlimit", "--fsize=" + LIMIT + ":unlimited",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), Victim.class.getName(), url)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            until("away", lines, made);
            int before = made.size();
            assertThat(new ProcessBuilder("/usr/bin/prlimit", "--pid=" + victim.pid(), "--fsize=unlimited:unlimited")
                    .start().waitFor()).isZero();
            IntStream.range(0, 20).forEach(_ -> until("made", lines, made));
            assertThat(made).hasSize(before + 20);
            victim.toHandle().destroyForcibly();
            lines.lines().filter(line -> line.matches("made \\d+-\\d+")).forEach(made::add);
        } finally {
            victim.destroyForcibly();
        }
        victim.waitFor();

        try (var registry = SqlRegistry.open(url, "sa", "", BindingsContract.KEY)) {
            assertThat(registry.rooms().all()).extracting(room -> "made " + room.name()).containsAll(made);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.trace.db");
    }

    private static void until(String word, BufferedReader lines, List<String> made) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("made")) {
                    made.add(line);
                }
                if (line.startsWith(word)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the process ended before it said " + word);
    }
}
