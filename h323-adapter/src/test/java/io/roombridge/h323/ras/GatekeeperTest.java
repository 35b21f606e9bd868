package io.roombridge.h323.ras;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.h323.Captured;
import io.roombridge.h323.MemoryRegistry;
import io.roombridge.h323.h225.AdmissionConfirm;
import io.roombridge.h323.h225.AdmissionReject;
import io.roombridge.h323.h225.AdmissionRejectReason;
import io.roombridge.h323.h225.BandwidthConfirm;
import io.roombridge.h323.h225.BandwidthRequest;
import io.roombridge.h323.h225.CallModel;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.GatekeeperConfirm;
import io.roombridge.h323.h225.GatekeeperReject;
import io.roombridge.h323.h225.H221NonStandard;
import io.roombridge.h323.h225.InfoRequestAck;
import io.roombridge.h323.h225.InfoRequestResponse;
import io.roombridge.h323.h225.LocationConfirm;
import io.roombridge.h323.h225.LocationReject;
import io.roombridge.h323.h225.LocationRequest;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRejectReason;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h225.UnregRejectReason;
import io.roombridge.h323.h225.UnregistrationConfirm;
import io.roombridge.h323.h225.UnregistrationReject;
import io.roombridge.h323.h225.VendorIdentifier;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import io.roombridge.h323.ras.RasMessages.Call;
import io.roombridge.media.Protocol;
import io.roombridge.per.Extensions;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// H.225.0 §7, octets in and octets out.
class GatekeeperTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final InetSocketAddress ALICE = new InetSocketAddress("192.0.2.10", 40_000);
    private static final InetSocketAddress MALLORY = new InetSocketAddress("192.0.2.66", 40_000);
    private static final InetSocketAddress RAS = new InetSocketAddress("192.0.2.1", 1_719);
    private static final InetSocketAddress SIGNALLING = new InetSocketAddress("192.0.2.1", 1_720);
    private static final Octets GUID = Octets.parse("000102030405060708090a0b0c0d0e0f");
    private static final EndpointType TERMINAL = EndpointType.builder()
            .vendor(new VendorIdentifier(new H221NonStandard(181, 0, 0)))
            .mc(false).undefinedNode(false).build();

    private final MemoryRegistry registry = new MemoryRegistry(true).with("alice", "alicepw");
    private final AdmittedCalls admitted = new AdmittedCalls();
    private final RasMessages alice = new RasMessages(TERMINAL, List.of(Alias.of("alice")), ALICE,
            new InetSocketAddress("192.0.2.10", 1_720));
    private final RasMessages guest = new RasMessages(TERMINAL, List.of(Alias.of("guest"), Alias.of("77")), ALICE,
            new InetSocketAddress("192.0.2.10", 1_720));
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private Gatekeeper gatekeeper = gatekeeper();
    private int number;

    private Gatekeeper gatekeeper() {
        return new Gatekeeper(new Gatekeeper.Policy("RoomBridge", Duration.ofMinutes(5), 2_000_000,
                Duration.ofHours(1), false),
                new Gatekeeper.Knowledge(registry, registry,
                        (_, caller, to) -> to.value().equals("forbidden") || !caller.registered() && to.value()
                                .equals("8001")
                                ? Optional.of(Cause.OUTGOING_CALLS_BARRED) : Optional.empty(),
                        clock),
                new Gatekeeper.Addressing() {
                    @Override
                    public boolean reaches(InetAddress peer) {
                        return peer instanceof Inet4Address;
                    }

                    @Override
                    public InetSocketAddress ras(InetSocketAddress peer) {
                        return RAS;
                    }

                    @Override
                    public InetSocketAddress signalling(InetSocketAddress peer) {
                        return SIGNALLING;
                    }
                }, admitted);
    }

    private <A> A ask(RasMessage request, Class<A> answer) {
        return answer(gatekeeper.answer(RasMessage.CODEC.encode(request), ALICE), answer);
    }

    private <A> A askSigned(RasMessage request, String sender, String password, Class<A> answer) {
        return answer(gatekeeper.answer(signed(request, sender, password), ALICE), answer);
    }

    private byte[] signed(RasMessage request, String sender, String password) {
        return RasTokens.signed(request, new Claim(sender, "RoomBridge", clock.instant().getEpochSecond(), ++number),
                password);
    }

    private static <A> A answer(Optional<byte[]> octets, Class<A> type) {
        try {
            var answer = RasMessage.decode(octets.orElseThrow());
            assertThat(answer).isInstanceOf(type);
            return type.cast(answer);
        } catch (MalformedPer malformed) {
            throw new AssertionError(malformed);
        }
    }

    private RegistrationRequest register(RasMessages who) {
        return who.register(++number, "RoomBridge", Duration.ofSeconds(120));
    }

    private String registered() {
        return askSigned(register(alice), "alice", "alicepw", RegistrationConfirm.class).endpointIdentifier();
    }

    private Call call() {
        return new Call(GUID, GUID, 7, false, 512_000);
    }

    @Test
    void answersTheSameOctetsAnewOnceNobodyRepeatsThem() {
        var passing = new PassingClock();
        clock = passing;
        gatekeeper = gatekeeper();
        var octets = RasMessage.CODEC.encode(register(guest));
        answer(gatekeeper.answer(octets, ALICE), RegistrationConfirm.class);
        registry.expire(Instant.MAX);

        answer(gatekeeper.answer(octets, ALICE), RegistrationConfirm.class);
        assertThat(registry.all()).as("a repetition is answered from memory").isEmpty();

        passing.now = NOW.plusSeconds(60);
        answer(gatekeeper.answer(octets, ALICE), RegistrationConfirm.class);
        assertThat(registry.all()).as("an endpoint that started anew").hasSize(1);
    }

    private static final class PassingClock extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void refusesWhomItCannotKeep() {
        registry.goAway();

        assertThat(ask(register(guest), RegistrationReject.class).rejectReason())
                .isEqualTo(new RegistrationRejectReason.ResourceUnavailable());
    }

    @Test
    void isDiscoveredAndOffersPasswordHashing() {
        var confirm = ask(alice.discover(1, "", true), GatekeeperConfirm.class);
        assertThat(confirm.gatekeeperIdentifier()).contains("RoomBridge");
        assertThat(SignallingAddresses.parse(confirm.rasAddress())).contains(RAS);
        assertThat(confirm.algorithmOID()).contains(BaselineSecurity.HMAC_SHA1_96);
        assertThat(ask(alice.discover(2, "", false), GatekeeperConfirm.class).algorithmOID()).isEmpty();
        assertThat(ask(guest.discover(4, "", true), GatekeeperConfirm.class).algorithmOID()).as("has no password")
                .isEmpty();
        ask(alice.discover(3, "SomebodyElse", false), GatekeeperReject.class);
    }

    @Test
    void registersAnOwnerAndProvesItselfInReturn() {
        var octets = gatekeeper.answer(signed(register(alice), "alice", "alicepw"), ALICE).orElseThrow();
        var confirm = answer(Optional.of(octets), RegistrationConfirm.class);
        assertThat(confirm.timeToLive()).contains(120L);
        var claim = RasTokens.claim(confirm).orElseThrow();
        assertThat(claim.receiver()).isEqualTo(confirm.endpointIdentifier());
        assertThat(claim.sender()).isEqualTo("RoomBridge");
        assertThat(BaselineSecurity.proves(octets, claim, "alicepw")).isTrue();
        var registration = registry.find(Protocol.H323, confirm.endpointIdentifier()).orElseThrow();
        assertThat(registration.user()).isEqualTo("alice");
        assertThat(registration.expires()).isEqualTo(NOW.plusSeconds(120));
        assertThat(registration.hop()).isEqualTo(new InetSocketAddress("192.0.2.10", 1_720));
    }

    @Test
    void refusesAWrongPasswordNoPasswordAndAnAliasOfSomebodyElse() {
        var reasons = List.of(askSigned(register(alice), "alice", "wrong", RegistrationReject.class).rejectReason(),
                ask(register(alice), RegistrationReject.class).rejectReason(),
                askSigned(register(alice), "mallory", "alicepw2", RegistrationReject.class).rejectReason());
        assertThat(reasons).allMatch(RegistrationRejectReason.SecurityDenial.class::isInstance);
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void refusesATokenTheSecondTimeAndFromAnotherTime() {
        var octets = signed(register(alice), "alice", "alicepw");
        answer(gatekeeper.answer(octets, ALICE), RegistrationConfirm.class);
        answer(gatekeeper.answer(octets, ALICE), RegistrationConfirm.class);
        assertThat(answer(gatekeeper.answer(octets, MALLORY), RegistrationReject.class).rejectReason())
                .as("the same datagram from the same place is a retransmission, from elsewhere a replay")
                .isInstanceOf(RegistrationRejectReason.SecurityDenial.class);
        var old = RasTokens.signed(register(alice),
                new Claim("alice", "RoomBridge", NOW.minus(Duration.ofHours(2)).getEpochSecond(), 1), "alicepw");
        answer(gatekeeper.answer(old, ALICE), RegistrationReject.class);
    }

    @Test
    void letsAnybodyRegisterUnderAnAliasThatIsNobodysWhenRegistrationIsOpen() {
        var confirm = ask(register(guest), RegistrationConfirm.class);
        assertThat(registry.find(Alias.of("77"), NOW)).extracting(it -> it.key())
                .containsExactly(confirm.endpointIdentifier());
        assertThat(RasTokens.claim(confirm)).isEmpty();
    }

    @Test
    void refusesAnAliasThatIsTaken() {
        ask(register(guest), RegistrationConfirm.class);
        var other = new RasMessages(TERMINAL, List.of(Alias.of("77")), MALLORY,
                new InetSocketAddress("192.0.2.66", 1_720));
        assertThat(ask(register(other), RegistrationReject.class).rejectReason())
                .isInstanceOfSatisfying(RegistrationRejectReason.DuplicateAlias.class, it -> assertThat(it.value())
                        .hasSize(1));
        assertThat(ask(register(guest), RegistrationConfirm.class)).as("who comes back takes its own place")
                .isNotNull();
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void keepsARegistrationAliveAndForgetsItOtherwise() {
        var identifier = registered();
        clock = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);
        gatekeeper = gatekeeper();
        askSigned(alice.keepAlive(++number, "RoomBridge", identifier, Duration.ofSeconds(120)), identifier, "alicepw",
                RegistrationConfirm.class);
        assertThat(registry.find(Protocol.H323, identifier).orElseThrow().expires()).isEqualTo(NOW.plusSeconds(180));
        assertThat(ask(alice.keepAlive(++number, "RoomBridge", identifier, Duration.ofSeconds(120)),
                RegistrationReject.class).rejectReason())
                .as("without the password").isInstanceOf(RegistrationRejectReason.SecurityDenial.class);

        clock = Clock.fixed(NOW.plusSeconds(200), ZoneOffset.UTC);
        gatekeeper = gatekeeper();
        assertThat(askSigned(alice.keepAlive(++number, "RoomBridge", identifier, Duration.ofSeconds(120)), identifier,
                "alicepw",
                RegistrationReject.class).rejectReason())
                        .isInstanceOf(RegistrationRejectReason.FullRegistrationRequired.class);
    }

    @Test
    void admitsACallToOurselvesAndRemembersWhoAsked() {
        var identifier = registered();
        var confirm = askSigned(alice.admit(++number, "RoomBridge", identifier, call(), List.of(Alias.of("8001"))),
                identifier, "alicepw",
                AdmissionConfirm.class);
        assertThat(confirm.callModel()).isInstanceOf(CallModel.GatekeeperRouted.class);
        assertThat(SignallingAddresses.parse(confirm.destCallSignalAddress())).contains(SIGNALLING);
        assertThat(confirm.bandWidth()).isEqualTo(5_120);
        assertThat(admitted.admitted(GUID, NOW)).isEqualTo(identifier);
        assertThat(admitted.admitted(GUID, NOW)).as("once").isEmpty();
    }

    @Test
    void refusesACallForItsReason() {
        var identifier = registered();
        assertThat(askSigned(alice.admit(++number, "RoomBridge", identifier, call(), List.of(Alias.of("forbidden"))),
                identifier, "alicepw",
                AdmissionReject.class).rejectReason()).isInstanceOf(AdmissionRejectReason.InvalidPermission.class);
        assertThat(askSigned(alice.admit(++number, "RoomBridge", identifier, call(), List.of(Alias.of("8001"))),
                identifier, "wrong",
                AdmissionReject.class).rejectReason()).isInstanceOf(AdmissionRejectReason.SecurityDenial.class);
        assertThat(ask(alice.admit(++number, "RoomBridge", identifier, call(), List.of(Alias.of("8001"))),
                AdmissionReject.class).rejectReason())
                .isInstanceOf(AdmissionRejectReason.SecurityDenial.class);
        assertThat(ask(alice.admit(++number, "RoomBridge", "nobody", call(), List.of(Alias.of("8001"))),
                AdmissionReject.class).rejectReason())
                .isInstanceOf(AdmissionRejectReason.CallerNotRegistered.class);
        assertThat(askSigned(alice.admit(++number, "RoomBridge", identifier, call(), List.of()), identifier, "alicepw",
                AdmissionReject.class)
                .rejectReason()).isInstanceOf(AdmissionRejectReason.IncompleteAddress.class);
    }

    @Test
    void grantsNoMoreBandwidthThanThereIs() {
        var identifier = ask(register(guest), RegistrationConfirm.class).endpointIdentifier();
        assertThat(ask(new BandwidthRequest(++number, identifier, GUID, 7, 40_000), BandwidthConfirm.class).bandWidth())
                .isEqualTo(20_000);
    }

    @Test
    void unregistersOnlyWhoProvesIt() {
        var identifier = registered();
        assertThat(ask(alice.unregister(++number, "RoomBridge", identifier), UnregistrationReject.class).rejectReason())
                .isInstanceOf(UnregRejectReason.SecurityDenial.class);
        askSigned(alice.unregister(++number, "RoomBridge", identifier), identifier, "alicepw",
                UnregistrationConfirm.class);
        assertThat(registry.all()).isEmpty();
        assertThat(ask(alice.unregister(++number, "RoomBridge", identifier), UnregistrationReject.class).rejectReason())
                .isInstanceOf(UnregRejectReason.NotCurrentlyRegistered.class);
    }

    /// ooh323c begins its sequence numbers at one whenever it starts.
    @Test
    void registersAnewWhoLeftAndComesBackWithTheSameOctets() {
        var request = register(guest);
        var before = ask(request, RegistrationConfirm.class).endpointIdentifier();
        ask(guest.unregister(++number, "RoomBridge", before), UnregistrationConfirm.class);

        var after = ask(request, RegistrationConfirm.class).endpointIdentifier();

        assertThat(registry.all()).extracting(it -> it.key()).containsExactly(after);
    }

    @Test
    void tellsANeighbourWhereAnAliasIsIfItMayBeCalled() {
        var confirm = ask(new LocationRequest(1, List.of(AliasSpelling.of(Alias.of("9000"))),
                SignallingAddresses.of(ALICE)), LocationConfirm.class);
        assertThat(SignallingAddresses.parse(confirm.callSignalAddress())).contains(SIGNALLING);
        ask(new LocationRequest(2, List.of(AliasSpelling.of(Alias.of("8001"))), SignallingAddresses.of(ALICE)),
                LocationReject.class);
    }

    @Test
    void acknowledgesStatusWhenAskedTo() {
        var status = new InfoRequestResponse(9, TERMINAL, "x", SignallingAddresses.of(ALICE), List.of());
        assertThat(gatekeeper.answer(RasMessage.CODEC.encode(status), ALICE)).isEmpty();
        ask(new InfoRequestResponse(Optional.empty(), 9, TERMINAL, "x", SignallingAddresses.of(ALICE), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE), InfoRequestAck.class);
    }

    @Test
    void answersEverythingThatWasEverCapturedWithoutFailing() {
        for (var captured : Captured.all("ras")) {
            gatekeeper.answer(captured.octets().bytes(), ALICE);
        }
        assertThat(gatekeeper.answer(new byte[] {1, 2, 3}, ALICE)).isEmpty();
    }
}
