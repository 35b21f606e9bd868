package io.roombridge.dialplan;

import io.roombridge.media.Protocol;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// For whom a transform or rule is there. Everything that is said must hold.
///
/// @param callers    how well the caller must be known
/// @param protocols  how the caller is signalled; empty for any
/// @param source     what the caller's alias must look like
/// @param zone       [DialRequest#zone]; empty for any
public record Conditions(Callers callers, Set<Protocol> protocols, Match source, String zone) {

    /// `KNOWN` is registered or authenticated. `ANYONE` opens a rule to callers nobody vouches for.
    public enum Callers { KNOWN, REGISTERED, AUTHENTICATED, ANYONE }

    /// Every caller we know.
    public static final Conditions KNOWN = new Conditions(Callers.KNOWN, Set.of(), Match.ANY, "");

    /// Every caller there is.
    public static final Conditions ANYONE = new Conditions(Callers.ANYONE, Set.of(), Match.ANY, "");

    public Conditions {
        protocols = Set.copyOf(protocols);
    }

    /// Why these conditions do not hold; empty when they do.
    Optional<String> objection(DialRequest request) {
        if (!vouches(request)) {
            return Optional.of(switch (callers) {
                case KNOWN -> "the caller is neither registered nor authenticated";
                case REGISTERED -> "the caller is not registered";
                case AUTHENTICATED -> "the caller is not authenticated";
                case ANYONE -> throw new IllegalStateException("anyone is vouched for");
            });
        }
        if (!protocols.isEmpty() && !protocols.contains(request.protocol())) {
            return Optional.of("the caller uses " + request.protocol());
        }
        if (!source.matches(request.source().value())) {
            return Optional.of("the caller's alias " + request.source() + " is not " + source);
        }
        if (!zone.isEmpty() && !zone.equalsIgnoreCase(request.zone())) {
            return Optional.of("the caller is in zone " + request.zone().toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    private boolean vouches(DialRequest request) {
        return switch (callers) {
            case KNOWN -> request.known();
            case REGISTERED -> request.registered();
            case AUTHENTICATED -> request.authenticated();
            case ANYONE -> true;
        };
    }
}
