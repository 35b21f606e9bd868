package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.sip.registrar.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who a caller is believed to be, and how registered endpoints are reached.
class AuthenticatedCallTest {

    private static final Login ALICE = new Login("alice", "wonderland");

    private End gateway;
    private End endpoint;

    @BeforeEach
    void open() throws Exception {
        gateway = new End(Map.of("alice", "wonderland"));
        endpoint = new End();
    }

    @AfterEach
    void close() {
        endpoint.close();
        gateway.close();
    }

    private AutoCloseable register(Transport transport) throws InterruptedException {
        BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
        var registration = endpoint.legs.register(new Account("alice", "127.0.0.1", transport, "127.0.0.1",
                gateway.legs.port(transport).orElseThrow(), Optional.of(ALICE), Duration.ofMinutes(5)), statuses::add);
        assertThat(statuses.poll(5, TimeUnit.SECONDS)).isEqualTo(200);
        return registration;
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void callsARegisteredEndpointWhereItRegisteredFrom(Transport transport) throws Exception {
        try (var _ = register(transport)) {
            var binding = gateway.registrations.find(Alias.of("alice"), Instant.now()).getFirst();
            assertThat(binding.transport()).isEqualTo(transport);

            var mine = call(binding);
            var offered = endpoint.expect(LegEvent.Offered.class);
            assertThat(offered.caller().encrypted()).isEqualTo(transport == Transport.TLS);
            assertThat(offered.to().user()).isEqualTo("alice");
            endpoint.legs.perform(new LegCommand.Answer(offered.leg(), End.CAPABILITIES));
            gateway.expect(LegEvent.Answered.class);
            gateway.expect(LegEvent.MediaChanged.class);
            endpoint.expect(LegEvent.MediaChanged.class);

            endpoint.legs.perform(new LegCommand.Release(offered.leg(), Cause.NORMAL_CLEARING));
            assertThat(gateway.expect(LegEvent.Released.class).leg()).isEqualTo(mine);
        }
    }

    private LegId call(Registration binding) {
        var id = LegId.fresh(Protocol.SIP);
        var to = new Destination(Protocol.SIP, binding.contact(), binding.transport(),
                binding.hop().getAddress().getHostAddress(), binding.hop().getPort(), Optional.empty());
        gateway.legs.perform(new LegCommand.Offer(id, Alias.of("board"), "Board Room", to, End.CAPABILITIES));
        return id;
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void knowsARegisteredCaller(Transport transport) throws Exception {
        try (var _ = register(transport)) {
            endpoint.call(gateway, transport);
            var caller = gateway.expect(LegEvent.Offered.class).caller();

            assertThat(caller.registered()).isTrue();
            assertThat(caller.authenticated()).isTrue();
        }
    }

    @Test
    void asksForThePasswordOfAUserWhoCallsFromElsewhere() throws Exception {
        endpoint.call(gateway, Transport.UDP, End.CAPABILITIES, Optional.of(ALICE));
        var caller = gateway.expect(LegEvent.Offered.class).caller();

        assertThat(caller.alias().user()).isEqualTo("alice");
        assertThat(caller.registered()).isFalse();
        assertThat(caller.authenticated()).isTrue();
    }

    @Test
    void letsNobodyInUnderTheNameOfAUser() throws Exception {
        endpoint.call(gateway, Transport.UDP, End.CAPABILITIES, Optional.of(new Login("alice", "guess")));
        assertThat(endpoint.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.LOGIN_REFUSED);

        callAs("alice@127.0.0.1");
        assertThat(endpoint.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.LOGIN_REFUSED);
        assertThat(gateway.isQuiet()).isTrue();
    }

    private void callAs(String from) {
        int port = gateway.legs.port(Transport.UDP).orElseThrow();
        endpoint.legs.perform(new LegCommand.Offer(LegId.fresh(Protocol.SIP), Alias.of(from), "",
                new Destination(Protocol.SIP, "sip:8001@127.0.0.1:" + port, Transport.UDP, "127.0.0.1", port,
                Optional.empty()), End.CAPABILITIES));
    }

    @Test
    void whoSaysToBeOneOfOursIsAskedWhetherThereIsSuchAUserOrNot() throws Exception {
        int port = gateway.legs.port(Transport.TCP).orElseThrow();
        for (var user : List.of("alice", "nobody", "mallory")) {
            for (var host : List.of("127.0.0.1", "127.0.0.1:" + port)) {
                callAs(user + "@" + host);
                assertThat(endpoint.expect(LegEvent.Released.class).cause()).as(user).isEqualTo(Cause.LOGIN_REFUSED);
            }
        }
        assertThat(gateway.isQuiet()).isTrue();
    }

    @Test
    void whoSaysToBeSomebodyElsewhereIsAStrangerUnderThatNameWhetherWeHaveSuchAUserOrNot() throws Exception {
        for (var user : List.of("alice", "nobody")) {
            callAs(user + "@127.0.0.1:9");
            var caller = gateway.expect(LegEvent.Offered.class).caller();
            assertThat(caller.alias()).isEqualTo(Alias.of(user + "@127.0.0.1"));
            assertThat(caller.authenticated() || caller.registered()).isFalse();
        }
    }

    @Test
    void letsStrangersInAsStrangers() throws Exception {
        try (var peer = new ScriptedSipPeer(gateway.legs.port(Transport.UDP).orElseThrow())) {
            peer.request("INVITE", ScriptedSipPeer.SDP, "P-Asserted-Identity: <sip:alice@127.0.0.1>");
            var caller = gateway.expect(LegEvent.Offered.class).caller();

            assertThat(caller.alias().user()).isEqualTo("peer");
            assertThat(caller.registered()).isFalse();
            assertThat(caller.authenticated()).isFalse();
            assertThat(caller.displayName()).isEqualTo("Peer");
        }
    }

    @Test
    void endsCallsToWhereNobodyListens() throws Exception {
        var nobody = new Destination(Protocol.SIP, "sip:x@127.0.0.1:9", Transport.TCP, "127.0.0.1", 9,
                Optional.empty());
        gateway.legs.perform(new LegCommand.Offer(LegId.fresh(Protocol.SIP), Alias.of("board"), "", nobody,
                End.CAPABILITIES));
        assertThat(gateway.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.DESTINATION_OUT_OF_ORDER);

        var unsayable = new Destination(Protocol.SIP, "no uri", Transport.UDP, "127.0.0.1", 9, Optional.empty());
        gateway.legs.perform(new LegCommand.Offer(LegId.fresh(Protocol.SIP), Alias.of("board"), "", unsayable,
                End.CAPABILITIES));
        assertThat(gateway.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.INVALID_NUMBER_FORMAT);
    }

    @Test
    void saysNothingThatANameSmugglesIn() throws Exception {
        var id = LegId.fresh(Protocol.SIP);
        int port = gateway.legs.port(Transport.UDP).orElseThrow();
        endpoint.legs.perform(new LegCommand.Offer(id, Alias.of("board@elsewhere.org"), "Eve\r\nSubject: \"x\" \\",
                new Destination(Protocol.SIP, "sip:8001@127.0.0.1", Transport.UDP, "127.0.0.1", port, Optional.empty()),
                End.CAPABILITIES));

        assertThat(gateway.expect(LegEvent.Offered.class).caller().displayName()).isEqualTo("Eve Subject: \"x\" \\");
    }

    @Test
    void aNumberWithoutAHostIsThatOfTheAddressItComesFrom() throws Exception {
        try (var peer = new ScriptedSipPeer(gateway.legs.port(Transport.UDP).orElseThrow())) {
            peer.raw(String.join("\r\n", "INVITE sip:8001@127.0.0.1 SIP/2.0",
                    "Via: SIP/2.0/UDP 127.0.0.1:" + peer.port() + ";branch=z9hG4bK1", "Max-Forwards: 70",
                    "From: <tel:4711>;tag=1", "To: <sip:8001@127.0.0.1>", "Call-ID: tel", "CSeq: 1 INVITE",
                    "Contact: <" + peer.uri() + ">", "Content-Length: 0", "", ""));
            assertThat(gateway.expect(LegEvent.Offered.class).caller().alias()).isEqualTo(Alias.of("4711@127.0.0.1"));
        }
    }
}
