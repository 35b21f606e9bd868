package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.LiveGateway.Account;
import io.roombridge.call.Transport;
import io.roombridge.h323.H323Settings.Ports;
import io.roombridge.h323.H323Settings.Uplink;
import io.roombridge.h323.ras.Uplink.Standing;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two gateways with gatekeepers of their own; one calls through the other's.
class OutsideGatekeeperTest {

    private static final LocalAddresses LOOPBACK = LocalAddresses.LOOPBACK;
    private static final Ports FREE = new Ports(LOOPBACK, 0, 0, 0, 0, 0);
    private static final CapabilitySet SOUND = new CapabilitySet(List.of(Audio.of(AudioCodec.PCMU)), List.of(),
            List.of(), 512_000);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MemoryRegistry registry = new MemoryRegistry(false).with("bridge", "secret");
    private final Heard here = new Heard();
    private final Heard there = new Heard();
    private H323Legs gateway;
    private H323Legs outside;

    @BeforeEach
    void open() throws IOException {
        outside = new H323Legs(H323Settings.gateway(LOOPBACK).withPorts(FREE), new RecordingMedia(20_000, 20_998),
                registry.knowledge());
        outside.start(there);
        gateway = new H323Legs(H323Settings.gateway(LOOPBACK).withPorts(FREE), new RecordingMedia(30_000, 30_998),
                new MemoryRegistry(true).knowledge());
        gateway.start(here);
    }

    @AfterEach
    void close() {
        gateway.close();
        outside.close();
    }

    private LegId dial(String target, InetSocketAddress ras, int hops) {
        var leg = LegId.fresh(Protocol.H323);
        gateway.perform(new LegCommand.Offer(leg, Alias.of("8001"), "Board room",
                new Destination(Protocol.H323, target, Transport.UDP, ras.getAddress().getHostAddress(), ras.getPort(),
                        Optional.empty()), SOUND, hops));
        return leg;
    }

    private Uplink account(String password) {
        return new Uplink(outside.rasAddress(), "", List.of(Alias.of("bridge")),
                Optional.of(new Login("bridge", password)), Duration.ofSeconds(60));
    }

    private Account at(boolean registered, String refusal) {
        var ras = outside.rasAddress();
        return new Account(Protocol.H323, ras.getHostString(), ras.getPort(), registered, refusal);
    }

    private void registers() throws InterruptedException {
        gateway.registerAt(List.of(account("secret")));
        assertThat(gateway.uplink().orElseThrow().awaitRegistration(PATIENCE)).isPresent();
        assertThat(gateway.accounts()).containsExactly(at(true, ""));
    }

    @Test
    void callsWhereANeighbourSaysThatAnAliasIs() {
        dial("9001", outside.rasAddress(), 12);
        var offered = there.next(LegEvent.Offered.class);
        assertThat(offered.to()).isEqualTo(Alias.of("9001"));
        assertThat(offered.hops()).isEqualTo(12);
        outside.perform(new LegCommand.Answer(offered.leg(), SOUND));
        here.next(LegEvent.Answered.class);
    }

    @Test
    void saysThatTheNeighbourDoesNotKnowTheAlias() {
        dial("forbidden", outside.rasAddress(), 12);
        assertThat(here.next(LegEvent.Noted.class).words()).contains("does not know the alias");
        assertThat(here.next(LegEvent.Released.class).cause()).isEqualTo(Cause.NO_ROUTE_TO_DESTINATION);
    }

    @Test
    void callsAsARegisteredEndpointAndIsCalledByTheAliasItHasThere() throws Exception {
        registers();
        dial("9001", outside.rasAddress(), 12);
        var offered = there.next(LegEvent.Offered.class);
        assertThat(offered.caller().registered()).isTrue();
        assertThat(offered.caller().authenticated()).isTrue();
        outside.perform(new LegCommand.Release(offered.leg(), Cause.USER_BUSY));
        assertThat(here.next(LegEvent.Released.class).cause()).isEqualTo(Cause.USER_BUSY);

        var registration = registry.find(Alias.of("bridge"), Instant.now()).getFirst();
        var hop = registration.hop();
        outside.perform(new LegCommand.Offer(LegId.fresh(Protocol.H323), Alias.of("9001"), "",
                new Destination(Protocol.H323, "bridge", Transport.TCP, hop.getAddress().getHostAddress(),
                        hop.getPort(), Optional.empty()), SOUND));
        assertThat(here.next(LegEvent.Offered.class).to()).isEqualTo(Alias.of("bridge"));
    }

    @Test
    void leavesAGatekeeperThatIsNoLongerWantedAndRegistersWithANewPassword() throws Exception {
        gateway.registerAt(List.of(account("wrong")));
        assertThat(gateway.uplink().orElseThrow().awaitRegistration(PATIENCE)).isEmpty();
        assertThat(gateway.accounts()).containsExactly(at(false, "securityDenial"));
        dial("9001", outside.rasAddress(), 12);
        assertThat(here.next(LegEvent.Noted.class).words()).contains("securityDenial");
        assertThat(here.next(LegEvent.Released.class).cause()).isEqualTo(Cause.LOGIN_REFUSED);

        registers();
        assertThat(registry.all()).hasSize(1);
        gateway.registerAt(List.of());
        registry.awaitEmpty();
        assertThat(gateway.uplink()).isEmpty();
    }

    @Test
    void tellsEachTimeThatItStandsOtherwise() throws Exception {
        gateway.registerAt(List.of(account("wrong")));
        var refused = gateway.uplink().orElseThrow().awaitOther(new Standing(Optional.empty(), ""));
        assertThat(refused).isEqualTo(new Standing(Optional.empty(), "securityDenial"));

        gateway.registerAt(List.of(account("secret")));
        var uplink = gateway.uplink().orElseThrow();
        var registered = uplink.awaitOther(new Standing(Optional.empty(), ""));
        assertThat(registered.identifier()).isEqualTo(uplink.registration()).isPresent();
    }

    @Test
    void refusesACallThatHasNoHopsLeft() {
        dial("9001", outside.rasAddress(), 0);
        assertThat(here.next(LegEvent.Noted.class).words()).contains("loop");
        assertThat(here.next(LegEvent.Released.class).cause()).isEqualTo(Cause.NO_ROUTE_TO_DESTINATION);
    }
}
