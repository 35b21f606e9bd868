package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Floor control with libre's implementation (Debian: gcc, libre-dev), over UDP and in both versions: it asks us, and
/// we ask it.
@Timeout(60)
class LibreFloorTest {

    @TempDir
    private static Path directory;

    private static Path room;

    @BeforeAll
    static void compile() throws Exception {
        var source = directory.resolve("room.c");
        try (var resource = LibreFloorTest.class.getResourceAsStream("/bfcp/room.c")) {
            Files.copy(resource, source);
        }
        room = directory.resolve("room");
        assumeTrue(Files.exists(Path.of("/usr/include/re/re_bfcp.h")), "libre-dev is not installed");
        try {
            var compiler = new ProcessBuilder("gcc", "-Wall", "-o", room.toString(), source.toString(), "-lre")
                    .inheritIO().start();
            assertThat(compiler.waitFor()).isZero();
        } catch (IOException _) {
            assumeTrue(false, "gcc is not installed");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void libreAsksUsAndWeAskIt(int version) throws Exception {
        try (var us = new End(); var peer = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow())) {
            int port = freePort();
            peer.request("INVITE", ScriptedSipPeer.SDP + "m=application " + port + " UDP/BFCP *\r\na=floorctrl:c-s\r\n"
                    + "a=confid:4711\r\na=userid:12\r\na=floorid:3 mstrm:12\r\na=bfcpver:" + version + "\r\n"
                    + "m=video 30004 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=label:12\r\n");
            var leg = us.expect(LegEvent.Offered.class).leg();
            us.legs.perform(new LegCommand.Answer(leg, CapabilitySet.ours(1_024_000)));
            var answer = peer.expect("SIP/2.0 200");
            peer.request("ACK", "");
            us.expect(LegEvent.MediaChanged.class);

            var process = new ProcessBuilder(room.toString(), Integer.toString(port),
                    said(answer, "m=application (\\d+) "), Integer.toString(version), said(answer, "a=confid:(\\d+)"),
                    said(answer, "a=userid:(\\d+)"), said(answer, "a=floorid:(\\d+)"))
                    .redirectErrorStream(true).start();
            try (var out = process.inputReader()) {
                us.expect(LegEvent.FloorAsked.class);
                us.legs.perform(new LegCommand.AnswerFloor(leg, FloorStatus.GRANTED));
                us.expect(LegEvent.FloorReturned.class);
                us.legs.perform(new LegCommand.ShowSlides(leg, true));
                var lines = readUntil(out, "heard FloorRequest version");
                us.legs.perform(new LegCommand.ShowSlides(leg, false));
                readUntil(out, "heard FloorRelease version");

                assertThat(process.waitFor()).isZero();
                assertThat(lines).contains("answer HelloAck version " + version,
                        "answer FloorRequestStatus version " + version + " Pending",
                        "heard FloorRequestStatus version " + version + " Granted",
                        "answer FloorRequestStatus version " + version + " Released");
            } finally {
                process.destroy();
            }
        }
    }

    private static ArrayList<String> readUntil(BufferedReader out, String last) throws IOException {
        var lines = new ArrayList<String>();
        do {
            var line = out.readLine();
            assertThat(line).as("after %s", lines).isNotNull();
            lines.add(line);
        } while (!lines.getLast().startsWith(last));
        return lines;
    }

    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return socket.getLocalPort();
        }
    }

    private static String said(String answer, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(answer);
        assertThat(matcher.find()).as(answer).isTrue();
        return matcher.group(1);
    }
}
