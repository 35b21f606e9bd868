package io.roombridge.sip.message;

import java.nio.charset.StandardCharsets;

/// Prints a request of ours that needs no transaction: the ACK of a 2xx (RFC 3261 §13.2.2.4).
public final class RequestWriter {

    /// How many hops it may take (§8.1.1.6).
    private static final int HOPS = 70;

    private RequestWriter() {}

    public static byte[] print(SipRequest request) {
        var text = new StringBuilder(768).append(request.method()).append(' ').append(request.uri())
                .append(" SIP/2.0\r\n");
        request.headers().fields().forEach(field -> line(text, field.name(), field.value()));
        if (request.headers().first("Max-Forwards").isEmpty()) {
            line(text, "Max-Forwards", Integer.toString(HOPS));
        }
        var content = request.body().text().getBytes(StandardCharsets.UTF_8);
        if (content.length > 0) {
            line(text, "Content-Type", request.body().type());
        }
        line(text, "Content-Length", Integer.toString(content.length));
        return text.append("\r\n").append(request.body().text()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
}
