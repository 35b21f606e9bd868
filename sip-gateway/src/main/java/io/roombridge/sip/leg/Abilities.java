package io.roombridge.sip.leg;

import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import java.util.List;

/// What we tell of ourselves in every dialog (RFC 3261 §11.2).
final class Abilities {

    static final List<String> METHODS = List.of("INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "INFO", "UPDATE",
            "REGISTER");

    static final Headers HEADERS = Headers.of("Allow", String.join(", ", METHODS))
            .and("Supported", "timer")
            .and("Accept", "application/sdp, application/media_control+xml, application/dtmf-relay, application/dtmf");

    private Abilities() {}

    /// What an INVITE may require of us: RFC 4028, and RFC 3262 by not sending what would have to be reliable.
    static List<String> unsupported(SipRequest request) {
        return request.headers().tokens("Require").stream()
                .filter(tag -> !tag.equalsIgnoreCase("timer") && !tag.equalsIgnoreCase("100rel"))
                .toList();
    }
}
