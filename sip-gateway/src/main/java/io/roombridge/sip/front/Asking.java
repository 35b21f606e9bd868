package io.roombridge.sip.front;

import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Tokens;
import io.roombridge.sip.message.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands a request to its user so that it is answered even when the user stumbles over it.
final class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);

    private Asking() {}

    static void ask(Wire.User user, Exchange exchange) {
        try {
            user.requested(exchange);
        } catch (RuntimeException bug) {
            log.error("{} of {} could not be dealt with", exchange.request(), exchange.request().source(), bug);
            exchange.respond(500, Tokens.fresh(), Headers.NONE, Body.NONE);
        }
    }
}
