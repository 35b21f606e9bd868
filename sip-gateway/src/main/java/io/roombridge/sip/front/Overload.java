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
        var lines = new String(request, 0, end, StandardCharsets.ISO_8859_1).lines().toList();
        if (lines.getFirst().startsWith("SIP/") || lines.getFirst().startsWith("ACK ")) {
            return Optional.empty();
        }
        var response = new StringBuilder("SIP/2.0 503 Service Unavailable\r\n");
        boolean echoing = false;
        for (var line : lines.subList(1, lines.size())) {
            boolean folded = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            echoing = folded ? echoing : isEchoed(line);
            if (echoing) {
                response.append(line).append("\r\n");
            }
        }
        return Optional.of(response.append("Retry-After: 5\r\nContent-Length: 0\r\n\r\n").toString()
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isEchoed(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && ECHOED.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }
}
