package io.roombridge.sip.message;

import java.util.Map;

/// A request as the machines see it: parsed, and of the transport only where it came from.
///
/// @param uri       Request-URI
/// @param sequence  CSeq number
public record SipRequest(String method, String uri, long sequence, Headers headers, Body body, Source source) {

    public NameAddress from() {
        return address("From");
    }

    public NameAddress to() {
        return address("To");
    }

    private NameAddress address(String name) {
        return headers.first(name).flatMap(NameAddress::parse)
                .orElseGet(() -> new NameAddress("", "sip:invalid", Map.of()));
    }

    public String callId() {
        return headers.first("Call-ID").orElse("");
    }

    /// Without fields, among them credentials.
    @Override
    public String toString() {
        return sequence + " " + method + " " + uri + (body.isEmpty() ? "" : " " + body.type());
    }

    public String product() {
        return headers.first("User-Agent").orElse("");
    }
}
