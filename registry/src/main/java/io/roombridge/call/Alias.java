package io.roombridge.call;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one dials, or is known by: the neutral form of a SIP URI and an H.225 AliasAddress.
///
/// Two aliases are equal without regard to case. A URI is kept without scheme and parameters, `user@host`.
public record Alias(Kind kind, String value) {

    /// `E164`: `0-9 * # ,` only. `NAME`: H.323 ID or the user part of a URI. `URI`: `user@host`. `IP`: an address
    /// literal, perhaps with port.
    public enum Kind { E164, NAME, URI, IP }

    private static final int LONGEST = 512;
    private static final Pattern DIGITS = Pattern.compile("[0-9*#,]{1,128}");
    private static final Pattern IP = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");
    private static final Pattern PARAMETERS = Pattern.compile(";");
    private static final Pattern PARAMETERS_OR_HEADERS = Pattern.compile("[;?]");
    private static final Pattern SCHEME = Pattern.compile("(?i)^(sips?|h323|tel):");

    public Alias {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("an alias has 1.." + LONGEST + " characters");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /// Reads what somebody typed or a URI that came over the wire: `sip:room@example.com;transport=tcp`, `8001`,
    /// `10.0.0.1##77`, `board room`.
    public static Optional<Alias> parse(String text) {
        var bare = SCHEME.matcher(text.strip()).replaceFirst("");
        int at = bare.lastIndexOf('@');
        bare = (at < 0 ? until(PARAMETERS, bare) : until(PARAMETERS, bare.substring(0, at))
                + until(PARAMETERS_OR_HEADERS, bare.substring(at))).strip();
        if (bare.isEmpty() || bare.length() > LONGEST || bare.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.of(new Alias(kindOf(bare), bare));
    }

    /// The parameters of a user part, and those and the headers of a host, are no part of an alias (RFC 3261 §19.1.1).
    private static String until(Pattern end, String text) {
        return end.split(text, 2)[0];
    }

    /// As [#parse], for text known to be an alias.
    public static Alias of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an alias: " + text));
    }

    private static Kind kindOf(String text) {
        return DIGITS.matcher(text).matches() ? Kind.E164
                : IP.matcher(text).matches() ? Kind.IP
                : text.indexOf('@') > 0 ? Kind.URI
                : Kind.NAME;
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
