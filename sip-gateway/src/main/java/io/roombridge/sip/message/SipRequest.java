package io.roombridge.sip.message;

/// A request.
///
/// @param uri       Request-URI
/// @param sequence  CSeq number
/// @param source    where it came from; where it goes when it is ours
public record SipRequest(String method, String uri, long sequence, Headers headers, Body body, Source source)
        implements SipMessage {

    public String product() {
        return headers.first("User-Agent").orElse("");
    }

    /// Without fields, among them credentials.
    @Override
    public String toString() {
        return sequence + " " + method + " " + uri + (body.isEmpty() ? "" : " " + body.type());
    }
}
