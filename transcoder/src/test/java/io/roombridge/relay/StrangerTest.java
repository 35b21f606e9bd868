package io.roombridge.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whom a leg of a room hears and answers, through real sockets: its peer, wherever that is, and nobody else.
@Timeout(60)
class StrangerTest {

    private static final Format PCMU = new Format(0, Audio.of(AudioCodec.PCMU));
    private static final Format H264_FORMAT = new Format(97, H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1));

    /// More than are sent to somebody who was not heard, however busy the machine is.
    private static final int MANY = 28;

    private final Loopback net = new Loopback();
    private final LegId leg = LegId.fresh(Protocol.SIP);
    private final RawPeer peer = new RawPeer("127.0.0.2", 7);
    private final RawPeer stranger = new RawPeer("127.0.0.3", 8);
    private InetSocketAddress rtp;
    private InetSocketAddress rtcp;

    @BeforeEach
    void open() throws NoPortsLeft {
        var inside = net.endpoint(0, AudioCodec.PCMU, H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1),
                Loopback.FULL);
        net.gateway.change(new GraphChange.Open("room:1", Arrangement.AUTOMATIC));
        net.gateway.change(new GraphChange.Enter("room:1", inside.peer, "Inside", false));
        var ports = net.gateway.open(leg).ports(StreamId.audio(leg), Loopback.HERE);
        rtp = ports.rtp();
        rtcp = ports.rtcp();
    }

    @AfterEach
    void close() {
        net.close();
        peer.close();
        stranger.close();
    }

    private void agree(Format format, InetSocketAddress address) throws NoPortsLeft {
        var id = new StreamId(leg, format.capability().kind(), Role.MAIN);
        net.gateway.open(leg).ports(id, Loopback.HERE);
        net.gateway.connect(new MediaStream(id, Direction.SEND_RECEIVE, Optional.of(address), Optional.empty(),
                Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE,
                OptionalInt.empty(), MediaStream.Feedback.NONE, Optional.empty()));
        net.gateway.change(new GraphChange.Enter("room:1", leg, "Leg", false));
    }

    private static void seconds(double count, Runnable every20Milliseconds) {
        long start = System.nanoTime();
        for (int i = 1; i <= count * 50; i++) {
            every20Milliseconds.run();
            LockSupport.parkNanos(start + i * Duration.ofMillis(20).toNanos() - System.nanoTime());
        }
    }

    /// Of the leg's sound.
    private long heard() {
        return net.gateway.statistics(leg).stream().filter(it -> !it.sent()).findFirst().orElseThrow().packets();
    }

    private List<String> story() {
        return net.events.stream().filter(MediaEvent.Noted.class::isInstance).map(MediaEvent.Noted.class::cast)
                .filter(it -> it.leg().equals(leg)).map(MediaEvent.Noted::words).toList();
    }

    @Test
    void whoeverIsNamedButNeverHeardGetsNoMoreThanAFewPackets() throws NoPortsLeft {
        try (var victim = new RawPeer("127.0.0.4", 9)) {
            agree(PCMU, victim.address());
            agree(H264_FORMAT, victim.address());
            seconds(3, () -> peer.sound(rtp));

            assertThat(victim.received()).isBetween(1, 25);
            assertThat(victim.octets()).isLessThan(6_000);
            assertThat(story()).anyMatch(it -> it.startsWith("sound: no more than a few packets are sent to 127."));
        }
    }

    @Test
    void namingOneAddressAfterAnotherGetsNobodyMore() throws NoPortsLeft {
        try (var victim = new RawPeer("127.0.0.4", 9); var other = new RawPeer("127.0.0.4", 9)) {
            for (int i = 0; i < 20; i++) {
                agree(PCMU, i % 2 == 0 ? victim.address() : other.address());
                seconds(0.1, () -> { });
            }

            assertThat(victim.received() + other.received()).isLessThan(25);
        }
    }

    @Test
    void aStrangerThatSendsFirstGetsAndSaysNothing() throws NoPortsLeft {
        agree(PCMU, peer.address());
        seconds(2.5, () -> stranger.sound(rtp));
        assertThat(stranger.received()).isZero();
        assertThat(heard()).isZero();
        seconds(1, () -> {
            stranger.sound(rtp);
            peer.sound(rtp);
        });

        assertThat(peer.received()).isGreaterThan(MANY);
        assertThat(story().getLast()).startsWith("sound: something has come from 127.").endsWith(
                ", and all is sent there now");
        assertThat(stranger.received()).isZero();
        assertThat(heard()).isBetween(45L, 50L);
        assertThat(story()).anyMatch(it -> it.startsWith("sound: packets from 127.0.0.3"));
    }

    @Test
    void aPeerThatSendsFromAnotherPortIsHeardAndAnsweredThere() throws NoPortsLeft {
        try (var sender = new RawPeer("127.0.0.2", 7)) {
            agree(PCMU, peer.address());
            seconds(1, () -> sender.sound(rtp));

            assertThat(sender.received()).isGreaterThan(MANY);
            assertThat(peer.received()).isLessThan(15);
            assertThat(heard()).isGreaterThan(45);
        }
    }

    @Test
    void aPeerThatMovesInMidCallIsFollowedWithinTwoSeconds() throws NoPortsLeft {
        try (var moved = new RawPeer("127.0.0.2", 7); var abroad = new RawPeer("127.0.0.5", 7)) {
            agree(PCMU, peer.address());
            seconds(1, () -> peer.sound(rtp));
            moved.goesOn(peer);
            seconds(2, () -> moved.sound(rtp));
            moved.received();
            seconds(0.5, () -> moved.sound(rtp));
            assertThat(moved.received()).as("another port").isGreaterThan(MANY / 2);

            abroad.goesOn(moved);
            seconds(2, () -> {
                abroad.sound(rtp);
                stranger.sound(rtp);
            });
            abroad.received();
            seconds(0.5, () -> abroad.sound(rtp));
            assertThat(abroad.received()).as("another host, the same SSRC").isGreaterThan(MANY / 2);
            assertThat(stranger.received()).isZero();
        }
    }

    @Test
    void behindANatTheHostSignallingComesFromIsAnswered() throws NoPortsLeft {
        net.gateway.open(leg).near(InetAddress.ofLiteral("127.0.0.2"));
        agree(PCMU, new InetSocketAddress("192.168.254.7", 20_000));
        seconds(1, () -> {
            stranger.sound(rtp);
            peer.sound(rtp);
        });

        assertThat(peer.received()).isGreaterThan(MANY);
        assertThat(stranger.received()).isZero();
        assertThat(heard()).isBetween(45L, 50L);
    }

    @Test
    void reportsAreTakenFromThePeerAloneAndProveThatItIsThere() throws NoPortsLeft {
        agree(PCMU, peer.address());
        seconds(1, () -> stranger.report(rtcp));
        assertThat(peer.received()).as("nothing came of it").isLessThan(20);
        peer.report(rtcp);
        seconds(1, () -> { });

        assertThat(peer.received()).as("a peer that only listens").isGreaterThan(MANY);
        assertThat(stranger.received()).isZero();
    }

    @Test
    void aPeerThatSaysNothingIsSentToWhereSignallingHasShownItToBe() throws NoPortsLeft {
        net.gateway.open(leg).proven(InetAddress.ofLiteral("127.0.0.2"));
        agree(PCMU, peer.address());
        for (int had = peer.received(); had <= MANY; had += peer.received()) {
            LockSupport.parkNanos(1_000_000); // the end of it is the test's time-out
        }

        agree(PCMU, stranger.address());
        seconds(1, () -> { });
        assertThat(stranger.received()).as("another host that it names").isLessThan(20);
    }

    @Test
    void whoSendsAloneFromAnotherHostIsHeardAndTheStorySaysSo() throws NoPortsLeft {
        agree(PCMU, peer.address());
        while (story().stream().noneMatch(it -> it.contains("were dropped and are taken from now on"))) {
            seconds(0.1, () -> stranger.sound(rtp)); // the end of it is the test's time-out
        }
        assertThat(heard()).isPositive();
        assertThat(stranger.received()).isZero();

        peer.sound(rtp);
        Loopback.until("it is given up", () -> story()
                .stream().anyMatch(it -> it.endsWith("no other address any more")));
    }

    @Test
    void whoIsHeardLateGetsAWholePictureThen() throws NoPortsLeft {
        agree(H264_FORMAT, peer.address());
        seconds(1.5, () -> { });
        peer.received();
        peer.report(net.gateway.open(leg).ports(StreamId.video(leg), Loopback.HERE).rtcp());

        Loopback.until("a sequence parameter set", peer::receivesKeyFrame);
    }

    @Test
    void anAddressNoSocketReachesCostsItsOwnMediumOnly() throws NoPortsLeft {
        agree(H264_FORMAT, new InetSocketAddress("2001:db8::7", 20_000));
        agree(PCMU, peer.address());
        seconds(1.5, () -> peer.sound(rtp)); // the first encoder of a machine takes its time to begin
        peer.received();
        seconds(1, () -> peer.sound(rtp));

        assertThat(peer.received()).isGreaterThan(MANY);
    }
}
