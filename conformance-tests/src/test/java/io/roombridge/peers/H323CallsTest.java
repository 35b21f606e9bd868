package io.roombridge.peers;

import static io.roombridge.peers.GatewayUnderTest.PASSWORD;
import static io.roombridge.peers.GatewayUnderTest.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// baresip and an H.323 room system, in a room and point to point, through the gateway.
class H323CallsTest {

    private static final double VISIBLE = 0.05;
    private static final double MOVED = 0.002;

    @TempDir
    private static Path directory;

    private static GatewayUnderTest gateway;
    private static Capture capture;

    @BeforeAll
    static void start() throws Exception {
        Peer.require("baresip", "dumpcap", "tshark", "sox", "ffmpeg");
        gateway = GatewayUnderTest.start(directory, "7001", "7002");
        capture = gateway.capture(directory);
    }

    @AfterAll
    static void leavesNothingMalformedOnTheWire() {
        if (gateway == null) {
            return; // skipped for want of peers
        }
        gateway.close();
        try (var captured = capture) {
            captured.stop();
            assertThat(captured.packets("sip.Status-Code == 200 && sip.CSeq.method == \"INVITE\"")).isNotEmpty();
            assertThat(captured.packets("h225.registrationConfirm_element")).isNotEmpty();
            assertThat(captured.packets("h225.connect_element")).isNotEmpty();
            assertThat(captured.packets("h245.openLogicalChannelAck_element")).isNotEmpty();
            assertThat(gateway.malformed(captured)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PCMU, H261, --no-tunnelling", "G722, H263, --fast-connect", "G729, H264, --name=tunnelled"})
    void baresipMeetsAnH323Room(String audio, String video, String connection) {
        var setup = setup("7001", 500, Clip.of(directory, 1, 640, 360), "tcp").audio("PCMA/8000/1").video("VP8");
        try (var h323 = h323("7002", 2, 800, "--audio", audio, "--video", video, connection);
                var sip = Baresip.start(directory, setup)) {
            h323.awaitRegistered();
            enter(sip, "tcp");
            h323.dial(ROOM);
            h323.awaitAnswered();

            assertThat(h323.awaitMoving(1).toString()).contains(audio, video);
            sip.awaitPicture("the H.323 room", picture -> picture.shareOf(2) > VISIBLE);
            h323.awaitTone(500);
            sip.awaitSound(Duration.ofSeconds(2));
            sip.hangUp();
            h323.hangUp();

            assertThat(sip.sound()).satisfies(hears(800), hearsNot(500));
        }
    }

    @Test
    void baresipCallsAnH323RoomPointToPoint() {
        var setup = setup("7001", 500, Clip.of(directory, 1, 640, 360), "udp");
        try (var h323 = h323("7002", 2, 800, "--audio", "PCMA", "--video", "H264"); var sip =
                Baresip.start(directory, setup)) {
            h323.awaitRegistered();
            sip.awaitRegistered();
            sip.dial(gateway.uri("7002", "udp"));
            sip.awaitEstablished();

            h323.awaitMoving(1);
            h323.awaitTone(500);
            var seen = sip.awaitPicture("the H.323 room", picture -> picture.shareOf(2) > 0.5);
            sip.awaitPicture("it move", picture -> seen.changedIn(picture) > MOVED);
            sip.press("5");
            h323.awaitKey("5");
            sip.awaitSound(Duration.ofSeconds(1));
            sip.hangUp();
            h323.awaitReleased();

            assertThat(sip.sound()).satisfies(hears(800));
        }
    }

    @Test
    void anH323RoomCallsBaresipPointToPoint() {
        var setup = setup("7001", 500, Clip.of(directory, 1, 352, 288), "tcp").audio("PCMA/8000/1").video("H263");
        try (var h323 = h323("7002", 2, 800, "--audio", "G722", "--video", "H264"); var sip =
                Baresip.start(directory, setup)) {
            h323.awaitRegistered();
            sip.awaitRegistered();
            h323.dial("7001");
            h323.awaitAnswered();

            h323.awaitMoving(1);
            h323.awaitTone(500);
            sip.awaitPicture("the H.323 room", picture -> picture.shareOf(2) > 0.5);
            h323.press("7");
            assertThat(sip.awaitKey()).isEqualTo("7");
            sip.awaitSound(Duration.ofSeconds(1));
            h323.hangUp();
            sip.awaitClosed();

            assertThat(sip.sound()).satisfies(hears(800));
        }
    }

    private static Baresip.Setup setup(String alias, int tone, Path clip, String transport) {
        return Baresip.Setup.plain(alias, Sound.tone(directory, tone), clip)
                .registered(PASSWORD, gateway.sip(transport));
    }

    private static LabEndpoint h323(String alias, int identity, int tone, String... codecs) {
        var options = new ArrayList<>(List.of("--register", gateway.gatekeeper(), "--password", PASSWORD,
                "--listen", Integer.toString(gateway.endpointPort()),
                "--identity", Integer.toString(identity), "--tone", Integer.toString(tone)));
        options.addAll(List.of(codecs));
        return LabEndpoint.start(directory, "h323", alias, options.toArray(String[]::new));
    }

    private static void enter(Baresip baresip, String transport) {
        baresip.awaitRegistered();
        baresip.dial(gateway.uri(ROOM, transport));
        baresip.awaitEstablished();
    }

    private static Consumer<Sound> hears(int hertz) {
        return sound -> assertThat(sound.shareOf(hertz)).as(hertz + " Hz").isGreaterThan(0.1);
    }

    private static Consumer<Sound> hearsNot(int hertz) {
        return sound -> assertThat(sound.shareOf(hertz)).as(hertz + " Hz").isLessThan(0.02);
    }
}
