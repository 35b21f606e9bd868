package io.roombridge.sip.leg;

import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import java.util.List;
import java.util.Optional;

/// What we tell of ourselves in every dialog (RFC 3261 §11.2).
final class Abilities {

    static final List<String> METHODS = List.of("INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "INFO", "UPDATE",
            "PRACK", "REGISTER");

    static final String TYPES = String.join(", ", "application/sdp", "application/media_control+xml",
            "application/dtmf-relay", "application/dtmf");

    static final Headers HEADERS = Headers.of("Allow", String.join(", ", METHODS))
            .and("Supported", "timer, 100rel")
            .and("Accept", TYPES);

    private Abilities() {}

    /// What a 2xx to an INVITE or UPDATE says, in a session that may be timed.
    static Headers accepting(Optional<SessionTimer> timer) {
        return timer.map(running -> HEADERS.and(running.answer())).orElse(HEADERS);
    }

    /// A request of ours with all this, unless it says otherwise itself.
    static SipRequest in(SipRequest request) {
        var headers = request.headers();
        for (var field : HEADERS.fields()) {
            headers = headers.first(field.name()).isPresent() ? headers : headers.and(field.name(), field.value());
        }
        return new SipRequest(request.method(), request.uri(), request.sequence(), headers, request.body(),
                request.source());
    }

    /// What is required of us that we do not do (RFC 3261 §8.2.2.3); of a proxy where nothing is required of us. A call
    /// has RFC 4028 and RFC 3262, a registration RFC 3327.
    static List<String> unsupported(SipRequest request) {
        var headers = request.headers();
        var supported = request.method().equals("REGISTER") ? List.of("path") : List.of("timer", "100rel");
        var required = headers.tokens("Require").stream().filter(tag -> supported.stream()
                .noneMatch(tag::equalsIgnoreCase)).toList();
        return required.isEmpty() ? headers.tokens("Proxy-Require") : required;
    }
}
