package io.roombridge.sip.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Nonces bound to the address they were given to, each good for some time and for growing counts only (RFC 7616 §3.3,
/// §3.4.5).
///
/// ```
///  0        8        16                32
///  | millis | random | HMAC of both and of the address |     in base64url
/// ```
/// A nonce costs nothing until it is used; the counts of those in use are kept, the oldest forgotten first, and what
/// was issued before a forgotten one counts as stale. Safe for use by several threads.
final class NonceBook {

    enum Verdict { FRESH, STALE, FOREIGN }

    private static final int KEPT = 20_000;
    private static final int LENGTH = 32;
    private static final Duration AGE = Duration.ofMinutes(5);

    private final RandomGenerator random;
    /// With its key; one of its own for each who seals.
    private final Mac sealing;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long forgotten;

    NonceBook(RandomGenerator random) {
        this.random = random;
        var key = new byte[LENGTH];
        random.nextBytes(key);
        try {
            sealing = Mac.getInstance("HmacSHA256");
            sealing.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has HmacSHA256", absent);
        }
    }

    String issue(String host, Instant now) {
        return seal(host, now.toEpochMilli(), random.nextLong());
    }

    private String seal(String host, long millis, long salt) {
        var head = ByteBuffer.allocate(LENGTH).putLong(millis).putLong(salt);
        try {
            var mac = (Mac) sealing.clone();
            mac.update(head.array(), 0, 16);
            head.put(mac.doFinal(host.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (CloneNotSupportedException unlike) {
            throw new IllegalStateException("the JDK's own HmacSHA256 can be copied", unlike);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head.array());
    }

    /// Whether the nonce is ours, was given to that address, is young, and was not used with this count or a higher
    /// one.
    ///
    /// @param count  `nc`; -1 when the client does not count, then the nonce is good once
    synchronized Verdict use(String nonce, String host, long count, Instant now) {
        byte[] octets;
        try {
            octets = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException _) {
            return Verdict.FOREIGN;
        }
        if (octets.length != LENGTH) {
            return Verdict.FOREIGN;
        }
        var buffer = ByteBuffer.wrap(octets);
        long millis = buffer.getLong();
        var expected = Base64.getUrlDecoder().decode(seal(host, millis, buffer.getLong()));
        if (!MessageDigest.isEqual(Arrays.copyOfRange(expected, 16, LENGTH), Arrays.copyOfRange(octets, 16, LENGTH))) {
            return Verdict.FOREIGN;
        }
        var last = counts.get(nonce);
        if (now.toEpochMilli() - millis > AGE.toMillis()
                || last == null && millis <= forgotten || last != null && count <= last) {
            return Verdict.STALE;
        }
        remember(nonce, count < 0 ? Long.MAX_VALUE : count);
        return Verdict.FRESH;
    }

    private void remember(String nonce, long count) {
        counts.put(nonce, count);
        if (counts.size() > KEPT) {
            var oldest = counts.keySet().iterator().next();
            counts.remove(oldest);
            forgotten = Math.max(forgotten, ByteBuffer.wrap(Base64.getUrlDecoder().decode(oldest)).getLong());
        }
    }
}
