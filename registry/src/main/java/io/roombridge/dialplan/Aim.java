package io.roombridge.dialplan;

import io.roombridge.call.Cause;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a rule sends what it matches, as an administrator writes it. With the alias at hand it becomes a [Target].
public sealed interface Aim {

    Set<String> TRANSPORTS = Stream.of(Transport.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

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
    /// @param protocol   empty: H.323 for `IP##alias`, else the caller's own
    /// @param transport  of SIP; empty: UDP, or TCP where that is too small
    record Direct(Optional<Protocol> protocol, Optional<Transport> transport) implements Aim {

        /// By whatever transport is usual.
        public Direct(Optional<Protocol> protocol) {
            this(protocol, Optional.empty());
        }

        /// @param how  a protocol, or a transport of SIP
        private static Direct by(String how) {
            var name = how.toUpperCase(Locale.ROOT);
            return TRANSPORTS.contains(name)
                    ? new Direct(Optional.of(Protocol.SIP), Optional.of(Transport.valueOf(name)))
                    : new Direct(Optional.of(Protocol.valueOf(name)));
        }

        @Override
        public String toString() {
            return "direct" + transport.<Enum<?>>map(it -> it).or(() -> protocol)
                    .map(how -> ":" + how.name().toLowerCase(Locale.ROOT)).orElse("");
        }
    }

    /// Our reception: the caller is answered and asked for the number of a meeting.
    record Reception() implements Aim {
        @Override
        public String toString() {
            return "ivr";
        }
    }

    /// @param cause  one that refuses a call
    record Refuse(Cause cause) implements Aim {

        public Refuse {
            if (!cause.isRefusal()) {
                throw new IllegalArgumentException("no call is refused because " + cause.words());
            }
        }

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
            case Local _, Direct _, Reception _, Refuse _ -> Optional.empty();
        };
    }

    /// Reads what `toString` writes: `local`, `room:board`, `trunk:zoom`, `direct`, `direct:h323`,
    /// `direct:tls`, `ivr`, `refuse`, `refuse:call_rejected`.
    static Aim parse(String text) {
        int colon = text.indexOf(':');
        var kind = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        var rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        return switch (kind) {
            case "local" -> new Local();
            case "ivr" -> new Reception();
            case "room" -> new Room(required(rest, text));
            case "trunk" -> new Trunk(required(rest, text));
            case "direct" -> rest.isEmpty() ? new Direct(Optional.empty()) : Direct.by(rest);
            case "refuse" -> new Refuse(rest.isEmpty() ? Cause.CALL_REJECTED
                    : Cause.valueOf(rest.toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException(
                    "a target is local, room:NAME, trunk:NAME, direct, ivr or refuse: " + text);
        };
    }

    private static String required(String name, String text) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a name is missing: " + text);
        }
        return name;
    }
}
