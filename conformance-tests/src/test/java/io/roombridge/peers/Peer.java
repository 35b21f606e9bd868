package io.roombridge.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Whether a program is there to test with.
final class Peer {

    private static final boolean REQUIRED = "required".equals(System.getenv("ROOMBRIDGE_PEERS"));

    private Peer() {}

    /// Skips the test with a warning when a program is missing, or fails it where peers are required.
    static void require(String... programs) {
        for (var program : programs) {
            if (!isInstalled(program)) {
                var message = program
                        + " is not installed: this test was NOT run (apt-get install baresip-core baresip-ffmpeg"
                        + " linphone-cli tshark sox ffmpeg chromium)";
                System.err.println("WARNING: " + message);
                if (REQUIRED) {
                    Assertions.fail(message);
                }
                Assumptions.abort(message);
            }
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
