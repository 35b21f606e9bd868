package io.roombridge.sip.message;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Tags, branches and Call-IDs: nobody can guess them (RFC 3261 §19.3, §8.1.1.7).
public final class Tokens {

    public static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    public static String fresh() {
        var octets = new byte[10];
        RANDOM.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    public static String branch() {
        return "z9hG4bK" + fresh();
    }
}
