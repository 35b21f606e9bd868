package io.roombridge.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A gateway in a process of its own, which may be told to stop, or killed.
final class GatewayProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PeerProcess process;

    private GatewayProcess(PeerProcess process) {
        this.process = process;
    }

    /// Starts it with the class path of this process, and the log it has when it is installed; until it listens.
    static GatewayProcess start(Path directory, GatewaySettings settings) {
        try {
            var file = Files.writeString(directory.resolve("site.yaml"), settings.yaml(directory));
            var process = PeerProcess.start("gateway", directory, List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                    "-Djava.awt.headless=true",
                    "-Dlogback.configurationFile=logback.xml", "-cp", System.getProperty("java.class.path"),
                    "io.roombridge.gateway.Gateway", file.toString()));
            process.await("^Console: ", PATIENCE);
            return new GatewayProcess(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Of `admin`, at the first start.
    String firstPassword() {
        return process.await("one-time password (\\S+)", PATIENCE).group(1);
    }

    /// Without a chance to say anything.
    void kill() {
        process.kill();
    }

    /// As `systemctl stop` does.
    ///
    /// @return its exit status
    int stop() {
        return process.exit(PATIENCE);
    }

    String output() {
        return process.output();
    }

    @Override
    public void close() {
        process.close();
    }
}
