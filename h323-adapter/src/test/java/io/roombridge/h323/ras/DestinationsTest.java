package io.roombridge.h323.ras;

import static io.roombridge.h323.ras.AskedGatekeeper.ELSEWHERE;
import static io.roombridge.h323.ras.AskedGatekeeper.HOME;
import static io.roombridge.h323.ras.AskedGatekeeper.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.h323.h225.AdmissionConfirm;
import io.roombridge.h323.h225.AdmissionReject;
import io.roombridge.h323.h225.AdmissionRejectReason;
import io.roombridge.h323.h225.AdmissionRequest;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.CallModel;
import io.roombridge.h323.h225.CallType;
import io.roombridge.h323.h225.LocationConfirm;
import io.roombridge.h323.h225.LocationReject;
import io.roombridge.h323.h225.LocationRequest;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whom a caller asks its gatekeeper for (H.225.0 §7.11, §7.13).
class DestinationsTest {

    private static final Octets CONFERENCE = Octets.parse("101112131415161718191a1b1c1d1e1f");

    private final AskedGatekeeper asked = new AskedGatekeeper();
    private final String caller = asked.ask(asked.register(endpoint(HOME, "guest")), HOME, RegistrationConfirm.class)
            .endpointIdentifier();

    private static List<AliasAddress> names(String... aliases) {
        return List.of(aliases).stream().map(it -> AliasSpelling.of(Alias.of(it))).toList();
    }

    /// Without callIdentifier, as version 1 has it.
    private AdmissionRequest admission(Optional<List<AliasAddress>> to, Optional<InetSocketAddress> address,
            Optional<List<AliasAddress>> extra) {
        return new AdmissionRequest(asked.next(), new CallType.PointToPoint(),
                Optional.of(new CallModel.Direct()), caller, to, address.map(SignallingAddresses::of), extra,
                names("guest"), Optional.empty(), 1_000, 7, Optional.empty(), Optional.empty(), CONFERENCE, false,
                false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    private AdmissionRejectReason refused(String... to) {
        return asked.ask(admission(Optional.of(names(to)), Optional.empty(), Optional.empty()), HOME,
                AdmissionReject.class).rejectReason();
    }

    @Test
    void looksAtAllAliasesOfTheDestination() {
        asked.ask(admission(Optional.of(names("no such name", "9001")), Optional.empty(), Optional.empty()), HOME,
                AdmissionConfirm.class);
    }

    @Test
    void looksAtExtraCallInformation() {
        asked.ask(admission(Optional.of(names("no such name")), Optional.empty(), Optional.of(names("4711", "9001"))),
                HOME, AdmissionConfirm.class);
        asked.ask(admission(Optional.empty(), Optional.empty(), Optional.of(names("9001"))), HOME,
                AdmissionConfirm.class);
        asked.ask(admission(Optional.of(List.of()), Optional.empty(), Optional.of(names("9001"))), HOME,
                AdmissionConfirm.class);
    }

    @Test
    void saysThatAnEndpointIsNotThereWhenItIsDefinedAndThatANumberIsNobodysWhenItIsNot() {
        assertThat(refused("alice")).isInstanceOf(AdmissionRejectReason.CalledPartyNotRegistered.class);
        assertThat(refused("no such name", "ALICE"))
                .isInstanceOf(AdmissionRejectReason.CalledPartyNotRegistered.class);
        assertThat(refused("no such name")).isInstanceOf(AdmissionRejectReason.UnallocatedNumber.class);
    }

    @Test
    void admitsACallToAnEndpointThatIsThere() {
        asked.askSigned(asked.register(endpoint(ELSEWHERE, "alice")), "alice", "alicepw", ELSEWHERE,
                RegistrationConfirm.class);
        asked.ask(admission(Optional.of(names("Alice")), Optional.empty(), Optional.empty()), HOME,
                AdmissionConfirm.class);
    }

    @Test
    void remembersTheConferenceOfACallerThatHasNoCallIdentifier() {
        asked.ask(admission(Optional.of(names("9001")), Optional.empty(), Optional.empty()), HOME,
                AdmissionConfirm.class);
        assertThat(asked.admitted.admitted(CONFERENCE, asked.now())).isEqualTo(caller);
    }

    @Test
    void locatesADestinationByAnyOfItsAliases() {
        asked.ask(new LocationRequest(asked.next(), names("no such name", "9001"), SignallingAddresses.of(ELSEWHERE)),
                ELSEWHERE, LocationConfirm.class);
        asked.ask(new LocationRequest(asked.next(), names("no such name"), SignallingAddresses.of(ELSEWHERE)),
                ELSEWHERE, LocationReject.class);
    }

    @Test
    void remembersABoundedNumberOfCallsOfAnEndpointAndOfAll() {
        var calls = new AdmittedCalls();
        var other = Octets.parse("ffffffffffffffffffffffffffffffff");
        calls.admit(other, "other", asked.now());
        for (int i = 0; i < 12_000; i++) {
            calls.admit(Octets.parse("%032x".formatted(i)), "flood", asked.now());
        }
        assertThat(calls.admitted(other, asked.now())).isEqualTo("other");
        assertThat(calls.admitted(Octets.parse("%032x".formatted(11_999)), asked.now())).isEqualTo("flood");
        assertThat(calls.admitted(Octets.parse("%032x".formatted(5)), asked.now())).isEmpty();
    }
}
