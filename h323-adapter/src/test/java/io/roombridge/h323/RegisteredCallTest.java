package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.h323.H323Settings.Ports;
import io.roombridge.h323.H323Settings.Uplink;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// A gateway with its gatekeeper, and endpoints that register there.
@Isolated("a gateway comes back to the ports it had, which another test could take meanwhile")
class RegisteredCallTest {

    private static final LocalAddresses LOOPBACK = LocalAddresses.LOOPBACK;
    private static final Ports FREE = new Ports(LOOPBACK, 0, 0, 0, 0, 0);
    private static final CapabilitySet SOUND = new CapabilitySet(List.of(Audio.of(AudioCodec.PCMU)), List.of(),
            List.of(), 512_000);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MemoryRegistry registry = new MemoryRegistry(false).with("alice", "alicepw").with("bob", "bobpw");
    private final Heard atGateway = new Heard();
    private final Heard atEndpoint = new Heard();
    private H323Legs gateway;
    private H323Legs endpoint;

    @BeforeEach
    void openGateway() throws IOException {
        gateway = new H323Legs(H323Settings.gateway(LOOPBACK).withPorts(FREE), new RecordingMedia(20_000, 20_998),
                registry.knowledge());
        gateway.start(atGateway);
    }

    @AfterEach
    void close() {
        if (endpoint != null) {
            endpoint.close();
        }
        gateway.close();
    }

    private Optional<String> register(String alias, Optional<Login> login) throws IOException, InterruptedException {
        var uplink = new Uplink(gateway.rasAddress(), "", List.of(Alias.of(alias)), login, Duration.ofSeconds(60));
        endpoint = new H323Legs(H323Settings.endpoint(LOOPBACK, uplink), new RecordingMedia(30_000, 30_998),
                new MemoryRegistry(true).knowledge());
        endpoint.start(atEndpoint);
        return endpoint.uplink().orElseThrow().awaitRegistration(PATIENCE);
    }

    private LegId dial(String target) {
        var leg = LegId.fresh(Protocol.H323);
        var ras = gateway.rasAddress();
        endpoint.perform(new LegCommand.Offer(leg, Alias.of("alice"), "Alice",
                new Destination(Protocol.H323, target, Transport.TCP,
                ras.getAddress().getHostAddress(), ras.getPort(), Optional.empty()), SOUND));
        return leg;
    }

    @Test
    void registersWithItsPasswordAndCalls() throws Exception {
        var identifier = register("alice", Optional.of(new Login("alice", "alicepw")));
        assertThat(identifier).isPresent();
        var registration = registry.find(Protocol.H323, identifier.get()).orElseThrow();
        assertThat(registration.user()).isEqualTo("alice");
        assertThat(registration.contact()).endsWith(":" + endpoint.signallingAddress().getPort());

        dial("8001");
        var offered = atGateway.next(LegEvent.Offered.class);
        assertThat(offered.caller().alias()).isEqualTo(Alias.of("alice"));
        assertThat(offered.caller().registered()).isTrue();
        assertThat(offered.caller().authenticated()).isTrue();
        gateway.perform(new LegCommand.Answer(offered.leg(), SOUND));
        atEndpoint.next(LegEvent.Answered.class);
        atEndpoint.ever(LegEvent.MediaChanged.class, it -> !it.streams().isEmpty());
        gateway.perform(new LegCommand.Release(offered.leg(), Cause.NORMAL_CLEARING));
        atEndpoint.next(LegEvent.Released.class);
    }

    @Test
    void doesNotRegisterWithAWrongPassword() throws Exception {
        assertThat(register("alice", Optional.of(new Login("alice", "wrong")))).isEmpty();
        assertThat(endpoint.uplink().orElseThrow().refusal()).isEqualTo("securityDenial");
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void doesNotRegisterWithoutAPassword() throws Exception {
        assertThat(register("carol", Optional.empty())).isEmpty();
        assertThat(register("bob", Optional.of(new Login("alice", "alicepw")))).isEmpty();
    }

    @Test
    void isToldByTheGatekeeperThatACallIsNotAllowed() throws Exception {
        register("alice", Optional.of(new Login("alice", "alicepw")));
        dial("forbidden");
        assertThat(atEndpoint.next(LegEvent.Released.class).cause()).isEqualTo(Cause.OUTGOING_CALLS_BARRED);
        assertThat(atGateway.passed()).isEmpty();
    }

    @Test
    void isCalledWhereItRegisteredEvenAfterARestartOfTheGateway() throws Exception {
        register("alice", Optional.of(new Login("alice", "alicepw")));
        var registration = registry.find(Alias.of("alice"), Instant.now()).getFirst();
        var contact = registration.hop();
        var ports = new Ports(LOOPBACK, gateway.signallingAddress().getPort(), gateway.rasAddress().getPort(), 0, 0, 0);
        gateway.close();
        gateway = new H323Legs(H323Settings.gateway(LOOPBACK).withPorts(ports), new RecordingMedia(20_000, 20_998),
                registry.knowledge());
        gateway.start(atGateway);

        gateway.perform(new LegCommand.Offer(LegId.fresh(Protocol.H323), Alias.of("8001"), "Board room",
                new Destination(Protocol.H323,
                "alice", Transport.TCP, contact.getAddress().getHostAddress(), contact.getPort(), Optional.empty()),
                        SOUND));
        var offered = atEndpoint.next(LegEvent.Offered.class);
        assertThat(offered.caller().displayName()).isEqualTo("Board room");
        endpoint.perform(new LegCommand.Answer(offered.leg(), SOUND));
        assertThat(atGateway.next(LegEvent.Answered.class).capabilities().audio()).contains(Audio.of(AudioCodec.PCMU));
    }

    @Test
    void leavesWhenItCloses() throws Exception {
        register("alice", Optional.of(new Login("alice", "alicepw")));
        endpoint.close();
        registry.awaitEmpty();
        assertThat(registry.all()).isEmpty();
    }
}
