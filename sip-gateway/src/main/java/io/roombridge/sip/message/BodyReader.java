package io.roombridge.sip.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what a message carries for us, in whatever it is wrapped (RFC 3261 §7.4, RFC 5621, RFC 2046 §5.1).
///
/// ```
/// multipart/mixed, related, …   the session description, when each other part may be left out (handling=optional);
///                               without one the first part
/// multipart/alternative         the last that is a session description
/// may be left out, and unknown  nothing
/// encoded, or for another       as good as unknown octets; nothing when it may be left out
/// purpose than the session
/// ```
final class BodyReader {

    /// What is not understood (RFC 2046 §4.5.1).
    private static final Body UNUSABLE = new Body("application/octet-stream", "?");
    /// What we read beside session descriptions (RFC 5168, and INFO as room systems use it for keys).
    private static final Set<String> OTHERS = Set.of("application/media_control+xml", "application/dtmf-relay",
            "application/dtmf");
    private static final int DEEPEST = 4;
    private static final int MOST_PARTS = 32;

    /// @param fields  name in lower case and value of its `Content-…` fields
    private record Part(Map<String, String> fields, byte[] octets) {

        String type() {
            return field("content-type");
        }

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /// `required` where nothing is said (RFC 3261 §20.11).
        boolean isOptional() {
            return parameter(field("content-disposition"), "handling").equalsIgnoreCase("optional");
        }

        /// A session description is for the session unless it says otherwise (RFC 3261 §20.11, RFC 3959).
        boolean isOfSession() {
            var purpose = Grammar.split(field("content-disposition"), ';').getFirst();
            return purpose.isEmpty() || purpose.equalsIgnoreCase("session");
        }
    }

    private BodyReader() {}

    /// @throws MalformedMessage when it says to have parts, and not what is between them
    static Body read(List<Headers.Field> fields, byte[] octets) throws MalformedMessage {
        var named = new HashMap<String, String>();
        for (var field : fields) {
            if (field.name().regionMatches(true, 0, "Content-", 0, 8)) {
                named.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field.value());
            }
        }
        return read(new Part(named, octets), 0);
    }

    private static Body read(Part part, int depth) throws MalformedMessage {
        var decoded = decoded(part);
        if (decoded.isEmpty()) {
            return unusable(part);
        }
        if (part.type().regionMatches(true, 0, "multipart/", 0, 10)) {
            return depth == DEEPEST ? UNUSABLE : chosen(part, decoded.get(), depth + 1);
        }
        var body = new Body(part.type(), text(decoded.get()));
        return body.isSdp() && !part.isOfSession() || part.isOptional() && !isRead(body) ? unusable(part) : body;
    }

    private static boolean isRead(Body body) {
        return body.isSdp() || OTHERS.contains(body.type());
    }

    private static Body unusable(Part part) {
        return part.isOptional() ? Body.NONE : UNUSABLE;
    }

    /// Its octets as they were; empty when they are coded in a way we do not have.
    private static Optional<byte[]> decoded(Part part) {
        var encoding = part.field("content-encoding");
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            return Optional.empty();
        }
        return switch (part.field("content-transfer-encoding").toLowerCase(Locale.ROOT)) {
            case "", "7bit", "8bit", "binary" -> Optional.of(part.octets());
            case "base64" -> base64(part.octets());
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> base64(byte[] octets) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(octets));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// UTF-8 as the standards say, else one character an octet, which loses nothing.
    private static String text(byte[] octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException _) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
    }

    private static Body chosen(Part whole, byte[] octets, int depth) throws MalformedMessage {
        var boundary = parameter(whole.type(), "boundary");
        if (boundary.isEmpty()) {
            throw new MalformedMessage("Content-Type names no boundary");
        }
        var parts = parts(new String(octets, StandardCharsets.ISO_8859_1), "--" + boundary);
        return whole.type().regionMatches(true, 10, "alternative", 0, 11) ? alternative(parts, depth)
                : mixed(parts, depth);
    }

    private static Body alternative(List<Part> parts, int depth) throws MalformedMessage {
        for (var part : parts.reversed()) {
            var body = read(part, depth);
            if (body.isSdp()) {
                return body;
            }
        }
        return UNUSABLE;
    }

    private static Body mixed(List<Part> parts, int depth) throws MalformedMessage {
        var first = Body.NONE;
        var description = Body.NONE;
        boolean understood = true;
        for (var part : parts) {
            var body = read(part, depth);
            first = first.isEmpty() ? body : first;
            if (body.isSdp() && description.isEmpty()) {
                description = body;
            } else {
                understood &= part.isOptional() || body.isEmpty();
            }
        }
        return description.isEmpty() ? first : understood ? description : UNUSABLE;
    }

    /// What is between delimiters; before the first and after the last is nothing of it (RFC 2046 §5.1.1).
    private static List<Part> parts(String text, String delimiter) {
        var parts = new ArrayList<Part>();
        int start = -1;
        for (int at = next(text, delimiter, 0); at >= 0 && parts.size() < MOST_PARTS;
                at = next(text, delimiter, at + delimiter.length())) {
            if (start >= 0) {
                parts.add(part(withoutLineEnd(text, start, at)));
            }
            int after = at + delimiter.length();
            start = text.startsWith("--", after) ? -1 : lineEnd(text, after);
            if (start < 0) {
                return parts;
            }
        }
        if (start >= 0 && start < text.length()) {
            parts.add(part(text.substring(start))); // nobody wrote the last delimiter
        }
        return parts;
    }

    /// A delimiter begins a line, and is all of it but blanks.
    private static int next(String text, String delimiter, int from) {
        for (int at = text.indexOf(delimiter, from); at >= 0; at = text.indexOf(delimiter, at + 1)) {
            int after = at + delimiter.length();
            boolean ends = after == text.length() || " \t\r\n".indexOf(text.charAt(after)) >= 0
                    || text.startsWith("--", after);
            if (ends && (at == 0 || text.charAt(at - 1) == '\n')) {
                return at;
            }
        }
        return -1;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    /// The line end before a delimiter belongs to the delimiter.
    private static String withoutLineEnd(String text, int from, int to) {
        int end = to > from && text.charAt(to - 1) == '\n' ? to - 1 : to;
        return text.substring(from, end > from && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    private static Part part(String text) {
        var fields = new HashMap<String, String>();
        int at = 0;
        var name = "";
        while (at < text.length()) {
            int end = lineEnd(text, at);
            var line = text.substring(at, end);
            at = end;
            if (line.isBlank()) {
                break;
            }
            int colon = line.indexOf(':');
            if (Character.isWhitespace(line.charAt(0))) {
                fields.computeIfPresent(name, (_, value) -> value + " " + line.strip());
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
        fields.putIfAbsent("content-type", "text/plain");
        return new Part(fields, text.substring(at).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String parameter(String value, String name) {
        int end = value.indexOf(';');
        return end < 0 ? "" : SipUri.parameters(value.substring(end + 1)).getOrDefault(name, "");
    }
}
