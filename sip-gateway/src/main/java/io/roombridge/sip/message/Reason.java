package io.roombridge.sip.message;

import io.roombridge.call.Cause;
import java.util.Optional;
import java.util.stream.Stream;

/// The Reason header (RFC 3326): how a cause travels in SIP, as a Q.850 value or as the status of another branch.
public final class Reason {

    private static final int ANSWERED = 200;

    private Reason() {}

    /// A branch that is cancelled since another was answered hears it in SIP's words too (RFC 3326 §2).
    public static Headers header(Cause cause) {
        var q850 = Headers.of("Reason", "Q.850;cause=" + cause.q850() + ";text=\"" + cause.words() + "\"");
        return cause == Cause.NON_SELECTED_USER_CLEARING
                ? Headers.of("Reason", "SIP;cause=" + ANSWERED + ";text=\"Call completed elsewhere\"").and(q850) : q850;
    }

    /// The cause a CANCEL or a BYE gives, if it gives one; Q.850 says more than a status.
    public static Optional<Cause> of(Headers headers) {
        return q850(headers).or(() -> causes(headers, "SIP").filter(status -> status >= ANSWERED && status < 700)
                .map(status -> status < 300 ? Cause.NON_SELECTED_USER_CLEARING : Cause.fromSip(status)).findFirst());
    }

    private static Optional<Cause> q850(Headers headers) {
        return causes(headers, "Q.850").filter(value -> value > 0 && value < 128).map(Cause::fromQ850).findFirst();
    }

    private static Stream<Integer> causes(Headers headers, String protocol) {
        return headers.all("Reason").stream().flatMap(value -> NameAddress.split(value).stream())
                .filter(value -> Grammar.split(value, ';').getFirst().equalsIgnoreCase(protocol))
                .flatMap(value -> Optional.ofNullable(SipUri.parameters(value).get("cause")).stream())
                .filter(value -> Grammar.isNumber(value, 3)).map(Integer::valueOf);
    }

    /// Why a call of ours failed. What no Q.850 value says, the status does: that it is elsewhere, wants another login,
    /// or speaks for every branch.
    public static Cause of(SipResponse response) {
        var said = Cause.fromSip(response.status());
        boolean more = response.status() < 400 || said == Cause.LOGIN_REFUSED || said.isEverywhere();
        return more ? said : q850(response.headers()).orElse(said);
    }

    /// What a refusal says to people: its status and phrase, where it sends us, and what it warns of (RFC 3261
    /// §20.43).
    public static String words(SipResponse refusal) {
        var phrase = refusal.reason().isBlank() ? StatusWords.of(refusal.status()) : refusal.reason();
        var moved = refusal.headers().all("Contact").stream().flatMap(value -> NameAddress.split(value).stream())
                .flatMap(value -> NameAddress.parse(value).stream()).map(NameAddress::uri).toList();
        var warnings = refusal.headers().all("Warning");
        return "answered " + refusal.status() + " " + phrase
                + (refusal.status() >= 400 || moved.isEmpty() ? ""
                : ": moved to " + String.join(" or ", moved) + "; not followed")
                + (warnings.isEmpty() ? "" : " (" + String.join("; ", warnings) + ")");
    }
}
