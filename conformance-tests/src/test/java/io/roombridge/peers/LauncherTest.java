package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts that start everything, from another folder than theirs: a path on the command line is the caller's.
/// Java itself is a script here that says where it was started and with what.
class LauncherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path ROOT = Path.of("..");
    private static final Path SCRIPTS = Path.of("camel-routes", "src", "main", "assembly", "bin");
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in *-XshowSettings*) echo '    java.specification.version = 25' >&2; exit;; esac
            echo "in $PWD"
            for argument in "$@"; do echo "with $argument"; done
            """;

    @TempDir
    private Path directory;

    private Path repository;
    private Path here;

    @BeforeEach
    void standsAsIfItWereBuilt() throws IOException {
        repository = directory.toRealPath().resolve("repository");
        here = Files.createDirectories(directory.toRealPath().resolve("here"));
        var installed = Files.createDirectories(repository.resolve("target/roombridge/bin"));
        var scripts = Files.createDirectories(repository.resolve(SCRIPTS));
        for (var script : List.of("jvm.sh", "roombridge")) {
            Files.copy(ROOT.resolve(SCRIPTS).resolve(script), scripts.resolve(script));
            Files.copy(ROOT.resolve(SCRIPTS).resolve(script), installed.resolve(script));
        }
        runs(installed.resolve("roombridge"), Files.readString(installed.resolve("roombridge")));
        runs(repository.resolve("roombridge"), Files.readString(ROOT.resolve("roombridge")));
        Files.createDirectories(repository.resolve(".mvn"));
        Files.writeString(repository.resolve("pom.xml"), "");
        Files.writeString(repository.resolve("camel-routes/pom.xml"), "");
        runs(Files.createDirectories(directory.resolve("jdk/bin")).resolve("java"), JAVA);
        runs(directory.resolve("jdk/bin/javac"), "");
        var lab = Files.createDirectories(repository.resolve("conformance-tests/target"));
        Files.writeString(lab.resolve("built.stamp"), "");
    }

    private static void runs(Path script, String text) throws IOException {
        Files.writeString(script, text);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> started(String... command) {
        var all = new ArrayList<>(List.of("env", "JAVA_HOME=" + directory.resolve("jdk")));
        all.addAll(List.of(command));
        return PeerProcess.run(here, PATIENCE, all).lines().toList();
    }

    @Test
    void aCaptureOfTheLabIsTheCallers() {
        assertThat(started("../repository/roombridge", "lab", "decode", "call.pcap"))
                .contains("in " + here).endsWith("with io.roombridge.lab.Lab", "with decode", "with call.pcap");
    }

    @Test
    void theFilesOfALabEndpointAndOfTheDemoAreTheCallers() {
        assertThat(started("../repository/roombridge", "lab", "endpoint", "sip", "--record", "seen"))
                .contains("in " + here).endsWith("with endpoint", "with sip", "with --record", "with seen");
        assertThat(started("../repository/roombridge", "demo", "--report", "report.html"))
                .contains("in " + here).endsWith("with demo", "with --report", "with report.html");
    }

    @Test
    void theSettingsOfAGatewayThatRunsAreTheCallers() {
        assertThat(started("../repository/roombridge", "run", "site.yaml"))
                .contains("in " + here, "with " + repository.resolve("target/roombridge/lib/*"))
                .endsWith("with io.roombridge.gateway.Gateway", "with site.yaml");
    }

    @Test
    void soAreThoseOfAnInstalledOneAlsoThroughALink() throws IOException {
        Files.createSymbolicLink(here.resolve("gateway"), repository.resolve("target/roombridge/bin/roombridge"));

        assertThat(started("./gateway", "site.yaml"))
                .contains("in " + here, "with " + repository.resolve("target/roombridge/lib/*"))
                .endsWith("with io.roombridge.gateway.Gateway", "with site.yaml");
    }
}
