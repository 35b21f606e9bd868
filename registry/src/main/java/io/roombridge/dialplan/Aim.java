package io.roombridge.dialplan;

import io.roombridge.call.Cause;
import io.roombridge.media.Protocol;
import java.util.Locale;
import java.util.Optional;

/// Where a rule sends what it matches, as an administrator writes it. With the alias at hand it becomes a [Target].
public sealed interface Aim {

    /// Whatever the alias names here: a room or a registered endpoint.
    record Local() implements Aim {
        @Override
        public String toString() {
            return "local";
        }
    }

    /// One room, whatever was dialled.
    record Room(String name) implements Aim {
        @Override
        public String toString() {
            return "room:" + name;
        }
    }

    /// A trunk, which dials the alias in its own way.
    record Trunk(String name) implements Aim {
        @Override
        public String toString() {
            return "trunk:" + name;
        }
    }

    /// The host in the alias itself: `IP##alias`, `user@foreign.host`, an IP address.
    ///
    /// @param protocol  empty: H.323 for `IP##alias`, else the caller's own
    record Direct(Optional<Protocol> protocol) implements Aim {
        @Override
        public String toString() {
            return "direct" + protocol.map(name -> ":" + name.name().toLowerCase(Locale.ROOT)).orElse("");
        }
    }

    record Refuse(Cause cause) implements Aim {
        @Override
        public String toString() {
            return "refuse:" + cause.name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is named and is not there, in words; empty when all is.
    default Optional<String> missing(Facts facts) {
        return switch (this) {
            case Room(var name) -> facts.hasRoom(name) ? Optional.empty() : Optional.of("there is no room " + name);
            case Trunk(var name) -> facts.trunk(name).isPresent() ? Optional.empty()
                    : Optional.of("there is no trunk " + name);
            case Local _, Direct _, Refuse _ -> Optional.empty();
        };
    }

    /// Reads what `toString` writes: `local`, `room:board`, `trunk:zoom`, `direct`, `direct:h323`, `refuse`,
    /// `refuse:call_rejected`.
    static Aim parse(String text) {
        int colon = text.indexOf(':');
        var kind = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        var rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        return switch (kind) {
            case "local" -> new Local();
            case "room" -> new Room(required(rest, text));
            case "trunk" -> new Trunk(required(rest, text));
            case "direct" -> new Direct(rest.isEmpty() ? Optional.empty()
                    : Optional.of(Protocol.valueOf(rest.toUpperCase(Locale.ROOT))));
            case "refuse" -> new Refuse(rest.isEmpty() ? Cause.CALL_REJECTED
                    : Cause.valueOf(rest.toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException(
                    "a target is local, room:NAME, trunk:NAME, direct or refuse: " + text);
        };
    }

    private static String required(String name, String text) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a name is missing: " + text);
        }
        return name;
    }
}
