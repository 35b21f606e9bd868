package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.Refusal;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.Target;
import io.roombridge.media.AddressText;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Turns what the dial plan says into where legs are sent.
final class Destinations {

    private static final int SIP_PORT = 5060;
    private static final int SIPS_PORT = 5061;
    private static final int H323_PORT = 1720;

    private final Registry registry;
    private final Clock clock;
    private final Predicate<Protocol> carried;

    /// @param carried  whether legs of a protocol can be called
    Destinations(Registry registry, Clock clock, Predicate<Protocol> carried) {
        this.registry = registry;
        this.clock = clock;
        this.carried = carried;
    }

    /// Empty for a room, for the reception and for a refusal, for an endpoint that has gone in the meantime, and where
    /// nothing here goes.
    List<Destination> of(Target target) {
        return all(target).stream().filter(it -> carried.test(it.protocol())).toList();
    }

    /// Of one target of a decision, with how it was come to.
    List<Destination> of(Decision decision, Target target) {
        var way = decision.way(target);
        return of(target).stream().map(it -> it.by(way)).toList();
    }

    /// Why nobody can be called there; empty when somebody can, and where nobody is called.
    Optional<Refusal> refusal(Target target) {
        if (target instanceof Target.Room || target instanceof Target.Reception || target instanceof Target.Refuse
                || !of(target).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(all(target).stream().findFirst()
                .map(it -> new Refusal(Cause.NO_ROUTE_TO_DESTINATION, target + " is called over " + it.protocol()
                        + ", which is switched off at this gateway"))
                .orElseGet(() -> new Refusal(Cause.SUBSCRIBER_ABSENT, target + " is not there any more")));
    }

    private List<Destination> all(Target target) {
        return switch (target) {
            case Target.Endpoint(var alias) -> registry.find(alias, clock.instant()).stream()
                    .map(it -> registered(it, alias)).toList();
            case Target.Trunk(var name, var dial) -> registry.trunks().find(name).stream()
                    .map(trunk -> new Destination(trunk.protocol(), target(trunk.protocol(), trunk.transport(), dial),
                            trunk.transport(), trunk.host(), trunk.port(), trunk.login()))
                    .toList();
            case Target.Direct direct -> List.of(direct(direct));
            case Target.Room _, Target.Reception _, Target.Refuse _ -> List.of();
        };
    }

    private static Destination registered(Registration registration, Alias alias) {
        var hop = registration.hop();
        var dialled = registration.protocol() == Protocol.SIP ? registration.contact() : alias.value();
        return new Destination(registration.protocol(), dialled, registration.transport(), AddressText.host(hop),
                hop.getPort(), Optional.empty(), registration.user(), Optional.of(alias), false, List.of());
    }

    private static Destination direct(Target.Direct target) {
        boolean sip = target.protocol() == Protocol.SIP;
        var transport = target.transport().orElse(sip ? Transport.UDP : Transport.TCP);
        int port = target.port() != 0 ? target.port()
                : !sip ? H323_PORT : transport == Transport.TLS ? SIPS_PORT : SIP_PORT;
        var host = AddressText.bracketed(target.host()) + (target.port() == 0 ? "" : ":" + target.port());
        var whom = target.alias().map(Alias::user);
        var dialled = sip ? target(Protocol.SIP, transport, whom.map(user -> user + "@").orElse("") + host)
                : whom.orElse("");
        return new Destination(target.protocol(), dialled, transport, target.host(), port,
                Optional.empty(), "", Optional.empty(), sip && target.transport().isEmpty(), List.of());
    }

    private static String target(Protocol protocol, Transport transport, String dial) {
        if (protocol != Protocol.SIP) {
            return dial;
        }
        var parameter = transport == Transport.UDP ? "" : ";transport=" + transport.name().toLowerCase(Locale.ROOT);
        return "sip:" + dial + parameter;
    }
}
