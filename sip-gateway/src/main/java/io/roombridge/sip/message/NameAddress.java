package io.roombridge.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A `name-addr` or `addr-spec` with its header parameters, as in From, To, Contact and Route (RFC 3261 §20.10).
///
/// @param display     without quotes; may be empty
/// @param uri         as written
/// @param parameters  of the header, not of the URI
public record NameAddress(String display, String uri, Map<String, String> parameters) {

    public static Optional<NameAddress> parse(String text) {
        var value = text.strip();
        int open = unquoted(value, '<', 0);
        if (open < 0) {
            int end = value.indexOf(';');
            var uri = (end < 0 ? value : value.substring(0, end)).strip();
            return uri.isEmpty() || uri.indexOf('?') >= 0 ? Optional.empty() // §20: that takes angle brackets
                    : Optional.of(new NameAddress("", uri, end < 0 ? Map.of()
                            : SipUri.parameters(value.substring(end + 1))));
        }
        int close = value.indexOf('>', open);
        if (close < 0 || close == open + 1) {
            return Optional.empty();
        }
        var tail = value.substring(close + 1).strip();
        return Optional.of(new NameAddress(Grammar.unquoted(value.substring(0, open).strip()),
                value.substring(open + 1, close).strip(),
                SipUri.parameters(tail.startsWith(";") ? tail.substring(1) : "")));
    }

    /// Splits a header value at the commas between its elements.
    public static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        boolean angle = false;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i += quoted ? 1 : 0;
                case '"' -> quoted = !quoted;
                case '<' -> angle = angle || !quoted;
                case '>' -> angle = angle && quoted;
                case ',' -> {
                    if (!quoted && !angle) {
                        parts.add(text.substring(start, i).strip());
                        start = i + 1;
                    }
                }
                default -> { /* part of an element */ }
            }
        }
        parts.add(text.substring(start).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static int unquoted(String text, char wanted, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /// A display name and a URI as one writes them.
    public static String print(String display, String uri) {
        var name = Grammar.oneLine(display.replace('\t', ' '));
        return name.isEmpty() ? "<" + uri + ">" : Grammar.quoted(name) + " <" + uri + ">";
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public String tag() {
        return parameters.getOrDefault("tag", "");
    }

    public Optional<SipUri> sipUri() {
        return SipUri.parse(uri);
    }
}
