package io.roombridge.sip.message;

import java.nio.charset.StandardCharsets;

/// A request as it goes out.
public final class RequestText {

    private static final int MAX_FORWARDS = 70;

    private RequestText() {}

    /// @param headers  Via, From, To, Call-ID and CSeq among them
    public static String print(String method, String uri, Headers headers, Body body) {
        var text = new StringBuilder(method).append(' ').append(uri.replaceAll("[\\x00-\\x20\\x7f]", ""))
                .append(" SIP/2.0\r\n");
        headers.fields().forEach(field -> text.append(field).append("\r\n"));
        text.append("Max-Forwards: ").append(MAX_FORWARDS).append("\r\n");
        if (!body.isEmpty()) {
            text.append("Content-Type: ").append(body.type()).append("\r\n");
        }
        text.append("Content-Length: ").append(body.text().getBytes(StandardCharsets.UTF_8).length).append("\r\n\r\n");
        return text.append(body.text()).toString();
    }
}
