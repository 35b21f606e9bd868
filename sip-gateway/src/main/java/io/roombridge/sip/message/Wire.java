package io.roombridge.sip.message;

import io.roombridge.call.Transport;
import java.util.Optional;
import java.util.function.Consumer;

/// Transactions and transport, whoever does them.
public interface Wire {

    /// A request of ours on its way.
    interface Inquiry {

        /// Takes an INVITE back (RFC 3261 §9.1); it has ended when its final response comes.
        void cancel(Headers headers);
    }

    /// Whoever is called. On threads of the wire's choice, in order for one Call-ID; must not block for long.
    interface User {

        void requested(Exchange exchange);

        /// A 2xx to an INVITE whose transaction is over already.
        void repeated(SipResponse response);
    }

    /// Sends a request to its source in a transaction of its own.
    ///
    /// @param outcome  told of each response, or that there is none
    /// @throws MalformedMessage when it says something that cannot be said
    Inquiry ask(SipRequest request, Consumer<Outcome> outcome) throws MalformedMessage;

    /// Sends the ACK of a 2xx, which has no transaction.
    void acknowledge(SipRequest request);

    /// The port we listen on; empty when that transport is off.
    Optional<Integer> port(Transport transport);
}
