package io.roombridge.lab.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class EndpointCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"sip", "h323"})
    void aPortThatAnotherProgramHasIsSaidInOneSentence(String protocol) throws Exception {
        var said = new StringWriter();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int status = new CommandLine(new EndpointCommand()).setErr(new PrintWriter(said, true))
                    .execute(protocol, "--listen", Integer.toString(other.getLocalPort()));

            assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
            assertThat(said.toString()).contains("--listen " + other.getLocalPort() + " cannot be opened")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void everyEventHasItsTime() {
        var said = new ByteArrayOutputStream();
        new Voice(new PrintStream(said, true, StandardCharsets.UTF_8)).tell("registered", "7001");

        assertThat(said.toString(StandardCharsets.UTF_8)).matches(
                "\\{\"event\":\"registered\",\"text\":\"7001\",\"time\":\"20[^\"]+Z\"}\\s+");
    }
}
