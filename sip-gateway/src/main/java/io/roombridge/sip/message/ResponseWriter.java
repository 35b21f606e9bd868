package io.roombridge.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Prints the response to a request: what it must echo (RFC 3261 §8.2.6), then what it says.
public final class ResponseWriter {

    private static final List<String> ECHOED = List.of("via", "from", "call-id", "cseq", "timestamp");

    private ResponseWriter() {}

    /// @param via  the request's topmost, with where it really came from
    /// @param tag  of ours, put into To where there is none
    public static byte[] print(SipRequest request, Via via, int status, String tag, Headers headers, Body body) {
        var text = new StringBuilder(768).append("SIP/2.0 ").append(status).append(' ').append(StatusWords.of(status))
                .append("\r\n");
        line(text, "Via", via.toString());
        boolean topmost = true;
        for (var field : request.headers().fields()) {
            var name = field.name();
            if (name.equalsIgnoreCase("Via") && topmost) {
                topmost = false;
            } else if (name.equalsIgnoreCase("To")) {
                line(text, name, status > 100 && request.to().tag().isEmpty() ? field.value() + ";tag=" + tag
                        : field.value());
            } else if (isEchoed(name, request, status)) {
                line(text, name, field.value());
            }
        }
        headers.fields().forEach(field -> line(text, field.name(), field.value()));
        var content = body.text().getBytes(StandardCharsets.UTF_8);
        if (content.length > 0) {
            line(text, "Content-Type", body.type());
        }
        text.append("Content-Length: ").append(content.length).append("\r\n\r\n").append(body.text());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The way through the proxies is said back to a caller (RFC 3261 §12.1.1).
    private static boolean isEchoed(String name, SipRequest request, int status) {
        for (var echoed : ECHOED) {
            if (echoed.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return status > 100 && status < 300 && name.equalsIgnoreCase("Record-Route")
                && request.method().equals("INVITE");
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
}
