package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.sip.MemoryCredentials;
import io.roombridge.sip.auth.Gate;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.registrar.Registrar;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an INVITE of ours says, and what a refusal of it tells the administrator.
class CallingSomebodyTest {

    private End us;
    private ScriptedSipPeer peer;

    @BeforeEach
    void open() throws Exception {
        us = new End();
        peer = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow());
    }

    @AfterEach
    void close() {
        peer.close();
        us.close();
    }

    private LegId call(Optional<Destination.Login> login, Optional<Alias> alias, int hops) {
        return call(Alias.of("alice"), login, alias, hops);
    }

    private LegId call(Alias from, Optional<Destination.Login> login, Optional<Alias> alias, int hops) {
        var leg = LegId.fresh(Protocol.SIP);
        var to = new Destination(Protocol.SIP, peer.uri(), Transport.UDP, "127.0.0.1", peer.port(), login, "", alias,
                false, List.of());
        us.legs.perform(new LegCommand.Offer(leg, from, "Alice", to, End.CAPABILITIES, hops));
        return leg;
    }

    @Test
    void theHopsThatAreLeftGoOnAsMaxForwards() throws Exception {
        call(Optional.empty(), Optional.empty(), 7);
        assertThat(ScriptedSipPeer.field(peer.expect("INVITE"), "Max-Forwards")).isEqualTo("7");
    }

    @Test
    void aCallerTellsHowManyHopsItsCallMayStillTake() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        assertThat(us.expect(LegEvent.Offered.class).hops()).isEqualTo(70);
    }

    @Test
    void aCallWithoutAHopLeftIsOffered() throws Exception {
        peer.hops(0);
        peer.request("INVITE", ScriptedSipPeer.SDP);
        assertThat(us.expect(LegEvent.Offered.class).hops()).isZero();
    }

    @Test
    void aCallerWhoseHostHasAPortIsNamedWithIt() throws Exception {
        call(Alias.of("bob@192.0.2.7:5070"), Optional.empty(), Optional.empty(), 70);
        assertThat(ScriptedSipPeer.field(peer.expect("INVITE"), "From")).contains("<sip:bob@192.0.2.7:5070>");
    }

    @Test
    void whoIsCalledByAnAliasFindsItInToAndItsContactInTheRequestUri() throws Exception {
        call(Optional.empty(), Optional.of(Alias.of("8001")), 70);
        var invite = peer.expect("INVITE " + peer.uri());
        assertThat(ScriptedSipPeer.field(invite, "To")).isEqualTo("<sip:8001@127.0.0.1:"
                + us.legs.port(Transport.UDP).orElseThrow() + ">");
    }

    private void refused(int status, String... headers) throws Exception {
        call(Optional.empty(), Optional.empty(), 70);
        peer.answer(peer.expect("INVITE"), status, "", headers);
        peer.expect("ACK");
    }

    @Test
    void aCalleeThatIsElsewhereIsNotFollowedAndTheStorySaysWhereItIs() throws Exception {
        for (int status : new int[] {300, 302, 305, 380}) {
            refused(status, "Contact: <sip:bob@192.0.2.8>");
            assertThat(us.expect(LegEvent.Noted.class).words()).startsWith("answered " + status)
                    .contains("sip:bob@192.0.2.8").contains("moved to").endsWith("not followed");
            assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.REDIRECTION_TO_NEW_DESTINATION);
        }
        refused(301, "Contact: <sip:bob@192.0.2.8>");
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.NUMBER_CHANGED);
    }

    @Test
    void aTrunkThatRefusesOurLoginIsNoFaultOfTheCaller() throws Exception {
        for (int status : new int[] {401, 407}) {
            refused(status);
            assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.LOGIN_REFUSED);
        }
        refused(403);
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.INCOMING_CALLS_BARRED);
    }

    @Test
    void aRefusalForAllPlacesIsNoneForOne() throws Exception {
        refused(486);
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.USER_BUSY);
        refused(600);
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.BUSY_EVERYWHERE);
    }

    @Test
    void anAnswerThatCannotBeUsedIsNoAnswerToTheGateway() throws Exception {
        call(Optional.empty(), Optional.empty(), 70);
        peer.expect("INVITE");
        peer.answer(200, ScriptedSipPeer.SDP.replace("RTP/AVP 0", "RTP/AVP 97").replace("0 PCMU", "97 unheard"));
        peer.expect("ACK");
        peer.expect("BYE");
        us.expect(LegEvent.Noted.class);
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.BEARER_CAPABILITY_NOT_IMPLEMENTED);
    }

    @Test
    void aSessionTimerThatIsTooShortForTheCalleeIsProposedLongerAndOneItDoesNotTakeNotAtAll() throws Exception {
        call(Optional.empty(), Optional.empty(), 70);
        var first = peer.expect("INVITE");
        peer.answer(first, 422, "", "Min-SE: 3600");
        peer.expect("ACK");
        var second = peer.expect("INVITE");
        assertThat(ScriptedSipPeer.field(second, "Min-SE")).isEqualTo("3600");
        assertThat(ScriptedSipPeer.field(second, "Session-Expires")).isEqualTo("3600");
        assertThat(ScriptedSipPeer.field(second, "Call-ID")).isEqualTo(ScriptedSipPeer.field(first, "Call-ID"));
        peer.answer(second, 420, "", "Unsupported: timer");
        peer.expect("ACK");
        var third = peer.expect("INVITE");
        assertThat(ScriptedSipPeer.field(third, "Session-Expires")).isEmpty();
        assertThat(ScriptedSipPeer.field(third, "Supported")).isEqualTo("100rel");
        peer.answer(third, 200, ScriptedSipPeer.SDP);
        peer.expect("ACK");
        us.expect(LegEvent.Answered.class);
    }

    /// Over whom a REGISTER came, over them calls go back, in Request-URI and Route as loose routing has it (RFC 3327).
    @Test
    void whoRegisteredThroughProxiesIsCalledThroughThem() throws Exception {
        var credentials = new MemoryCredentials(Map.of(), true);
        var registrar = new Registrar(Set.of(), Registrar.Times.USUAL, credentials, us.registrations,
                new Gate("roombridge", credentials, new Random(1)));
        var edge = "<sip:127.0.0.1:" + peer.port() + ";lr>";
        var registered = registrar.register(new SipRequest("REGISTER", "sip:127.0.0.1", 1,
                Headers.of("From", "<sip:8001@127.0.0.1>;tag=1").and("To", "<sip:8001@127.0.0.1>").and("Call-ID", "c1")
                .and("Contact", "<sip:room@10.9.9.9:5070>").and("Path", edge).and("Path", "<sip:inner.example;lr>"),
                Body.NONE, new Source(Transport.UDP, new InetSocketAddress(InetAddress.getLoopbackAddress(),
                peer.port()))), Instant.now());
        assertThat(registered.status()).isEqualTo(200);

        us.legs.perform(new LegCommand.Offer(LegId.fresh(Protocol.SIP), Alias.of("alice"), "Alice",
                new Destination(Protocol.SIP, "sip:room@10.9.9.9:5070", Transport.UDP, "127.0.0.1", peer.port(),
                Optional.empty(), "", Optional.of(Alias.of("8001")), false, List.of()), End.CAPABILITIES));
        var invite = peer.expect("INVITE sip:room@10.9.9.9:5070 SIP/2.0");
        assertThat(ScriptedSipPeer.field(invite, "Route")).isEqualTo(edge + ",<sip:inner.example;lr>");
        peer.answer(invite, 486, "");
        assertThat(peer.expect("ACK")).contains(edge);
    }

    /// Two IP packets of 1,500 octets hold 2,952 of a datagram; routes and long names need room too. To a telephone it
    /// is no more than RFC 3261 §18.1.1 allows in one.
    @Test
    void anInviteOfAllThereIsPassesInTwoIpPacketsAndOneOfSoundAloneInOne() throws Exception {
        call(Optional.empty(), Optional.empty(), 70);
        var whole = peer.expect("INVITE");
        assertThat(whole).contains("BFCP", "content:slides", "H224/4800", "profile-level-id=64001f");
        assertThat(whole.length()).isLessThan(2_850);
        peer.answer(whole, 486, "");
        peer.expect("ACK");

        us.legs.perform(new LegCommand.Offer(LegId.fresh(Protocol.SIP), Alias.of("alice"), "Alice",
                new Destination(Protocol.SIP, peer.uri(), Transport.UDP, "127.0.0.1", peer.port(), Optional.empty()),
                new CapabilitySet(End.CAPABILITIES.audio(), List.of(), List.of(), 64_000)));
        assertThat(peer.expect("INVITE").length()).isLessThan(1_300);
    }

    private void callFreely(int port) {
        us.legs.perform(new LegCommand.Offer(LegId.fresh(Protocol.SIP), Alias.of("alice"), "Alice",
                new Destination(Protocol.SIP, "sip:127.0.0.1:" + port, Transport.UDP, "127.0.0.1", port,
                Optional.empty(), "", Optional.empty(), true, List.of()), End.CAPABILITIES));
    }

    @Test
    void anInviteTooBigForADatagramGoesByTcpWhereThatIsTaken() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            callFreely(server.getLocalPort());
            server.accept().close(); // asked whether it is there
            try (var connection = server.accept()) {
                var line = new BufferedReader(new InputStreamReader(connection.getInputStream(),
                        StandardCharsets.UTF_8)).readLine();
                assertThat(line).startsWith("INVITE");
            }
        }
    }

    @Test
    void anInviteTooBigForADatagramGoesByUdpWhereNothingElseIsTaken() throws Exception {
        callFreely(peer.port());
        assertThat(ScriptedSipPeer.field(peer.expect("INVITE"), "Via")).startsWith("SIP/2.0/UDP");
    }
}
