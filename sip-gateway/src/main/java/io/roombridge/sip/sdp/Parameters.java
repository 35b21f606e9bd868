package io.roombridge.sip.sdp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The `name=value` pairs of an `a=fmtp`. Names are kept in lower case; of two with one name the first counts.
///
/// RFC 4855 separates them by `;`. Room systems of the days of H.263 also write blanks, commas or slashes, which a
/// base64 value may contain, so whoever
/// reads says which separators its format knows.
record Parameters(Map<String, String> pairs) {

    private static final int MOST = 64;
    private static final Pattern SEMICOLON = Pattern.compile(";");

    Parameters {
        pairs = Map.copyOf(pairs);
    }

    static Parameters parse(String text, Pattern separators) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : separators.split(text, MOST)) {
            int equals = pair.indexOf('=');
            var name = (equals < 0 ? pair : pair.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            pairs.putIfAbsent(name, equals < 0 ? "" : pair.substring(equals + 1).strip());
        }
        return new Parameters(pairs);
    }

    static Parameters parse(String text) {
        return parse(text, SEMICOLON);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(pairs.get(name));
    }

    /// The number a value starts with; empty when it is missing or no number.
    OptionalInt number(String name) {
        return Text.leadingNumber(pairs.getOrDefault(name, ""));
    }

    boolean isOne(String name) {
        return number(name).orElse(0) == 1;
    }
}
