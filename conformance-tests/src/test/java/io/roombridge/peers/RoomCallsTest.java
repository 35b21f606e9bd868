package io.roombridge.peers;

import static io.roombridge.peers.GatewayUnderTest.PASSWORD;
import static io.roombridge.peers.GatewayUnderTest.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIP programs no one here wrote meet in a room of the gateway.
class RoomCallsTest {

    private static final double VISIBLE = 0.05;
    private static final double MOVED = 0.002;

    @TempDir
    private static Path directory;

    private static GatewayUnderTest gateway;
    private static Capture capture;

    @BeforeAll
    static void start() throws Exception {
        Peer.require("baresip", "linphonec", "dumpcap", "tshark", "sox", "ffmpeg");
        gateway = GatewayUnderTest.start(directory, "7001", "7002", "7003", "7004", "7009");
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
            assertThat(gateway.malformed(captured)).isEmpty();
        }
    }

    @Test
    void baresipsOverUdpTcpAndTlsMeetWithDifferentCodecs() {
        var udp = setup("7001", 500, Clip.of(directory, 1, 640, 360), "udp").audio("G722/16000/1").video("H264");
        var tcp = setup("7002", 800, Clip.of(directory, 2, 352, 288), "tcp").audio("PCMA/8000/1").video("H263");
        var tls = setup("7003", 1_200, Clip.of(directory, 3, 640, 360), "tls").audio("opus/48000/2").video("VP8");
        try (var one = Baresip.start(directory, udp);
                var two = Baresip.start(directory, tcp);
                var three = Baresip.start(directory, tls)) {
            enter(one, "udp");
            enter(two, "tcp");
            enter(three, "tls");

            one.awaitPicture("the two others", picture -> picture.shareOf(2) > VISIBLE && picture.shareOf(3) > VISIBLE);
            two.awaitPicture("the two others", picture -> picture.shareOf(1) > VISIBLE && picture.shareOf(3) > VISIBLE);
            var first = three.awaitPicture("the two others", picture -> picture.shareOf(1) > VISIBLE
                    && picture.shareOf(2) > VISIBLE);
            three.awaitPicture("them move", picture -> first.changedIn(picture) > MOVED);
            one.awaitSound(Duration.ofSeconds(3));
            one.hangUp();
            two.hangUp();
            three.hangUp();

            assertThat(one.sound()).satisfies(hears(800), hears(1_200), hearsNot(500));
            assertThat(two.sound()).satisfies(hears(500), hears(1_200), hearsNot(800));
            assertThat(three.sound()).satisfies(hears(500), hears(800), hearsNot(1_200));
            assertThat(one.output()).contains("Set video decoder: H264", "Set audio decoder: G722");
            assertThat(two.output()).contains("Set video decoder: H263", "Set audio decoder: PCMA");
            assertThat(three.output()).contains("Set video decoder: VP8", "Set audio decoder: opus");
        }
    }

    @Test
    void linphoneWithVp8MeetsBaresipWithH264() {
        var setup = setup("7001", 500, Clip.of(directory, 1, 640, 360), "udp");
        try (var baresip = Baresip.start(directory, setup);
                var linphone = Linphone.start(directory, "7004", Sound.tone(directory, 900),
                        Clip.still(directory, 4, 640, 480))) {
            linphone.register("sip:7004@127.0.0.1", "sip:" + gateway.sip("udp"), PASSWORD);
            enter(baresip, "udp");
            linphone.dial(gateway.uri(ROOM, "udp"));
            linphone.awaitEstablished();

            linphone.awaitPicture("baresip", picture -> picture.shareOf(1) > VISIBLE);
            baresip.awaitPicture("linphone", picture -> picture.shareOf(4) > VISIBLE);
            baresip.awaitSound(Duration.ofSeconds(2));
            linphone.hangUp();
            baresip.hangUp();

            assertThat(linphone.sound()).satisfies(hears(500), hearsNot(900));
            assertThat(baresip.sound()).satisfies(hears(900), hearsNot(500));
        }
    }

    @Test
    void baresipCallsAnotherThatHasNoCodecOfItsOwn() {
        var one = setup("7001", 500, Clip.of(directory, 1, 640, 360), "udp").audio("G722/16000/1").video("H264");
        var two = setup("7002", 800, Clip.of(directory, 2, 640, 360), "tcp").audio("PCMU/8000/1").video("VP8");
        try (var caller = Baresip.start(directory, one); var callee = Baresip.start(directory, two)) {
            caller.awaitRegistered();
            callee.awaitRegistered();
            caller.dial(gateway.uri("7002", "udp"));
            caller.awaitEstablished();

            caller.awaitPicture("the callee", picture -> picture.shareOf(2) > 0.4);
            callee.awaitPicture("the caller", picture -> picture.shareOf(1) > 0.4);
            caller.awaitSound(Duration.ofSeconds(2));
            caller.hangUp();
            callee.awaitClosed();

            assertThat(caller.sound()).satisfies(hears(800), hearsNot(500));
            assertThat(callee.sound()).satisfies(hears(500), hearsNot(800));
        }
    }

    @Test
    void aRoomReachesAMeetingInTheCloudOverATrunk() {
        var room = setup("7001", 500, Clip.of(directory, 1, 640, 360), "udp");
        var meeting = Baresip.Setup.plain(GatewayUnderTest.MEETING, Sound.tone(directory, 1_700),
                Clip.of(directory, 5, 640, 360))
                .audio("opus/48000/2").video("VP8");
        try (var cloud = Baresip.start(directory, meeting); var baresip = Baresip.start(directory, room)) {
            gateway.roomWithCloud("8002", "127.0.0.1", cloud.port());
            baresip.awaitRegistered();
            baresip.dial(gateway.uri("8002", "udp"));
            baresip.awaitEstablished();
            cloud.awaitEstablished();

            baresip.awaitPicture("the cloud", picture -> picture.shareOf(5) > VISIBLE);
            cloud.awaitPicture("the room", picture -> picture.shareOf(1) > VISIBLE);
            baresip.awaitSound(Duration.ofSeconds(2));
            baresip.hangUp();
            cloud.awaitClosed();

            assertThat(baresip.sound()).satisfies(hears(1_700), hearsNot(500));
            assertThat(cloud.sound()).satisfies(hears(500), hearsNot(1_700));
        }
    }

    @Test
    void aWrongPasswordDoesNotRegister() {
        var setup = setup("7009", 500, Clip.of(directory, 1, 640, 360), "udp").registered("wrong", gateway.sip("udp"));
        try (var baresip = Baresip.start(directory, setup)) {
            baresip.awaitRegistrationRefused();
        }
    }

    private static Baresip.Setup setup(String alias, int tone, Path clip, String transport) {
        return Baresip.Setup.plain(alias, Sound.tone(directory, tone), clip)
                .registered(PASSWORD, gateway.sip(transport));
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
