package io.roombridge.sip.front;

import io.roombridge.sip.message.Grammar;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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

    /// A datagram's header within the limits (RFC 3261 §18.3: there the body may end with the datagram).
    static boolean isWithin(byte[] octets, Limits limits) {
        int end = end(octets, 0, octets.length);
        try {
            checkCount(octets, end < 0 ? octets.length : end, limits);
        } catch (Unframeable _) {
            return false; // dropped by the caller
        }
        return octets.length <= limits.messageSize() && (end < 0 ? octets.length : end) <= limits.headerSize();
    }

    static void checkCount(byte[] octets, int end, Limits limits) throws Unframeable {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += octets[i] == '\n' ? 1 : 0;
        }
        if (lines > limits.headerCount() + 2) {
            throw new Unframeable("a header of " + lines + " lines");
        }
    }

    /// On a stream Content-Length is mandatory; a message without one has no body (RFC 3261 §18.3, §20.14).
    static int contentLength(byte[] octets, int end) throws Unframeable {
        var value = field(octets, end, "content-length", "l");
        if (value.isEmpty()) {
            return 0;
        }
        if (!Grammar.isNumber(value.get(), 9)) {
            throw new Unframeable("a Content-Length that is no size");
        }
        return Integer.parseInt(value.get());
    }

    static String callId(byte[] octets) {
        int end = end(octets, 0, octets.length);
        return field(octets, end < 0 ? octets.length : end, "call-id", "i").orElse("");
    }

    private static Optional<String> field(byte[] octets, int end, String name, String compact) {
        int line = 0;
        for (int i = 0; i < end; i++) {
            if (octets[i] == '\n') {
                int colon = Math.max(named(octets, line, i, name), named(octets, line, i, compact));
                if (colon >= 0) {
                    return Optional.of(new String(octets, colon + 1, i - colon - 1,
                            StandardCharsets.ISO_8859_1).strip());
                }
                line = i + 1;
            }
        }
        return Optional.empty();
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
