package io.roombridge.sip.front;

import io.roombridge.sip.message.Grammar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The little that must be known of a header before a parser sees it.
final class Header {

    private Header() {}

    /// Where the body begins; -1 when the empty line is not there yet.
    static int end(byte[] octets, int from, int length) {
        for (int i = from; i < length; i++) {
            if (octets[i] == '\n') {
                if (i + 1 < length && octets[i + 1] == '\n') {
                    return i + 2;
                }
                if (i + 2 < length && octets[i + 1] == '\r' && octets[i + 2] == '\n') {
                    return i + 3;
                }
            }
        }
        return -1;
    }

    /// Whether a message's header is within the limits.
    static boolean isWithin(byte[] octets, Limits limits) {
        int end = end(octets, 0, octets.length);
        int size = end < 0 ? octets.length : end;
        int lines = 0;
        for (int i = 0; i < size; i++) {
            lines += octets[i] == '\n' ? 1 : 0;
        }
        return lines <= limits.headerCount() + 2 && octets.length <= limits.messageSize()
                && size <= limits.headerSize();
    }

    /// On a stream Content-Length is mandatory (RFC 3261 §18.3, §20.14); a message without one has no body, unless it
    /// says of which type that is: then nobody knows where it ends.
    static int contentLength(byte[] octets, int end) throws Unframeable {
        var values = fields(octets, end, "content-length", "l");
        if (values.isEmpty()) {
            if (!fields(octets, end, "content-type", "c").isEmpty()) {
                throw new Unframeable(400, "Content-Length is missing");
            }
            return 0;
        }
        if (values.stream().distinct().count() > 1) {
            throw new Unframeable(400, "Content-Length is there twice");
        }
        if (!Grammar.isNumber(values.getFirst(), 9)) {
            throw new Unframeable(400, "Content-Length is no size");
        }
        return Integer.parseInt(values.getFirst());
    }

    /// Whether its first line names the protocol, in whatever version (RFC 3261 §7.1, §7.2).
    static boolean saysSip(byte[] octets) {
        int end = 0;
        while (end < octets.length && octets[end] != '\n') {
            end++;
        }
        return new String(octets, 0, end, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT).contains("SIP/");
    }

    static String callId(byte[] octets) {
        int end = end(octets, 0, octets.length);
        var values = fields(octets, end < 0 ? octets.length : end, "call-id", "i");
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static List<String> fields(byte[] octets, int end, String name, String compact) {
        var values = new ArrayList<String>(1);
        int line = 0;
        for (int i = 0; i < end; i++) {
            if (octets[i] == '\n') {
                int colon = Math.max(named(octets, line, i, name), named(octets, line, i, compact));
                if (colon >= 0) {
                    values.add(new String(octets, colon + 1, i - colon - 1, StandardCharsets.ISO_8859_1).strip());
                }
                line = i + 1;
            }
        }
        return values;
    }

    /// Where the colon of a line is that has this name; -1 when it has another.
    private static int named(byte[] octets, int from, int end, String name) {
        int at = from;
        for (int i = 0; i < name.length(); i++, at++) {
            if (at == end || Character.toLowerCase(octets[at] & 0xff) != name.charAt(i)) {
                return -1;
            }
        }
        while (at < end && isBlank(octets[at])) {
            at++;
        }
        return at < end && octets[at] == ':' ? at : -1;
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }
}
