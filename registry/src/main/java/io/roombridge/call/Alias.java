package io.roombridge.call;

import io.roombridge.media.AddressText;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one dials, or is known by: the neutral form of a SIP URI and an H.225 AliasAddress.
///
/// Two aliases are equal without regard to case. A URI is kept without scheme and parameters, `user@host`.
public record Alias(Kind kind, String value) {

    /// `E164`: `0-9 * # ,` only. `NAME`: H.323 ID or the user part of a URI. `URI`: `user@host`. `IP`: an address
    /// literal, perhaps with port.
    public enum Kind { E164, NAME, URI, IP }

    private static final int LONGEST = 512;
    private static final int MOST_DIGITS = 128;
    private static final List<String> SCHEMES = List.of("sip:", "sips:", "h323:", "tel:");

    public Alias {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("an alias has 1.." + LONGEST + " characters");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /// Reads what somebody typed or a URI that came over the wire: `sip:room@example.com;transport=tcp`, `8001`,
    /// `10.0.0.1##77`, `board room`.
    public static Optional<Alias> parse(String text) {
        var bare = withoutScheme(text.strip());
        int at = bare.lastIndexOf('@');
        bare = at < 0 ? until(";", bare) : until(";", bare.substring(0, at)) + until(";?", bare.substring(at));
        bare = bare.strip();
        if (bare.isEmpty() || bare.length() > LONGEST || bare.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.of(new Alias(kindOf(bare), bare));
    }

    private static String withoutScheme(String text) {
        for (var scheme : SCHEMES) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return text.substring(scheme.length());
            }
        }
        return text;
    }

    /// The parameters of a user part, and those and the headers of a host, are no part of an alias (RFC 3261 §19.1.1).
    private static String until(String ends, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ends.indexOf(text.charAt(i)) >= 0) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    /// As [#parse], for text known to be an alias.
    public static Alias of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an alias: " + text));
    }

    /// Who has no other name than where he is.
    public static Alias of(InetAddress address) {
        return new Alias(Kind.IP, AddressText.bracketed(address));
    }

    private static Kind kindOf(String text) {
        return text.length() <= MOST_DIGITS && consistsOf("0123456789*#,", text) ? Kind.E164
                : isAddress(text) ? Kind.IP
                : text.indexOf('@') > 0 ? Kind.URI
                : Kind.NAME;
    }

    private static boolean consistsOf(String characters, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// Four numbers, or an IPv6 literal in brackets; perhaps `:port`.
    private static boolean isAddress(String text) {
        int bracket = text.lastIndexOf(']');
        int colon = text.indexOf(':', Math.max(bracket, 0));
        if (colon >= 0 && !isNumber(text.substring(colon + 1), 5)) {
            return false;
        }
        var host = colon < 0 ? text : text.substring(0, colon);
        return bracket >= 0 ? host.length() == bracket + 1 && host.charAt(0) == '[' && consistsOf(
                "0123456789abcdefABCDEF:.", host.substring(1, bracket)) : isFourNumbers(host);
    }

    private static boolean isFourNumbers(String text) {
        int start = 0;
        for (int number = 1; number < 4; number++) {
            int dot = text.indexOf('.', start);
            if (dot < 0 || !isNumber(text.substring(start, dot), 3)) {
                return false;
            }
            start = dot + 1;
        }
        return isNumber(text.substring(start), 3);
    }

    private static boolean isNumber(String text, int most) {
        return text.length() <= most && consistsOf("0123456789", text);
    }

    /// The part before `@`, or all of it.
    public String user() {
        int at = value.lastIndexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    /// The part after `@`.
    public Optional<String> host() {
        int at = value.lastIndexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(value.substring(at + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
