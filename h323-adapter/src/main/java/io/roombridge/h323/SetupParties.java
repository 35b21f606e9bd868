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
import io.roombridge.h323.ras.Dialled;
import io.roombridge.h323.ras.Gatekeeper;
import io.roombridge.h323.ras.SignallingAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who calls, and whom, as a Setup says it and as the registry confirms it.
final class SetupParties {

    /// What proves who calls.
    ///
    /// @param admitted  endpointIdentifier to which ARQ admitted this call; empty when none did
    /// @param signed    whose password a token of the Setup proves; empty when none does
    record Proofs(String admitted, String signed) {}

    private final Gatekeeper.Knowledge knowledge;

    SetupParties(Gatekeeper.Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// Whom the caller wants: an alias, else a number, else the address it called, which is ours. Of several aliases
    /// the first that the call can go to.
    Alias called(Q931Message message, SetupUuie setup, InetSocketAddress local, Party caller) {
        var number = message.element(CalledPartyNumber.class).flatMap(it -> Alias.parse(it.digits()));
        var names = Stream.of(AliasSpelling.parse(setup.destinationAddress().orElse(List.of())),
                setup.remoteExtensionAddress().flatMap(AliasSpelling::parse).stream().toList(),
                number.stream().toList(), AliasSpelling.parse(setup.destExtraCallInfo().orElse(List.of())))
                .flatMap(List::stream).toList();
        var dialled = names.isEmpty() ? new Dialled(setup.destCallSignalAddress().flatMap(SignallingAddresses::parse)
                .map(it -> Alias.of(it.getAddress()))
                .or(() -> Optional.of(Alias.of(local.getAddress()))).stream().toList()) : new Dialled(names);
        return dialled.names().size() == 1 ? dialled.names().getFirst()
                : dialled.ask(knowledge.admission(), caller).to();
    }

    /// A caller counts as registered when its call was admitted to a registration at the address that calls, or one of
    /// its names is registered from there. Where that registration has a password, a name and an address are not
    /// enough: the call was admitted, which took the password, or its Setup proves it.
    Party caller(Q931Message message, SetupUuie setup, InetSocketAddress remote, Proofs proofs) {
        var names = AliasSpelling.parse(setup.sourceAddress().orElse(List.of()));
        var registration = knowledge.registrations().find(Protocol.H323, proofs.admitted())
                .filter(calling(remote.getAddress()))
                .or(() -> names.stream().flatMap(it -> knowledge.registrations().find(it, now()).stream())
                        .filter(it -> it.protocol() == Protocol.H323).filter(calling(remote.getAddress()))
                        .filter(it -> it.user().equals(proofs.signed())).findFirst());
        var alias = registration.map(it -> it.aliases().stream().filter(names::contains).findFirst()
                .orElse(it.aliases().getFirst()))
                .or(() -> names.stream().findFirst())
                .or(() -> message.element(CallingPartyNumber.class).flatMap(it -> Alias.parse(it.digits())))
                .orElseGet(() -> Alias.of(remote.getAddress()));
        boolean proven = registration.filter(it -> !it.user().isEmpty()).isPresent();
        return new Party(alias, display(message, names), SignallingContents.product(setup).orElse(""), remote,
                registration.isPresent(), proven, false, registration.map(Registration::user).orElse(""));
    }

    private static String display(Q931Message message, List<Alias> names) {
        return message.element(Display.class).map(Display::text).filter(it -> !it.isBlank())
                .orElseGet(() -> names.stream().filter(it -> it.kind() == Alias.Kind.NAME).map(Alias::value).findFirst()
                        .orElse(""));
    }

    private Predicate<Registration> calling(InetAddress address) {
        return it -> it.expires().isAfter(now()) && sameHost(it.hop().getAddress(), address);
    }

    private Instant now() {
        return knowledge.clock().instant();
    }

    /// A machine calls itself from any of its loopback addresses.
    private static boolean sameHost(InetAddress one, InetAddress other) {
        return one.equals(other) || one.isLoopbackAddress() && other.isLoopbackAddress();
    }
}
