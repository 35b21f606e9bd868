package io.roombridge.h323.ras;

import static io.roombridge.h323.ras.AskedGatekeeper.ELSEWHERE;
import static io.roombridge.h323.ras.AskedGatekeeper.HOME;
import static io.roombridge.h323.ras.AskedGatekeeper.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.PublicPartyNumber;
import io.roombridge.h323.h225.PublicTypeOfNumber;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRejectReason.DuplicateAlias;
import io.roombridge.h323.h225.RegistrationRejectReason.FullRegistrationRequired;
import io.roombridge.h323.h225.RegistrationRejectReason.InvalidAlias;
import io.roombridge.h323.h225.RegistrationRejectReason.SecurityDenial;
import io.roombridge.h323.h225.TransportAddress;
import io.roombridge.h323.h225.UnregistrationConfirm;
import io.roombridge.h323.h225.UnregistrationReject;
import io.roombridge.h323.h225.UnregistrationRequest;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.media.Protocol;
import io.roombridge.per.Octets;
import io.roombridge.registry.Credentials;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who an endpoint is to its gatekeeper: by its identifier, its aliases, its addresses, its password; at home, moved,
/// forgotten (H.225.0 §7.9, §7.10).
class RasIdentificationTest {

    private final AskedGatekeeper asked = new AskedGatekeeper();
    private final RasMessages alice = endpoint(HOME, "alice", "7001");
    private final RasMessages aliceMoved = endpoint(ELSEWHERE, "alice", "7001");
    private final RasMessages guest = endpoint(HOME, "guest", "77");
    private final RasMessages guestMoved = endpoint(ELSEWHERE, "guest", "77");

    private String aliceRegistered() {
        return asked.askSigned(asked.register(alice), "alice", "alicepw", HOME, RegistrationConfirm.class)
                .endpointIdentifier();
    }

    private String guestRegistered() {
        return asked.ask(asked.register(guest), HOME, RegistrationConfirm.class).endpointIdentifier();
    }

    private InetSocketAddress calledAt(String identifier) {
        return asked.registry.find(Protocol.H323, identifier).orElseThrow().hop();
    }

    // Forgotten

    @Test
    void asksWithProofForAFullRegistrationOfWhoExpiredAndLetsItKeepItsIdentifier() {
        var identifier = aliceRegistered();
        asked.passes(Duration.ofSeconds(90));
        asked.registry.expire(asked.now());

        var octets = asked.gatekeeper.answer(
                asked.signed(asked.keepAlive(alice, identifier), identifier, "alicepw"), HOME).orElseThrow();
        var reject = AskedGatekeeper.answer(Optional.of(octets), RegistrationReject.class);

        assertThat(reject.rejectReason()).isInstanceOf(FullRegistrationRequired.class);
        assertThat(BaselineSecurity.proves(octets, RasTokens.claim(reject).orElseThrow(), "alicepw")).isTrue();
        var again = asked.register(alice);
        var full = new Renamed(again).with(identifier);
        assertThat(asked.askSigned(full, identifier, "alicepw", HOME, RegistrationConfirm.class).endpointIdentifier())
                .isEqualTo(identifier);
    }

    @Test
    void asksWithProofForAFullRegistrationOfWhoWasReplacedByAnotherDeviceOfItsUser() {
        var identifier = aliceRegistered();
        asked.askSigned(asked.register(aliceMoved), "alice", "alicepw", ELSEWHERE, RegistrationConfirm.class);

        var octets = asked.gatekeeper.answer(
                asked.signed(asked.keepAlive(alice, identifier), identifier, "alicepw"), HOME).orElseThrow();
        var reject = AskedGatekeeper.answer(Optional.of(octets), RegistrationReject.class);

        assertThat(reject.rejectReason()).isInstanceOf(FullRegistrationRequired.class);
        assertThat(RasTokens.claim(reject)).isPresent();
    }

    @Test
    void asksAGuestThatExpiredForAFullRegistrationAndLetsItKeepItsIdentifier() {
        var identifier = guestRegistered();
        asked.passes(Duration.ofSeconds(90));

        assertThat(asked.ask(asked.keepAlive(guest, identifier), HOME, RegistrationReject.class).rejectReason())
                .isInstanceOf(FullRegistrationRequired.class);
        assertThat(asked.ask(new Renamed(asked.register(guest)).with(identifier), HOME, RegistrationConfirm.class)
                .endpointIdentifier()).isEqualTo(identifier);
    }

    @Test
    void doesNotLetAGuestHaveTheIdentifierOfAUser() {
        var identifier = aliceRegistered();
        asked.passes(Duration.ofSeconds(90));

        var given = asked.ask(new Renamed(asked.register(guest)).with(identifier), HOME, RegistrationConfirm.class)
                .endpointIdentifier();

        assertThat(given).isNotEqualTo(identifier);
    }

    @Test
    void refusesAWrongPasswordUnderAnIdentifierThatIsOver() {
        var identifier = aliceRegistered();
        asked.passes(Duration.ofSeconds(90));
        asked.registry.expire(asked.now());

        assertThat(asked.askSigned(asked.keepAlive(alice, identifier), identifier, "wrong", HOME,
                RegistrationReject.class).rejectReason()).isInstanceOf(SecurityDenial.class);
        assertThat(asked.askSigned(asked.keepAlive(alice, identifier), "bob", "bobpw", HOME,
                RegistrationReject.class).rejectReason()).isInstanceOf(FullRegistrationRequired.class);
    }

    // Moved

    @Test
    void takesTheNewAddressOfAKeepAliveThatIsProven() {
        var identifier = aliceRegistered();
        asked.askSigned(asked.keepAlive(aliceMoved, identifier), identifier, "alicepw", ELSEWHERE,
                RegistrationConfirm.class);

        assertThat(calledAt(identifier)).isEqualTo(new InetSocketAddress(ELSEWHERE.getAddress(), 1_720));
    }

    @Test
    void asksWhoCannotProveItselfForAFullRegistrationWhenItsKeepAliveComesFromElsewhere() {
        var identifier = guestRegistered();
        assertThat(asked.ask(asked.keepAlive(guestMoved, identifier), ELSEWHERE, RegistrationReject.class)
                .rejectReason()).isInstanceOf(FullRegistrationRequired.class);

        assertThat(asked.ask(new Renamed(asked.register(guestMoved)).with(identifier), ELSEWHERE,
                RegistrationConfirm.class).endpointIdentifier()).isEqualTo(identifier);
        assertThat(calledAt(identifier)).isEqualTo(new InetSocketAddress(ELSEWHERE.getAddress(), 1_720));
    }

    @Test
    void asksForAFullRegistrationWhenAKeepAliveNamesAnotherPortToBeCalledAt() {
        var identifier = guestRegistered();
        var restarted = new RasMessages(AskedGatekeeper.TERMINAL, List.of(Alias.of("guest")), HOME,
                new InetSocketAddress(HOME.getAddress(), 1_820));

        assertThat(asked.ask(asked.keepAlive(restarted, identifier), HOME, RegistrationReject.class).rejectReason())
                .isInstanceOf(FullRegistrationRequired.class);
    }

    @Test
    void takesAKeepAliveWhoseRasPortAloneHasChanged() {
        var identifier = guestRegistered();
        asked.ask(asked.keepAlive(guest, identifier), new InetSocketAddress(HOME.getAddress(), 50_123),
                RegistrationConfirm.class);
    }

    @Test
    void doesNotLetWhoClaimsAnAddressOfAnotherHaveItsAliasesOrItsIdentifier() {
        var identifier = guestRegistered();
        assertThat(asked.ask(asked.register(guest), ELSEWHERE, RegistrationReject.class).rejectReason())
                .isInstanceOf(DuplicateAlias.class);
        assertThat(asked.registry.all()).extracting(it -> it.key()).containsExactly(identifier);
    }

    @Test
    void keepsTheIdentifierOfWhoRegistersInFullAnew() {
        assertThat(guestRegistered()).isEqualTo(guestRegistered());
        assertThat(aliceRegistered()).isEqualTo(aliceRegistered());
    }

    @Test
    void takesAKeepAliveThatNamesNoIdentifierByItsAddress() {
        var identifier = guestRegistered();
        asked.passes(Duration.ofSeconds(30));
        var nameless = guest.register(asked.next(), "RoomBridge", Duration.ofSeconds(60));

        var confirm = asked.ask(new Renamed(nameless).keptAlive(), HOME, RegistrationConfirm.class);

        assertThat(confirm.endpointIdentifier()).isEqualTo(identifier);
        assertThat(asked.registry.find(Protocol.H323, identifier).orElseThrow().expires())
                .isEqualTo(asked.now().plusSeconds(60));
    }

    // Leaving

    private UnregistrationRequest leave(Optional<InetSocketAddress> contact, String... aliases) {
        var request = UnregistrationRequest.builder().requestSeqNum(asked.next())
                .callSignalAddress(contact.map(SignallingAddresses::of).stream().toList());
        return (aliases.length == 0 ? request : request.endpointAlias(List.of(aliases).stream()
                .map(it -> AliasSpelling.of(Alias.of(it))).toList())).build();
    }

    private static final Optional<InetSocketAddress> CALLED = Optional.of(
            new InetSocketAddress(HOME.getAddress(), 1_720));

    @Test
    void unregistersWhoNamesItsCallSignallingAddressAlone() {
        guestRegistered();
        asked.ask(leave(CALLED), HOME, UnregistrationConfirm.class);
        assertThat(asked.registry.all()).isEmpty();
    }

    @Test
    void unregistersByTheSignallingAddressWhoseIdentifierIsOfARegistrationThatIsOver() {
        guestRegistered();
        asked.ask(UnregistrationRequest.builder().requestSeqNum(asked.next()).endpointIdentifier("forgotten")
                .callSignalAddress(List.of(SignallingAddresses.of(CALLED.orElseThrow()))).build(), HOME,
                UnregistrationConfirm.class);
        assertThat(asked.registry.all()).isEmpty();
    }

    @Test
    void unregistersOneOfSeveralAliasesThatIsNamedWithAnotherTypeAndCase() {
        var names = List.<AliasAddress>of(new AliasAddress.H323Id("Annex"),
                new AliasAddress.EmailId("Room.B@Example.test"));
        var identifier = asked.ask(asked.register(HOME, names), HOME, RegistrationConfirm.class).endpointIdentifier();
        asked.ask(leave(Optional.empty(), "room.b@example.TEST"), HOME, UnregistrationConfirm.class);
        assertThat(asked.registry.find(Protocol.H323, identifier).orElseThrow().aliases())
                .containsExactly(Alias.of("annex"));
    }

    @Test
    void unregistersWhoNamesItsAliasesAloneInWhateverCase() {
        guestRegistered();
        asked.ask(leave(Optional.empty(), "GUEST", "77"), HOME, UnregistrationConfirm.class);
        assertThat(asked.registry.all()).isEmpty();
    }

    @Test
    void keepsTheAliasesThatAreNotLeaving() {
        guestRegistered();
        asked.ask(leave(CALLED, "77"), HOME, UnregistrationConfirm.class);
        assertThat(asked.registry.all()).singleElement()
                .satisfies(it -> assertThat(it.aliases()).containsExactly(Alias.of("guest")));
    }

    @Test
    void doesNotUnregisterWhoseNamesAStrangerKnows() {
        guestRegistered();
        asked.ask(leave(CALLED, "guest"), ELSEWHERE, UnregistrationReject.class);
        aliceRegistered();
        asked.ask(leave(Optional.empty(), "alice"), HOME, UnregistrationReject.class);
        assertThat(asked.registry.all()).hasSize(2);
    }

    @Test
    void unregistersAUserFromWhereverItProvesItself() {
        aliceRegistered();
        asked.askSigned(leave(Optional.empty(), "alice", "7001"), "alice", "alicepw", ELSEWHERE,
                UnregistrationConfirm.class);
        assertThat(asked.registry.all()).isEmpty();
    }

    // Spelling

    @Test
    void repeatsAliasesWithTheTypeAndTheLettersThatTheyWereRegisteredWith() {
        var names = List.<AliasAddress>of(new AliasAddress.H323Id("Room A"),
                new AliasAddress.EmailId("Room.B@Example.test"),
                new PublicPartyNumber(new PublicTypeOfNumber.InternationalNumber(), "493012345"),
                new AliasAddress.UrlId("sip:room.d@example.test"), new AliasAddress.H323Id("8001"),
                new AliasAddress.TransportID(new TransportAddress.IpAddress(
                        Octets.parse("c000020a"), 1_720)));
        var confirm = asked.ask(asked.register(HOME, names), HOME, RegistrationConfirm.class);
        assertThat(confirm.terminalAlias()).contains(names);

        var kept = asked.ask(asked.keepAlive(guest, confirm.endpointIdentifier()), HOME, RegistrationConfirm.class);
        assertThat(kept.terminalAlias()).contains(names);
        assertThat(asked.registry.find(Alias.of("ROOM a"), asked.now())).hasSize(1);
    }

    @Test
    void countsAliasesThatAreAddedOneAfterTheOther() {
        var identifier = guestRegistered();
        for (int i = 0; i < Credentials.MOST_ALIASES - 2; i++) {
            asked.ask(new Renamed(asked.register(HOME, List.of(new AliasAddress.H323Id("annex " + i))))
                    .adding(identifier), HOME, RegistrationConfirm.class);
        }
        var tooMany = new Renamed(asked.register(HOME, List.of(new AliasAddress.H323Id("annex 30"))));
        assertThat(asked.ask(tooMany.adding(identifier), HOME, RegistrationReject.class).rejectReason())
                .isInstanceOf(InvalidAlias.class);
        var known = new Renamed(asked.register(HOME, List.of(new AliasAddress.H323Id("ANNEX 7"))));
        asked.ask(known.adding(identifier), HOME, RegistrationConfirm.class);
        assertThat(asked.registry.find(Protocol.H323, identifier).orElseThrow().aliases())
                .hasSize(Credentials.MOST_ALIASES);
    }

    @Test
    void addsAliasesToThoseThatThereAreWhenAskedTo() {
        var identifier = guestRegistered();
        var more = new Renamed(asked.register(HOME, List.of(new AliasAddress.H323Id("Annex")))).adding(identifier);

        var confirm = asked.ask(more, HOME, RegistrationConfirm.class);

        assertThat(confirm.endpointIdentifier()).isEqualTo(identifier);
        assertThat(asked.registry.find(Protocol.H323, identifier).orElseThrow().aliases())
                .contains(Alias.of("annex"), Alias.of("guest"), Alias.of("77"));
    }
}
