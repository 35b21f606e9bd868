package io.roombridge.sip.sdp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The rules of SDP for pieces of text (RFC 8866 §9).
final class Text {

    private Text() {}

    static void require(boolean holds, String what, String text) {
        if (!holds) {
            throw new IllegalArgumentException(what + " cannot be written in SDP: " + text);
        }
    }

    /// One word: not empty and nothing that ends a word or a line.
    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == 0x7f) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// What may follow `x=`: no end of line inside, no blanks around it, since those get lost on the way.
    static boolean isLine(String text) {
        return text.indexOf('\r') < 0 && text.indexOf('\n') < 0 && text.indexOf(0) < 0
                && text.strip().length() == text.length();
    }

    /// The words of a line. At most so many: the last is then all that is left.
    static List<String> words(String text, int most) {
        var words = new ArrayList<String>();
        int start = skip(text, 0, true);
        while (start < text.length()) {
            int end = words.size() == most - 1 ? text.length() : skip(text, start, false);
            words.add(text.substring(start, end));
            start = skip(text, end, true);
        }
        return words;
    }

    static List<String> words(String text) {
        return words(text, Integer.MAX_VALUE);
    }

    private static int skip(String text, int from, boolean blanks) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at)) == blanks) {
            at++;
        }
        return at;
    }

    /// The number a text starts with; empty when it starts with none or one beyond 9 digits.
    static OptionalInt leadingNumber(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 || end > 9 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.substring(0, end)));
    }

    static String addressType(InetAddress address) {
        return address instanceof Inet6Address ? "IP6" : "IP4";
    }

    /// An address literal, brackets and `/ttl` taken off; empty for a name, which is never looked up.
    static Optional<InetAddress> literal(String address) {
        var bare = address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1)
                : address;
        int slash = bare.indexOf('/');
        try {
            return Optional.of(InetAddress.ofLiteral(slash < 0 ? bare : bare.substring(0, slash)));
        } catch (IllegalArgumentException _) { // a name, or nothing at all
            return Optional.empty();
        }
    }

}
