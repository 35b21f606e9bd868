package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registry;
import io.roombridge.registry.sql.SqlRegistry;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.jain.JainSipLegs;
import io.roombridge.testing.Await;
import io.roombridge.testing.RecordingMedia;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// baresip against our SIP alone: registrar, calls both ways, hold, keys. Nothing is decoded, so it takes seconds.
class SipSignallingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final CapabilitySet OURS = CapabilitySet.ours(1_024_000);

    /// baresip tries a wrong password again and again, and who guesses is made to wait: that must not hit the others.
    private static final String GUESSED = "7009";

    @TempDir
    private static Path directory;

    private static final RecordingMedia PLANE = new RecordingMedia();
    private static final List<LegEvent> EVENTS = new CopyOnWriteArrayList<>();
    private static Registry registry;
    private static JainSipLegs legs;
    private static Capture capture;

    @BeforeAll
    static void start() throws Exception {
        Peer.require("baresip", "dumpcap", "tshark", "sox", "ffmpeg");
        registry = SqlRegistry.open("jdbc:h2:mem:signalling");
        for (var alias : List.of("7001", GUESSED)) {
            registry.endpoints().save(new Endpoint(alias, alias, List.of(Alias.of(alias)), "secret", true), "test");
        }
        legs = new JainSipLegs(SipSettings.of(LocalAddresses.LOOPBACK, new Ports(0, 0, 0), OURS),
                PLANE, registry, registry, (_, _, _) -> Optional.empty());
        legs.start(SipSignallingTest::answer);
        capture = Capture.start(directory, "port " + port(Transport.UDP) + " or port " + port(Transport.TCP),
                List.of("udp.port==" + port(Transport.UDP) + ",sip", "tcp.port==" + port(Transport.TCP) + ",sip"));
    }

    @AfterAll
    static void leavesNothingMalformedOnTheWire() {
        if (legs == null) {
            return; // skipped for want of peers
        }
        legs.close();
        registry.close();
        try (var captured = capture) {
            captured.stop();
            assertThat(captured.packets("sip.Status-Code == 200")).isNotEmpty();
            assertThat(captured.malformed(1, 65_535)).isEmpty();
        }
    }

    private static void answer(LegEvent event) {
        EVENTS.add(event);
        if (event instanceof LegEvent.Offered(var leg, _, _, _, _)) {
            legs.perform(new LegCommand.Answer(leg, OURS));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void registersCallsHoldsAndHangsUp(Transport transport) {
        try (var baresip = Baresip.start(directory, setup("7001", "secret", transport))) {
            baresip.awaitRegistered();
            int before = EVENTS.size();
            baresip.dial("sip:8001@" + where(transport));
            baresip.awaitEstablished();
            var leg = leg(before);

            assertThat(agreed(StreamId.audio(leg), Direction.SEND_RECEIVE)).isTrue();
            assertThat(agreed(StreamId.video(leg), Direction.SEND_RECEIVE)).isTrue();
            baresip.hold();
            Await.until("hold", PATIENCE, () -> agreed(StreamId.audio(leg), Direction.RECEIVE_ONLY));
            baresip.resume();
            Await.until("resume", PATIENCE, () -> agreed(StreamId.audio(leg), Direction.SEND_RECEIVE));
            baresip.hangUp();
            Await.until("the end of the leg", PATIENCE, () ->
                    EVENTS.contains(new LegEvent.Released(leg, Cause.NORMAL_CLEARING)));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void callsARegisteredEndpoint(Transport transport) {
        try (var baresip = Baresip.start(directory, setup("7001", "secret", transport))) {
            baresip.awaitRegistered();
            var contact = Await.value("the binding", PATIENCE,
                    () -> registry.find(Alias.of("7001"), Instant.now()).stream().findFirst());
            var leg = LegId.fresh(Protocol.SIP);

            legs.perform(new LegCommand.Offer(leg, Alias.of("8001"), "Board", destination(contact), OURS));

            baresip.awaitEstablished();
            Await.until("an answer", PATIENCE, () -> EVENTS.stream().anyMatch(event ->
                    event instanceof LegEvent.Answered answered && answered.leg().equals(leg)));
            assertThat(agreed(StreamId.video(leg), Direction.SEND_RECEIVE)).isTrue();
            legs.perform(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
            baresip.awaitClosed();
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (var baresip = Baresip.start(directory, setup(GUESSED, "wrong", Transport.UDP))) {
            baresip.awaitRegistrationRefused();
        }
    }

    private static Baresip.Setup setup(String alias, String password, Transport transport) {
        return Baresip.Setup.plain(alias, Sound.tone(directory, 500), Clip.of(directory, 1, 640, 360))
                .registered(password, where(transport));
    }

    private static String where(Transport transport) {
        return "127.0.0.1:" + port(transport) + ";transport=" + transport.name().toLowerCase();
    }

    private static Destination destination(Registration contact) {
        return new Destination(Protocol.SIP, contact.contact(), contact.transport(), contact.hop().getHostString(),
                contact.hop().getPort(), Optional.empty());
    }

    private static int port(Transport transport) {
        return legs.port(transport).orElseThrow();
    }

    private static LegId leg(int since) {
        return Await.value("an offer", PATIENCE, () -> EVENTS.stream().skip(since)
                .filter(LegEvent.Offered.class::isInstance).map(LegEvent::leg).findFirst());
    }

    private static boolean agreed(StreamId id, Direction direction) {
        var stream = PLANE.connected().get(id);
        return stream != null && stream.direction() == direction;
    }
}
