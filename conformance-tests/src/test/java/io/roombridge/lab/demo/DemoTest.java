package io.roombridge.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The main job from end to end, each endpoint a process of its own: SIP with G.722 and H.264, H.323 with G.711 and
/// H.263, and a cloud meeting with Opus and VP8; then SIP shows slides, which H.323 sees in a stream of its own and the
/// cloud in its picture.
class DemoTest {

    @Test
    void everybodySeesAndHearsEverybodyElse(@TempDir Path folder) throws Exception {
        var report = folder.resolve("report.json");
        var told = new StringWriter();

        int exit = new CommandLine(new DemoCommand()).setOut(new PrintWriter(told))
                .execute("--seconds", "12", "--report", report.toString());

        assertThat(exit).as(told.toString()).isZero();
        var endpoints = new ObjectMapper().readTree(report.toFile()).path("endpoints");
        assertThat(endpoints).extracting(endpoint -> endpoint.at("/received/audio/codec").asText())
                .containsExactly("G722", "PCMU", "opus");
        assertThat(endpoints).extracting(endpoint -> endpoint.at("/received/video/codec").asText())
                .containsExactly("H264/1", "H263", "VP8");
        assertThat(endpoints).extracting(endpoint -> endpoint.path("slides").asText())
                .containsExactly("", "in a stream of their own, H264/1 1280x720", "in its picture");
        assertThat(endpoints).allSatisfy(endpoint ->
                assertThat(endpoint.at("/received/video/frames").asInt()).isGreaterThan(60));
    }
}
