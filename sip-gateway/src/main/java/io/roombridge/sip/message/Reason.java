package io.roombridge.sip.message;

import io.roombridge.call.Cause;
import java.util.Optional;

/// The Reason header (RFC 3326): how a Q.850 cause travels in SIP.
public final class Reason {

    private Reason() {}

    public static Headers header(Cause cause) {
        return Headers.of("Reason", "Q.850;cause=" + cause.q850() + ";text=\"" + cause.words() + "\"");
    }

    /// The cause a peer gives, if it gives one.
    public static Optional<Cause> of(Headers headers) {
        return headers.all("Reason").stream().flatMap(value -> NameAddress.split(value).stream())
                .filter(value -> Grammar.split(value, ';').getFirst().equalsIgnoreCase("Q.850"))
                .flatMap(value -> Optional.ofNullable(SipUri.parameters(value).get("cause")).stream())
                .filter(value -> Grammar.isNumber(value, 3))
                .mapToInt(Integer::parseInt).filter(value -> value > 0 && value < 128)
                .mapToObj(Cause::fromQ850).findFirst();
    }

    /// Why a call of ours failed. A redirection is not followed: the new target would bypass the dial plan.
    public static Cause of(SipResponse response) {
        return of(response.headers())
                .orElseGet(() -> response.status() < 400 ? Cause.NUMBER_CHANGED : Cause.fromSip(response.status()));
    }
}
