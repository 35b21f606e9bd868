package io.roombridge.sip.auth;

import io.roombridge.sip.message.Grammar;
import io.roombridge.sip.message.NameAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Digest authentication (RFC 7616, RFC 8760): challenges, credentials, and the arithmetic between them.
public final class Digest {

    /// In the order we prefer them and list them (RFC 8760 §2.4).
    public enum Algorithm {
        SHA_256("SHA-256"), MD5("MD5");

        private final String token;

        Algorithm(String token) {
            this.token = token;
        }

        /// Its name in `algorithm=`.
        public String token() {
            return token;
        }

        static Optional<Algorithm> named(String token) {
            for (var algorithm : values()) {
                if (algorithm.token.equalsIgnoreCase(token)) {
                    return Optional.of(algorithm);
                }
            }
            return Optional.empty();
        }

        String hash(String text) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance(token).digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException("every JDK has " + token, absent);
            }
        }
    }

    /// What a `WWW-Authenticate` or `Authorization` value says, names in lower case, values without quotes.
    public record Fields(Map<String, String> values) {

        public static Optional<Fields> parse(String header) {
            var text = header.strip();
            if (!text.regionMatches(true, 0, "Digest", 0, 6) || text.length() < 8
                    || !Character.isWhitespace(text.charAt(6))) {
                return Optional.empty();
            }
            var values = new LinkedHashMap<String, String>();
            for (var part : NameAddress.split(text.substring(7))) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    values.put(part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                            Grammar.unquoted(part.substring(equals + 1).strip()));
                }
            }
            return Optional.of(new Fields(values));
        }

        public String value(String name) {
            return values.getOrDefault(name, "");
        }

        /// Empty when it names one we do not do; MD5 when it names none.
        Optional<Algorithm> algorithm() {
            return Algorithm.named(values.getOrDefault("algorithm", "MD5"));
        }
    }

    private static final Set<String> UNQUOTED = Set.of("algorithm", "nc", "stale");

    private Digest() {}

    static String print(Map<String, String> fields) {
        var text = new StringBuilder("Digest ");
        fields.forEach((name, value) -> text.append(text.length() > 7 ? ", " : "").append(name).append('=')
                .append(UNQUOTED.contains(name) || isQopOfCredentials(fields, name) ? value : Grammar.quoted(value)));
        return text.toString();
    }

    /// `qop` is a quoted list in a challenge and a token in credentials.
    private static boolean isQopOfCredentials(Map<String, String> fields, String name) {
        return name.equals("qop") && fields.containsKey("response");
    }

    /// The `response` that these fields should carry (RFC 7616 §3.4.1); without `qop` as RFC 2617 §3.2.2.1 has it for
    /// old peers.
    static String response(Algorithm algorithm, Fields fields, String user, String password, String method) {
        var secret = algorithm.hash(user + ":" + fields.value("realm") + ":" + password);
        var what = algorithm.hash(method + ":" + fields.value("uri"));
        return fields.value("qop").isEmpty()
                ? algorithm.hash(secret + ":" + fields.value("nonce") + ":" + what)
                : algorithm.hash(String.join(":", secret, fields.value("nonce"), fields.value("nc"),
                        fields.value("cnonce"),
                        fields.value("qop"), what));
    }

    /// Compares without telling by its time how much was right.
    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII),
                other.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }
}
