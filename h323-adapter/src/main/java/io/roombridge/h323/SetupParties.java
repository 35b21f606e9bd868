package io.roombridge.h323;

import io.roombridge.call.Alias;
import io.roombridge.call.Party;
import io.roombridge.h323.call.SignallingContents;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.q931.InformationElement.CalledPartyNumber;
import io.roombridge.h323.q931.InformationElement.CallingPartyNumber;
import io.roombridge.h323.q931.InformationElement.Display;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.h323.ras.AliasSpelling;
import io.roombridge.h323.ras.SignallingAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registrations;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/// Who calls, and whom, as a Setup says it and as the registry confirms it.
final class SetupParties {

    private final Registrations registrations;
    private final Clock clock;

    SetupParties(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /// Whom the caller wants: an alias, else a number, else the address it called, which is ours.
    static Alias called(Q931Message message, SetupUuie setup, InetSocketAddress local) {
        return AliasSpelling.parse(setup.destinationAddress().orElse(List.of())).stream().findFirst()
                .or(() -> setup.remoteExtensionAddress().flatMap(AliasSpelling::parse))
                .or(() -> message.element(CalledPartyNumber.class).flatMap(it -> Alias.parse(it.digits())))
                .or(() -> setup.destCallSignalAddress().flatMap(SignallingAddresses::parse)
                        .flatMap(it -> Alias.parse(it.getAddress().getHostAddress())))
                .or(() -> Alias.parse(local.getAddress().getHostAddress()))
                .orElseThrow();
    }

    /// A caller counts as registered when one of its names is registered from the address that calls; as authenticated,
    /// when the call was admitted to a registration with a password.
    ///
    /// @param admitted  endpointIdentifier to which ARQ admitted this call; empty when none did
    Party caller(Q931Message message, SetupUuie setup, InetSocketAddress remote, String admitted) {
        var names = AliasSpelling.parse(setup.sourceAddress().orElse(List.of()));
        var registration = registrations.find(Protocol.H323, admitted).filter(calling(remote.getAddress()))
                .or(() -> names.stream().flatMap(it -> registrations.find(it, clock.instant()).stream())
                        .filter(it -> it.protocol() == Protocol.H323).filter(calling(remote.getAddress())).findFirst());
        var alias = registration.map(it -> it.aliases().stream().filter(names::contains).findFirst()
                .orElse(it.aliases().getFirst()))
                .or(() -> names.stream().findFirst())
                .or(() -> message.element(CallingPartyNumber.class).flatMap(it -> Alias.parse(it.digits())))
                .or(() -> Alias.parse(remote.getAddress().getHostAddress()))
                .orElseThrow();
        var display = message.element(Display.class).map(Display::text).filter(it -> !it.isBlank())
                .orElseGet(() -> names.stream().filter(it -> it.kind() == Alias.Kind.NAME).map(Alias::value).findFirst()
                        .orElse(""));
        boolean proven = !admitted.isEmpty()
                && registration.filter(it -> it.key().equals(admitted) && !it.user().isEmpty()).isPresent();
        return new Party(alias, display, SignallingContents.product(setup).orElse(""), remote, registration.isPresent(),
                proven, false);
    }

    private Predicate<Registration> calling(InetAddress address) {
        return it -> it.expires().isAfter(clock.instant()) && sameHost(it.hop().getAddress(), address);
    }

    /// A machine calls itself from any of its loopback addresses.
    private static boolean sameHost(InetAddress one, InetAddress other) {
        return one.equals(other) || one.isLoopbackAddress() && other.isLoopbackAddress();
    }
}
