package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RoomDefinition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed in the middle of its work loses no binding and no change of an administrator that it has
/// acknowledged, and brings none back.
class CrashTest {

    private static final int ENOUGH = 300;
    private static final int THREADS = 4;
    private static final int KEYS = 5;
    private static final String ROOM = "board";

    /// Binds, moves and unbinds for ever, and says so each time it is done.
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) {
            var registry = SqlRegistry.open(arguments[0], "sa", "", BindingsContract.KEY);
            IntStream.range(0, THREADS).forEach(thread -> Thread.ofPlatform().start(() -> work(registry, thread)));
            Thread.ofPlatform().start(() -> define(registry));
        }

        private static void define(SqlRegistry registry) {
            for (int step = 0; true; step++) {
                registry.rooms().save(RoomDefinition.of(ROOM, List.of(Alias.of("9" + step))), "victim");
                System.out.println(ROOM + " " + step);
            }
        }

        private static void work(SqlRegistry registry, int thread) {
            for (int step = 0; true; step++) {
                var key = thread + "." + step % KEYS;
                perform(registry, key, step);
                System.out.println(key + " " + step);
            }
        }
    }

    private static void perform(SqlRegistry registry, String key, int step) {
        if (removes(step)) {
            registry.remove(Protocol.SIP, key);
        } else {
            registry.save(binding("step " + step, key));
        }
    }

    private static boolean removes(int step) {
        return step / KEYS % 3 == 2;
    }

    private static Registration binding(String product, String key) {
        var it = RegistryContract.registration(key, "8001", key);
        return new Registration(it.protocol(), it.key(), it.aliases(), it.contact(), it.transport(), it.hop(),
                product, it.user(), it.attributes(), it.since(), it.expires());
    }

    /// Writes the record of a call that was refused.
    static final class Refuser {

        private Refuser() {}

        public static void main(String[] arguments) throws InterruptedException {
            var history = (SqlHistory) SqlRegistry.open(arguments[0], "sa", "", BindingsContract.KEY).history();
            history.add(RECORD);
            history.write(List.of(RECORD.leg()), false);
            System.out.println("written");
            Thread.currentThread().join(); // until it is killed
        }
    }

    private static final CallRecord RECORD = new CallRecord("", new LegId(Protocol.SIP, "refused"), true, "7001",
            "9999", "", "", "", Instant.EPOCH, Optional.empty(),
            Optional.of(CallRecord.End.of(Instant.EPOCH, Cause.UNALLOCATED_NUMBER)), List.of(), List.of());

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void aCallThatWasOverWhenItsRecordWasWrittenIsThereAsWell() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("registry");
        var process = start(Refuser.class, url);
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("written");
        }
        process.destroyForcibly().waitFor();

        try (var registry = SqlRegistry.open(url, "sa", "", BindingsContract.KEY)) {
            assertThat(registry.history().find(RECORD.leg())).isPresent();
        }
    }

    @Test
    @Timeout(60)
    void whoWantsAFileThatAnotherProcessHasIsToldSo() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("registry");
        var process = start(Refuser.class, url);
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("written");
            assertThatThrownBy(() -> SqlRegistry.open(url, "sa", "", BindingsContract.KEY))
                    .hasMessageContaining("another gateway runs on it");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    @Timeout(60)
    void losesNothingItHasAcknowledged() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("registry");
        var acknowledged = killAfter(ENOUGH, url);
        int defined = acknowledged.remove(ROOM);

        try (var registry = SqlRegistry.open(url, "sa", "", BindingsContract.KEY)) {
            acknowledged.forEach((key, step) -> assertThat(registry.find(Protocol.SIP, key).map(Registration::product))
                    .as("%s was acknowledged at step %s, the next may have been under way", key, step)
                    .isIn(after(step), after(step + KEYS)));
            assertThat(registry.rooms().find(ROOM).orElseThrow().aliases())
                    .isIn(List.of(Alias.of("9" + defined)), List.of(Alias.of("9" + (defined + 1))));
        }
        assertThat(acknowledged).hasSize(THREADS * KEYS);
    }

    private static Optional<String> after(int step) {
        return removes(step) ? Optional.empty() : Optional.of("step " + step);
    }

    /// The last step of each key that it had acknowledged.
    private static Map<String, Integer> killAfter(int steps, String url) throws Exception {
        var process = start(Victim.class, url);
        var acknowledged = new HashMap<String, Integer>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int count = 0; count < steps; count++) {
                acknowledge(acknowledged, lines.readLine());
            }
            process.toHandle().destroyForcibly(); // unlike the process itself, leaves what it has said to be read
            lines.lines().forEach(line -> acknowledge(acknowledged, line));
        }
        process.waitFor();
        return acknowledged;
    }

    private static Process start(Class<?> victim, String url) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), victim.getName(), url)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// The last line may be torn.
    private static void acknowledge(Map<String, Integer> acknowledged, String line) {
        var words = line.split(" ");
        if (words.length == 2) {
            acknowledged.merge(words[0], Integer.valueOf(words[1]), Math::max);
        }
    }
}
