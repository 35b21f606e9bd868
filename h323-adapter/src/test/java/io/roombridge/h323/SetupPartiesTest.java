package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Party;
import io.roombridge.call.Transport;
import io.roombridge.h323.SetupParties.Proofs;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.CallType;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.h323.ras.Gatekeeper;
import io.roombridge.media.Protocol;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.registry.Registration;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who calls, as far as it is proven, and whom.
class SetupPartiesTest {

    private static final InetSocketAddress HOME = new InetSocketAddress("192.0.2.10", 1_720);
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.66", 1_720);
    private static final InetSocketAddress OURS = new InetSocketAddress("192.0.2.1", 1_720);
    private static final Proofs NONE = new Proofs("", "");
    private static final Q931Message MESSAGE = new Q931Message(7, false, MessageType.SETUP, List.of());

    private final MemoryRegistry registry = new MemoryRegistry(true).with("alice", "alicepw");
    private final SetupParties parties = new SetupParties(new Gatekeeper.Knowledge(registry, registry,
            (_, _, to) -> to.value().equals("9001") ? Optional.empty() : Optional.of(Cause.UNALLOCATED_NUMBER),
            Clock.systemUTC()));

    @BeforeEach
    void register() {
        registry.save(registration("1", "alice", "alice"));
        registry.save(registration("2", "guest", ""));
    }

    private static Registration registration(String key, String alias, String user) {
        return new Registration(Protocol.H323, key, List.of(Alias.of(alias)), "192.0.2.10:1720", Transport.TCP, HOME,
                "", user, "", Instant.now(), Instant.now().plusSeconds(60));
    }

    private static SetupUuie setup(String from, String... to) {
        var setup = SetupUuie.builder().protocolIdentifier(ObjectIdentifier.of("0.0.8.2250.0.7"))
                .sourceInfo(new EndpointType(false, false)).activeMC(false)
                .conferenceID(Octets.parse("000102030405060708090a0b0c0d0e0f"))
                .conferenceGoal(new SetupUuie.ConferenceGoal.Create()).callType(new CallType.PointToPoint())
                .sourceAddress(List.of(new AliasAddress.H323Id(from)));
        return (to.length == 0 ? setup : setup.destinationAddress(List.of(to).stream()
                .<AliasAddress>map(AliasAddress.H323Id::new).toList())).build();
    }

    private Party caller(String name, InetSocketAddress from, Proofs proofs) {
        return parties.caller(MESSAGE, setup(name), from, proofs);
    }

    @Test
    void aNameAndAnAddressAreNotEnoughWhereThereIsAPassword() {
        var caller = caller("Alice", HOME, NONE);
        assertThat(caller.alias()).isEqualTo(Alias.of("alice"));
        assertThat(caller.registered()).isFalse();
        assertThat(caller.authenticated()).isFalse();
    }

    @Test
    void aTokenInTheSetupProvesWhoCalls() {
        var caller = caller("Alice", HOME, new Proofs("", "alice"));
        assertThat(caller.registered()).isTrue();
        assertThat(caller.authenticated()).isTrue();
        assertThat(caller("Alice", HOME, new Proofs("", "bob")).registered()).as("of somebody else").isFalse();
        assertThat(caller("Alice", ELSEWHERE, new Proofs("", "alice")).registered()).as("not there").isFalse();
    }

    @Test
    void aCallThatWasAdmittedIsOfWhoAskedForIt() {
        var caller = caller("whatever", HOME, new Proofs("1", ""));
        assertThat(caller.alias()).isEqualTo(Alias.of("alice"));
        assertThat(caller.authenticated()).isTrue();
        assertThat(caller("whatever", ELSEWHERE, new Proofs("1", "")).registered()).isFalse();
    }

    @Test
    void whoHasNoPasswordIsKnownByNameAndAddress() {
        assertThat(caller("guest", HOME, NONE).registered()).isTrue();
        assertThat(caller("guest", HOME, NONE).authenticated()).isFalse();
        assertThat(caller("guest", ELSEWHERE, NONE).registered()).isFalse();
    }

    @Test
    void theCalleeIsTheFirstNameThatTheCallCanGoTo() {
        var caller = caller("guest", HOME, NONE);
        assertThat(parties.called(MESSAGE, setup("guest", "no such name", "9001"), OURS, caller))
                .isEqualTo(Alias.of("9001"));
        assertThat(parties.called(MESSAGE, setup("guest", "no such name", "nor this"), OURS, caller))
                .isEqualTo(Alias.of("no such name"));
        assertThat(parties.called(MESSAGE, setup("guest"), OURS, caller)).isEqualTo(Alias.of("192.0.2.1"));
    }
}
