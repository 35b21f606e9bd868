package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;

/// What an administrator's own step sees of a call, and may answer.
///
/// A YAML route `from: direct:policy` gets the facts as the headers below. It may set `RoomBridgeAlias` to send the
/// call elsewhere, or `RoomBridgeReject` to the name of a [Cause] to refuse it. No other header goes in or comes out.
final class PolicyHeaders {

    static final String ALIAS = "RoomBridgeAlias";
    static final String REJECT = "RoomBridgeReject";
    private static final String JOURNEY = "journey";

    /// Sets the headers and keeps the journey where the step cannot reach it by accident.
    void ask(Exchange exchange) {
        var journey = exchange.getMessage().getBody(Journey.class);
        var caller = journey.offered().caller();
        exchange.setProperty(JOURNEY, journey);
        exchange.getMessage().setHeaders(new HashMap<>(Map.of(
                ALIAS, journey.to().value(),
                "RoomBridgeProtocol", journey.offered().leg().protocol().name(),
                "RoomBridgeCaller", caller.alias().value(),
                "RoomBridgeCallerAddress", caller.address().getHostString(),
                "RoomBridgeProduct", caller.product(),
                "RoomBridgeRegistered", caller.registered(),
                "RoomBridgeAuthenticated", caller.authenticated())));
    }

    /// The step failed, a policy server that does not answer for instance: the call is refused, not left hanging.
    void refuse(Exchange exchange) {
        exchange.getMessage().setHeader(REJECT, Cause.TEMPORARY_FAILURE.name());
    }

    /// Takes the step's answer; the body becomes the journey again.
    void heed(Exchange exchange) {
        var journey = exchange.getProperty(JOURNEY, Journey.class);
        var reject = exchange.getMessage().getHeader(REJECT, String.class);
        var alias = exchange.getMessage().getHeader(ALIAS, String.class);
        exchange.getMessage().setHeaders(new HashMap<>());
        exchange.getMessage().setBody(answered(journey, alias, reject));
    }

    private static Journey answered(Journey journey, String alias, String reject) {
        if (reject != null && !reject.isBlank()) {
            return journey.refusing(cause(reject), "policy route");
        }
        return Alias.parse(alias == null ? "" : alias)
                .filter(wanted -> !wanted.equals(journey.to()))
                .map(wanted -> journey.redirected(wanted, "policy route"))
                .orElse(journey);
    }

    private static Cause cause(String name) {
        try {
            return Cause.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Cause.CALL_REJECTED;
        }
    }
}
