package io.roombridge.sip.front;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The answer to a request that nobody has time to parse: 503 with what it must echo (RFC 3261 §8.2.6, §21.5.4).
final class Overload {

    private static final List<String> ECHOED = List.of("via", "v", "from", "f", "to", "t", "call-id", "i", "cseq");

    private Overload() {}

    /// Empty when the message takes no answer.
    static Optional<byte[]> refusal(byte[] request) {
        int end = Header.end(request, 0, request.length);
        if (end < 0) {
            return Optional.empty();
        }
        var lines = new String(request, 0, end, StandardCharsets.ISO_8859_1).split("\r?\n");
        if (lines[0].startsWith("SIP/") || lines[0].startsWith("ACK ")) {
            return Optional.empty();
        }
        var response = new StringBuilder("SIP/2.0 503 Service Unavailable\r\n");
        boolean echoing = false;
        for (int i = 1; i < lines.length; i++) {
            boolean folded = !lines[i].isEmpty() && Character.isWhitespace(lines[i].charAt(0));
            echoing = folded ? echoing : ECHOED.contains(lines[i].split(":", 2)[0].strip().toLowerCase(Locale.ROOT));
            if (echoing) {
                response.append(lines[i]).append("\r\n");
            }
        }
        return Optional.of(response.append("Retry-After: 5\r\nContent-Length: 0\r\n\r\n").toString()
                .getBytes(StandardCharsets.ISO_8859_1));
    }
}
