package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h225.TransportAddress;
import io.roombridge.h323.h225.UnregistrationRequest;
import io.roombridge.media.AddressText;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which registration a request means. An endpoint names itself by its endpointIdentifier; where that is optional its
/// aliases or its call signalling address do as well (H.225.0 §7.9, §7.10).
///
/// An identifier is known to the endpoint alone. The others anybody can say: they count where the request comes from
/// where the endpoint registered, or is proven to be of the same user.
final class Whose {

    private final Gatekeeper.Knowledge knowledge;

    Whose(Gatekeeper.Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Optional<Registration> of(RegistrationRequest request, Proof proof, InetSocketAddress from) {
        return request.endpointIdentifier().isPresent() ? named(request.endpointIdentifier().get())
                : otherwise(AliasSpelling.parse(request.terminalAlias().orElse(List.of())),
                        request.callSignalAddress(), said(proof, from));
    }

    /// One whose identifier is of a registration that is over may mean the one it has now.
    Optional<Registration> of(UnregistrationRequest request, Proof proof, InetSocketAddress from) {
        return request.endpointIdentifier().flatMap(this::named)
                .or(() -> otherwise(AliasSpelling.parse(request.endpointAlias().orElse(List.of())),
                        request.callSignalAddress(), said(proof, from)));
    }

    private static Predicate<Registration> said(Proof proof, InetSocketAddress from) {
        return it -> proof instanceof Proof.Proven(var user, _) && user.equals(it.user())
                || Remembered.of(it).comesFrom(from);
    }

    /// The registration that has the identifier and is not over.
    Optional<Registration> named(String endpointIdentifier) {
        return knowledge.registrations().find(Protocol.H323, endpointIdentifier)
                .filter(it -> it.expires().isAfter(now()));
    }

    private Optional<Registration> otherwise(List<Alias> aliases, List<TransportAddress> contacts,
            Predicate<Registration> means) {
        var addresses = contacts.stream().flatMap(it -> SignallingAddresses.parse(it).stream())
                .map(AddressText::of).collect(Collectors.toSet());
        return aliases.stream().flatMap(it -> knowledge.registrations().find(it, now()).stream())
                .filter(it -> it.protocol() == Protocol.H323).filter(means).findFirst()
                .or(() -> addresses.isEmpty() ? Optional.empty() : knowledge.registrations().all().stream()
                        .filter(it -> it.protocol() == Protocol.H323 && addresses.contains(it.contact())
                                && it.expires().isAfter(now())).filter(means).findFirst());
    }

    private Instant now() {
        return knowledge.clock().instant();
    }
}
