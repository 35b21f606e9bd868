package io.roombridge.sip.message;

import java.util.ArrayList;
import java.util.List;

/// What the grammar of RFC 3261 §25.1 says of single pieces of text. No pattern is compiled here: every message of
/// every registration passes through.
public final class Grammar {

    private Grammar() {}

    /// Method names, field names, transports.
    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letterOrDigit && "-.!%*_+`'~".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isControl(char c) {
        return c < ' ' || c == 0x7f;
    }

    /// One to so many digits, and nothing else.
    public static boolean isNumber(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= most;
    }

    /// A value as one line: nothing that comes from elsewhere can start a line of its own. A tab is a blank.
    static String oneLine(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isControl(value.charAt(i)) && value.charAt(i) != '\t') {
                return blanked(value);
            }
        }
        return value.strip();
    }

    /// Each run of control characters is one blank.
    private static String blanked(String value) {
        var text = new StringBuilder(value.length());
        boolean blank = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean control = isControl(c) && c != '\t';
            if (!control || !blank) {
                text.append(control ? ' ' : c);
            }
            blank = control;
        }
        return text.toString().strip();
    }

    /// The inside of a quoted string, its escapes resolved; other text as it is.
    public static String unquoted(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return text;
        }
        var inside = text.substring(1, text.length() - 1);
        if (inside.indexOf('\\') < 0) {
            return inside;
        }
        var plain = new StringBuilder(inside.length());
        for (int i = 0; i < inside.length(); i++) {
            boolean escape = inside.charAt(i) == '\\' && i + 1 < inside.length();
            i += escape ? 1 : 0;
            plain.append(inside.charAt(i));
        }
        return plain.toString();
    }

    public static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /// The parts between separators, without the blanks around them; empty ones are kept.
    static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>(4);
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end).strip());
            start = end + 1;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
