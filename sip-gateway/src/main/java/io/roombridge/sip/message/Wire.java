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

    /// A request that says something that cannot be said.
    final class Unsayable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unsayable(String message) {
            super(message, null, false, false);
        }
    }

    /// Whoever is called. On threads of the wire's choice, in order for one Call-ID; must not block for long.
    interface User {

        void requested(Exchange exchange);

        /// A 2xx to an INVITE whose transaction is over already.
        void repeated(SipResponse response);
    }

    /// Sends a request in a transaction of its own.
    ///
    /// @param text     as [RequestText] prints it
    /// @param outcome  told of each response, or that there is none
    Inquiry ask(String text, Source to, Consumer<Outcome> outcome) throws Unsayable;

    /// Sends an ACK, which has no transaction.
    void acknowledge(String text, Source to) throws Unsayable;

    /// The port we listen on; empty when that transport is off.
    Optional<Integer> port(Transport transport);
}
