package io.roombridge.lab.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A SIP message as text: start line, header fields in their order, body (RFC 3261 §7). For showing, so
/// nothing is interpreted.
record SipText(String startLine, List<Header> headers, String body) {

    record Header(String name, String value) {}

    private static final Pattern START = Pattern.compile("(SIP/2\\.0 \\d{3} .*)|([A-Za-z]+ \\S+ SIP/2\\.0)");
    private static final Pattern LENGTH = Pattern.compile("(?im)^(content-length|l)\\s*:\\s*(\\d{1,7})\\s*$");
    private static final int LONGEST_LINE = 8_192;

    /// Whether these octets could be, or become, the start of a SIP message.
    static boolean plausible(byte[] octets) {
        int end = 0;
        while (end < octets.length && octets[end] != '\r' && octets[end] != '\n') {
            if (octets[end] < 0x20 && octets[end] != '\t' || ++end > LONGEST_LINE) {
                return false;
            }
        }
        var line = new String(octets, 0, end, StandardCharsets.UTF_8);
        return end == octets.length
                ? line.startsWith("SIP/2.0") || line.matches("[A-Z]{3,} .*")
                : START.matcher(line).matches();
    }

    /// How many octets the message at the start of a stream has, with its body (RFC 3261 §18.3); empty until its header
    /// is complete.
    static Optional<Integer> length(byte[] stream) {
        var text = new String(stream, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return Optional.empty();
        }
        var length = LENGTH.matcher(text.substring(0, end + 2));
        return Optional.of(end + 4 + (length.find() ? Integer.parseInt(length.group(2)) : 0));
    }

    /// Empty when there is no start line of SIP, or a header field without a colon.
    static Optional<SipText> parse(byte[] octets) {
        var text = new String(octets, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        var head = end < 0 ? text : text.substring(0, end);
        var lines = new ArrayList<>(Arrays.asList(head.split("\r\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        if (lines.isEmpty() || !START.matcher(lines.getFirst()).matches()) {
            return Optional.empty();
        }
        var headers = new ArrayList<Header>();
        for (var line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (line.startsWith(" ") || line.startsWith("\t")) {
                fold(headers, line);
            } else if (colon <= 0) {
                return Optional.empty();
            } else {
                headers.add(new Header(line.substring(0, colon), line.substring(colon + 1)));
            }
        }
        return Optional.of(new SipText(lines.getFirst(), List.copyOf(headers), end < 0 ? "" : text.substring(end + 4)));
    }

    private static void fold(List<Header> headers, String line) {
        if (!headers.isEmpty()) {
            var last = headers.removeLast();
            headers.add(new Header(last.name(), last.value() + "\r\n" + line));
        }
    }

    byte[] encode() {
        var text = new StringBuilder(startLine).append("\r\n");
        headers.forEach(header -> text.append(header.name()).append(':').append(header.value()).append("\r\n"));
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
