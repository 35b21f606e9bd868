package io.roombridge.sip.message;

import java.util.Map;

/// A request or a response as everything here sees it: parsed, and of the transport only where it came from, or goes.
public sealed interface SipMessage permits SipRequest, SipResponse {

    /// Of a response, that of the request it answers.
    String method();

    /// CSeq number.
    long sequence();

    Headers headers();

    Body body();

    Source source();

    default NameAddress from() {
        return address("From");
    }

    default NameAddress to() {
        return address("To");
    }

    private NameAddress address(String name) {
        return headers().first(name).flatMap(NameAddress::parse)
                .orElseGet(() -> new NameAddress("", "sip:invalid", Map.of()));
    }

    default String callId() {
        return headers().first("Call-ID").orElse("");
    }
}
