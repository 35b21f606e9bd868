package io.roombridge.routes;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRoutesTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private OwnRoutes own;

    @AfterEach
    void stop() {
        own.close();
    }

    private void start() {
        own = new OwnRoutes(folder);
        own.start();
    }

    @Test
    void aFileThatIsReplacedOrDeletedLeavesNothingBehind() throws Exception {
        write("policy.yaml", refusing("user_busy"));
        write("other.yaml", "- route: {from: {uri: direct:call-ended, steps: [{log: ended}]}}");
        start();
        assertThat(reject()).isEqualTo("user_busy");

        write("policy.yaml", refusing("no_answer"));
        until(() -> "no_answer".equals(reject()));

        Files.delete(folder.resolve("policy.yaml"));
        until(() -> reject() == null);
    }

    @Test
    void aBrokenFileLeavesTheOldSetInUseAndSaysWhereItIsBroken() throws Exception {
        write("policy.yaml", refusing("user_busy"));
        start();

        write("policy.yaml", "- route:\n    from:\n      uri: direct:policy\n      stepps: []\n");
        until(() -> !own.trouble().isEmpty());

        assertThat(own.trouble()).startsWith(folder.resolve("policy.yaml") + " line ").contains("stepps");
        assertThat(reject()).isEqualTo("user_busy");

        write("policy.yaml", refusing("no_answer"));
        until(() -> "no_answer".equals(reject()));
        assertThat(own.trouble()).isEmpty();
    }

    @Test
    void oneBrokenFileOfSeveralKeepsTheOthersFromBeingTakenToo() throws Exception {
        write("policy.yaml", refusing("user_busy"));
        start();

        write("a.yaml", "- route: {from: {uri: direct:call-ended, steps: [{log: ended}]}}");
        write("policy.yaml", "- route: {from: {uri: 'nosuch:thing', steps: [{log: x}]}}");
        until(() -> own.trouble().contains("nosuch"));

        assertThat(reject()).isEqualTo("user_busy");
    }

    @Test
    void twoRoutesThatStartAtOnePlaceAreNamedWithTheFilesOfBoth() throws Exception {
        write("a.yaml", refusing("user_busy"));
        write("b.yaml", "- route: {from: {uri: direct:call-ended, steps: [{log: ended}]}}");
        start();

        write("c.yaml", refusing("no_answer"));
        until(() -> !own.trouble().isEmpty());

        assertThat(own.trouble()).contains("c.yaml: only one route may start at direct:policy", "a.yaml has one too");
        assertThat(reject()).isEqualTo("user_busy");
    }

    @Test
    void aFirstSetThatIsBrokenLetsNothingThrough() throws Exception {
        write("policy.yaml", "- route: [");
        start();

        assertThatThrownBy(() -> ask(Map.of())).isInstanceOf(OwnRoutes.Unavailable.class)
                .hasMessageContaining("policy.yaml");
    }

    @Test
    void aBrokenFirstFileOfAGatewayThatHadNoneLeavesItWithNone() throws Exception {
        start();

        write("policy.yaml", "- route: [");
        until(() -> !own.trouble().isEmpty());

        assertThat(reject()).isNull();
    }

    @Test
    void aFileNestedWithoutEndIsSaidAndTheNextIsTaken() throws Exception {
        start();

        write("policy.yaml", "- ".repeat(20_000) + "x");
        until(() -> own.trouble().contains("policy.yaml"));
        write("policy.yaml", refusing("user_busy"));

        until(() -> "user_busy".equals(reject()));
        assertThat(own.trouble()).isEmpty();
    }

    @Test
    void everyExampleOfTheDocumentationLoads() throws Exception {
        int count = 0;
        var page = Files.readString(Path.of("../docs/dial-plan.md"));
        for (var example : YAML.matcher(page).results().toList()) {
            write("example" + count++ + ".yaml", example.group(1));
        }
        start();

        assertThat(count).isPositive();
        assertThat(own.trouble()).isEmpty();
        assertThat(ask(Map.of("RoomBridgeAlias", "100"))).containsEntry("RoomBridgeAlias", "8001");
    }

    @Test
    void aMessageThatNoRouteWaitsForIsNotMade() throws Exception {
        write("policy.yaml", refusing("user_busy"));
        start();

        assertThat(own.ask("direct:other", () -> {
            throw new AssertionError("made");
        })).isEmpty();
        own.tell("direct:call-ended", () -> {
            throw new AssertionError("made");
        });
    }

    private Map<String, Object> ask(Map<String, Object> headers) throws OwnRoutes.Unavailable {
        return own.ask("direct:policy", () -> new OwnRoutes.Message("{}", headers)).orElse(headers);
    }

    private String reject() {
        try {
            return (String) ask(Map.of()).get("RoomBridgeReject");
        } catch (OwnRoutes.Unavailable failed) {
            throw new AssertionError(failed);
        }
    }

    private static String refusing(String cause) {
        return """
                - route:
                    from:
                      uri: direct:policy
                      steps:
                        - setHeader: {name: RoomBridgeReject, constant: "%s"}
                """.formatted(cause);
    }

    private int written;

    /// A second apart each, on file systems that tell no finer.
    private void write(String name, String text) throws Exception {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(++written)));
    }
}
