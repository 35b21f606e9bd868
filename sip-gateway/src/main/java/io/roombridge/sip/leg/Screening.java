package io.roombridge.sip.leg;

import io.roombridge.call.Transport;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipUri;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What any request is asked, within a dialog or outside, before anything is done for it (RFC 3261 §8.2.2, §8.2.3).
final class Screening {

    /// An answer that nothing needs to be known for.
    record Refusal(int status, Headers headers) {}

    private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel");
    /// They describe, or ask for a description.
    private static final Set<String> DESCRIBING = Set.of("INVITE", "UPDATE");
    private static final String SDP = "application/sdp";

    private Screening() {}

    /// Empty when it may go on, and for what takes no refusal: ACK, CANCEL.
    static Optional<Refusal> of(SipRequest request) {
        if (request.method().equals("ACK") || request.method().equals("CANCEL")
                || !Abilities.METHODS.contains(request.method())) {
            return Optional.empty();
        }
        return uri(request.uri()).or(() -> security(request)).or(() -> extensions(request)).or(() -> content(request));
    }

    private static Optional<Refusal> uri(String uri) {
        if (SipUri.parse(uri).isPresent()) {
            return Optional.empty();
        }
        var scheme = uri.substring(0, Math.max(uri.indexOf(':'), 0)).toLowerCase(Locale.ROOT);
        return Optional.of(SCHEMES.contains(scheme)
                ? new Refusal(400, Headers.of("Warning", "399 roombridge \"The Request-URI is none\""))
                : new Refusal(416, Headers.NONE));
    }

    /// Who writes `sips` is promised TLS on every hop (RFC 3261 §26.2.2); a dialog is where it is.
    private static Optional<Refusal> security(SipRequest request) {
        return request.uri().regionMatches(true, 0, "sips:", 0, 5) && request.to().tag().isEmpty()
                && request.source().transport() != Transport.TLS ? Optional.of(new Refusal(416, Headers.NONE))
                : Optional.empty();
    }

    private static Optional<Refusal> extensions(SipRequest request) {
        var unsupported = Abilities.unsupported(request);
        return unsupported.isEmpty() ? Optional.empty()
                : Optional.of(new Refusal(420, Headers.of("Unsupported", String.join(", ", unsupported))));
    }

    private static Optional<Refusal> content(SipRequest request) {
        if (!DESCRIBING.contains(request.method())) {
            return Optional.empty(); // what else carries something is looked at by whom it is for
        }
        if (!request.body().isEmpty() && !request.body().isSdp()) {
            return Optional.of(new Refusal(415, isEncoded(request.headers())
                    ? Headers.of("Accept-Encoding", "identity") : Headers.of("Accept", SDP)));
        }
        return takesDescriptions(request.headers().all("Accept")) ? Optional.empty()
                : Optional.of(new Refusal(406, Headers.NONE));
    }

    private static boolean isEncoded(Headers headers) {
        return headers.first("Content-Encoding").filter(coding -> !coding.equalsIgnoreCase("identity")).isPresent();
    }

    /// An INVITE is answered by a description: whoever says what it takes must take one (§20.1). What is no media range
    /// is passed over.
    private static boolean takesDescriptions(List<String> accepts) {
        var ranges = accepts.stream().flatMap(value -> List.of(value.split(",")).stream())
                .map(range -> range.strip().toLowerCase(Locale.ROOT).split("\\s*;")[0]).toList();
        return accepts.isEmpty() || ranges.stream().anyMatch(range -> range.equals(SDP) || range.equals("*/*")
                || range.equals("application/*") || !range.isEmpty() && range.indexOf('/') < 0);
    }
}
