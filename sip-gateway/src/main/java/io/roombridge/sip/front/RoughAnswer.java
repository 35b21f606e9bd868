package io.roombridge.sip.front;

import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Via;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The answer to a request that cannot be read, or is too large to be, with what it must echo (RFC 3261 §8.2.6) as far
/// as that is there.
///
/// @param via  the topmost, where that can be read: it says where the answer goes
record RoughAnswer(byte[] octets, Optional<Via> via) {

    /// Of these the first counts; of Via all.
    private static final Set<String> ECHOED = Set.of("via", "from", "to", "call-id", "cseq");
    /// What it would be answered with were it read again, so that repetitions are answered alike (§8.2.6.2).
    private static final String TAG = ";tag=unread";

    /// Empty when the message takes no answer: a response, an ACK, or what is no request at all, for without a Via
    /// nobody waits for one.
    ///
    /// @param words  the phrase of the status; nothing of the request
    static Optional<RoughAnswer> to(byte[] request, Source source, int status, String words) {
        int end = Header.end(request, 0, request.length);
        var lines = new String(request, 0, end < 0 ? request.length : end, StandardCharsets.ISO_8859_1)
                .stripLeading().lines().toList();
        if (lines.isEmpty() || !isAnswerable(lines.getFirst())) {
            return Optional.empty();
        }
        var echoed = echoed(lines.subList(1, lines.size()));
        var topmost = echoed.stream().filter(line -> line.startsWith("Via:")).findFirst();
        if (topmost.isEmpty()) {
            return Optional.empty();
        }
        var via = via(topmost.get());
        via.ifPresent(read -> echoed.set(echoed.indexOf(topmost.get()), "Via: " + read.received(source)));
        var response = new StringBuilder("SIP/2.0 ").append(status).append(' ').append(words).append("\r\n");
        echoed.forEach(line -> response.append(line).append("\r\n"));
        return Optional.of(new RoughAnswer(response.append("Content-Length: 0\r\n\r\n").toString()
                .getBytes(StandardCharsets.ISO_8859_1), via));
    }

    private static boolean isAnswerable(String start) {
        return start.indexOf(' ') > 0 && !start.startsWith("SIP/") && !start.startsWith("ACK ");
    }

    private static List<String> echoed(List<String> lines) {
        var echoed = new ArrayList<String>();
        var seen = new HashSet<String>();
        boolean echoing = false;
        for (var line : lines) {
            if (!line.isEmpty() && Character.isWhitespace(line.charAt(0))) {
                if (echoing) {
                    echoed.set(echoed.size() - 1, echoed.getLast() + " " + line.strip());
                }
                continue;
            }
            var name = name(line);
            echoing = ECHOED.contains(name) && (name.equals("via") || seen.add(name));
            if (echoing) {
                echoed.add(spelled(name) + ": " + line.substring(line.indexOf(':') + 1).strip());
            }
        }
        echoed.replaceAll(line -> line.startsWith("To:") && !line.toLowerCase(Locale.ROOT).contains("tag=")
                ? line + TAG : line);
        return echoed;
    }

    private static String name(String line) {
        var name = line.substring(0, Math.max(line.indexOf(':'), 0)).strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "v" -> "via";
            case "f" -> "from";
            case "t" -> "to";
            case "i" -> "call-id";
            default -> name;
        };
    }

    private static String spelled(String name) {
        return switch (name) {
            case "via" -> "Via";
            case "from" -> "From";
            case "to" -> "To";
            case "call-id" -> "Call-ID";
            default -> "CSeq";
        };
    }

    /// The first of perhaps several in one line.
    private static Optional<Via> via(String line) {
        try {
            return line.indexOf(',') >= 0 ? Optional.empty() : Optional.of(Via.parse(line.substring(4)));
        } catch (MalformedMessage _) {
            return Optional.empty();
        }
    }
}
