package io.roombridge.h323.ras;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// The endpointIdentifiers that we give: 24 random hexadecimal digits, and after `~` who proved to be who it is.
///
/// An endpoint signs under its identifier for as long as it believes to be registered (H.235.1 §7.2). It says by itself
/// whose password that is, so a registration that is over can be answered in a way that its endpoint believes.
final class EndpointIdentifiers {

    private static final int RANDOM_OCTETS = 12;
    private static final char WHOSE = '~';
    private static final int LONGEST = 128;

    private EndpointIdentifiers() {}

    /// @param user  who authenticated; empty when nobody had to
    static String fresh(String user, SecureRandom random) {
        var octets = new byte[RANDOM_OCTETS];
        random.nextBytes(octets);
        var digits = HexFormat.of().formatHex(octets);
        var identifier = user.isEmpty() ? digits : digits + WHOSE + user;
        return identifier.length() > LONGEST ? digits : identifier;
    }

    /// Whom it was given to: empty text for somebody without a password; nothing when we did not give it.
    static Optional<String> user(String identifier) {
        int digits = RANDOM_OCTETS * 2;
        boolean ours = identifier.length() >= digits && identifier.chars().limit(digits)
                .allMatch(it -> it >= '0' && it <= '9' || it >= 'a' && it <= 'f');
        return !ours ? Optional.empty()
                : identifier.length() == digits ? Optional.of("")
                : identifier.charAt(digits) == WHOSE ? Optional.of(identifier.substring(digits + 1))
                : Optional.empty();
    }
}
