package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.lab.ports.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder that `verify` builds and an administrator copies: it stands alone, wherever it is put and from wherever
/// it is started.
class InstalledGatewayTest {

    private static final Path BUILT = Path.of("..", "target", "roombridge");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @BeforeAll
    static void isBuilt() {
        Assumptions.assumeTrue(Files.isExecutable(BUILT.resolve("bin/roombridge")), "it is built by package, not test");
    }

    @Test
    void startsFromAnywhereWithSettingsOfTheFolderItIsStartedIn(@TempDir Path directory) throws Exception {
        copy(BUILT, directory.resolve("opt"));
        var here = Files.createDirectory(directory.resolve("here"));
        int sip = FreePorts.run(2);
        int console = FreePorts.one();
        Files.writeString(here.resolve("site.yaml"), """
                address: 127.0.0.1
                sip: {udpPort: %1$d, tcpPort: %1$d, tlsPort: %2$d}
                h323: {enabled: false}
                console: {port: %3$d}
                """.formatted(sip, sip + 1, console));

        try (var gateway = PeerProcess.start("installed", here, List.of("../opt/bin/roombridge", "site.yaml"))) {
            gateway.await("^Console: ", PATIENCE);

            assertThat(get("http://127.0.0.1:" + console + "/health")).contains("up");
            assertThat(here.resolve("data")).isNotEmptyDirectory();
        }
    }

    @Test
    void holdsTheGatewayAndNothingElse() throws IOException {
        try (var jars = Files.list(BUILT.resolve("lib"))) {
            assertThat(jars).extracting(jar -> jar.getFileName().toString())
                    .anyMatch(name -> name.startsWith("camel-routes-"))
                    .noneMatch(name -> name.matches("(conformance-tests|picocli|junit|assertj|jqwik|jmh).*"))
                    .noneMatch(name -> name.endsWith("-tests.jar"));
        }
    }

    @Test
    void listsEveryLibraryInIt() throws IOException {
        var list = Files.readString(BUILT.resolve("roombridge.cdx.json"));

        try (var jars = Files.list(BUILT.resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()).map(InstalledGatewayTest::artifact))
                    .allSatisfy(artifact -> assertThat(list).contains("\"name\" : \"" + artifact + "\""));
        }
    }

    /// `ffmpeg` of `ffmpeg-8.0.1-1.5.13-linux-x86_64.jar`.
    private static String artifact(String jar) {
        return jar.replaceFirst("-\\d.*", "");
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
