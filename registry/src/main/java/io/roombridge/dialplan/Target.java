package io.roombridge.dialplan;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Transport;
import io.roombridge.media.AddressText;
import io.roombridge.media.Protocol;
import java.util.Locale;
import java.util.Optional;

/// Where a call goes. As text it is fit for people to read: passcodes are hidden.
public sealed interface Target {

    /// An endpoint registered under this very alias.
    record Endpoint(Alias alias) implements Target {
        @Override
        public String toString() {
            return "endpoint:" + alias;
        }
    }

    /// A room of ours.
    ///
    /// @param pin  what was dialled with it (`8001##1234`); may be empty
    record Room(String name, String pin) implements Target {
        @Override
        public String toString() {
            return "room:" + name;
        }
    }

    /// Out over a trunk.
    ///
    /// @param dial  what to dial there, the trunk's template filled in
    record Trunk(String name, String dial) implements Target {
        @Override
        public String toString() {
            return "trunk:" + name + " " + Passcode.hidden(dial);
        }
    }

    /// Straight to an address, without anybody in between.
    ///
    /// @param port       0 for the protocol's own
    /// @param alias      whom to ask for there; empty when the host itself is called
    /// @param transport  of SIP, when the rule fixes it
    record Direct(Protocol protocol, String host, int port, Optional<Alias> alias, Optional<Transport> transport)
            implements Target {
        @Override
        public String toString() {
            return "direct:" + AddressText.bracketed(host) + (port == 0 ? "" : ":" + port)
                    + transport.map(by -> ";transport=" + by.name().toLowerCase(Locale.ROOT)).orElse("")
                    + alias.map(who -> " " + Passcode.hidden(who.value())).orElse("");
        }
    }

    /// Our reception, which asks for the number of a meeting.
    record Reception() implements Target {
        @Override
        public String toString() {
            return "ivr";
        }
    }

    /// Nowhere, and why.
    record Refuse(Cause cause) implements Target {
        @Override
        public String toString() {
            return "refuse:" + cause.name().toLowerCase(Locale.ROOT);
        }
    }
}
