package io.roombridge.sip.message;

/// A response as the machines see it.
///
/// @param method    of the request it answers, from CSeq
/// @param sequence  CSeq number
public record SipResponse(int status, String reason, String method, long sequence, Headers headers, Body body,
        Source source) implements SipMessage {

    public boolean isProvisional() {
        return status < 200;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public String toTag() {
        return to().tag();
    }

    /// Without fields, among them challenges.
    @Override
    public String toString() {
        return sequence + " " + method + " " + status + (body.isEmpty() ? "" : " " + body.type());
    }

    public String product() {
        return headers.first("User-Agent").or(() -> headers.first("Server")).orElse("");
    }
}
