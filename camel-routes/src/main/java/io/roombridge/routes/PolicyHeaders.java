package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Party;
import io.roombridge.media.AddressText;
import io.roombridge.media.Protocol;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an administrator's own step sees of a call, and may answer.
///
/// A YAML route `from: direct:policy` gets the facts as the headers below and as a JSON body. It may set
/// `RoomBridgeAlias` to send the call elsewhere, or `RoomBridgeReject` to the name of a [Cause] to refuse it. No other
/// header comes out.
final class PolicyHeaders {

    static final String ALIAS = "RoomBridgeAlias";
    static final String REJECT = "RoomBridgeReject";
    private static final int LONGEST_SHOWN = 64;
    private static final String START = "direct:policy";
    private static final Logger log = LoggerFactory.getLogger(PolicyHeaders.class);

    private static final Verdict UNDECIDED = new Verdict(Optional.empty(), Optional.empty(), "", Optional.empty());

    private final OwnRoutes own;

    PolicyHeaders(OwnRoutes own) {
        this.own = own;
    }

    /// What a route is asked.
    ///
    /// @param check  nobody calls: somebody wants to know what would become of it
    record Question(Protocol protocol, Party caller, Alias to, boolean check) {}

    /// What it says.
    ///
    /// @param alias    where the call is to go; empty when it stays as it is
    /// @param refusal  why it is refused; empty when it is not
    /// @param words    for the trace; empty when nothing was decided
    /// @param mistake  of the route, for its author
    record Verdict(Optional<Alias> alias, Optional<Cause> refusal, String words, Optional<String> mistake) {}

    /// Asks for an offered call; one that cannot be asked about, because a policy server does not answer for instance,
    /// is refused, not left hanging.
    Journey ask(Journey journey) {
        var offered = journey.offered();
        var verdict = ask(new Question(offered.leg().protocol(), offered.caller(), journey.to(), false));
        return verdict.refusal().map(cause -> journey.refusing(cause, verdict.words()))
                .or(() -> verdict.alias().map(wanted -> journey.redirected(wanted, verdict.words()))).orElse(journey);
    }

    Verdict ask(Question question) {
        try {
            var verdict = own.ask(START, () -> new OwnRoutes.Message(body(question), headers(question)))
                    .map(answer -> verdict(question, answer)).orElse(UNDECIDED);
            verdict.mistake().ifPresent(mistake -> log.warn("the policy route {}: {}", own.routeAt(START), mistake));
            return verdict;
        } catch (OwnRoutes.Unavailable failed) {
            log.warn("the policy route cannot be asked: {}", failed.getMessage());
            return new Verdict(Optional.empty(), Optional.of(Cause.TEMPORARY_FAILURE), "the policy route failed",
                    Optional.empty());
        }
    }

    private static Verdict verdict(Question question, Map<String, Object> headers) {
        var reject = text(headers, REJECT);
        var named = cause(reject).filter(Cause::isRefusal);
        var refusal = reject.isBlank() ? Optional.<Cause>empty() : Optional.of(named.orElse(Cause.CALL_REJECTED));
        var mistake = refusal.isPresent() && named.isEmpty()
                ? Optional.of(REJECT + " is \"" + shown(reject) + "\", which is the name of no cause that refuses")
                : Optional.<String>empty();
        var alias = Alias.parse(text(headers, ALIAS)).filter(wanted -> !wanted.equals(question.to()));
        return new Verdict(alias, refusal, alias.isPresent() || refusal.isPresent()
                ? "policy route" + mistake.map(it -> " (" + it + ")").orElse("") : "", mistake);
    }

    /// On one line, and not all of it.
    private static String shown(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(LONGEST_SHOWN, line.length()));
    }

    private static String text(Map<String, Object> headers, String name) {
        return headers.get(name) instanceof Object value ? value.toString() : "";
    }

    private static Map<String, Object> headers(Question question) {
        var caller = question.caller();
        return Map.of(
                ALIAS, question.to().value(),
                "RoomBridgeProtocol", question.protocol().name(),
                "RoomBridgeCaller", caller.alias().value(),
                "RoomBridgeCallerAddress", AddressText.host(caller.address()),
                "RoomBridgeProduct", caller.product(),
                "RoomBridgeRegistered", caller.registered(),
                "RoomBridgeAuthenticated", caller.authenticated(),
                "RoomBridgeCheck", question.check());
    }

    private static String body(Question question) {
        var caller = question.caller();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("alias", question.to().value());
        fields.put("protocol", question.protocol().name().toLowerCase(Locale.ROOT));
        fields.put("caller", caller.alias().value());
        fields.put("callerName", caller.displayName());
        fields.put("callerAddress", AddressText.host(caller.address()));
        fields.put("product", caller.product());
        fields.put("user", caller.user());
        fields.put("registered", caller.registered());
        fields.put("authenticated", caller.authenticated());
        fields.put("check", question.check());
        return JsonText.of(fields);
    }

    private static Optional<Cause> cause(String name) {
        try {
            return Optional.of(Cause.valueOf(name.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
