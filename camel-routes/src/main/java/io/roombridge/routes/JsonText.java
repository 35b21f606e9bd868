package io.roombridge.routes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A flat JSON object (RFC 8259) of strings, numbers, truth values and lists of strings, as routes of an
/// administrator's own get it.
final class JsonText {

    private static final char FIRST_PRINTABLE = ' ';

    private JsonText() {}

    /// @param fields  in the order they are written
    static String of(Map<String, ?> fields) {
        return fields.entrySet().stream().map(it -> quoted(it.getKey()) + ":" + value(it.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return switch (value) {
            case Boolean truth -> truth.toString();
            case Number number -> number.toString();
            case List<?> list -> list.stream().map(JsonText::value).collect(Collectors.joining(",", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
