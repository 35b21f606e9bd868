package io.roombridge.h323.h235;

import io.roombridge.h323.h235.CryptoToken.CryptoHashedToken;
import io.roombridge.per.Bits;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Passwords without sending them: the baseline security profile, procedure I (H.235.1 §7): HMAC-SHA1-96 over the whole
/// encoded message, whose hash field is zero while it is computed. The key is the SHA1 of the password (H.235.1 §7.4).
///
/// ```
/// cryptoHashedToken  tokenOID "A"   0.0.8.235.0.2.1   all fields of the message
///   hashedVals       tokenOID "T"   0.0.8.235.0.2.5   timeStamp, random, generalID (to whom), sendersID (from whom)
///   token            algorithm "U"  0.0.8.235.0.2.6   96 bits
/// ```
public final class BaselineSecurity {

    /// HMAC-SHA1-96, as algorithmOIDs of GRQ and algorithmOID of GCF name it.
    public static final ObjectIdentifier HMAC_SHA1_96 = ObjectIdentifier.of("0.0.8.235.0.2.6");

    private static final ObjectIdentifier WHOLE_MESSAGE = ObjectIdentifier.of("0.0.8.235.0.2.1");
    private static final ObjectIdentifier CLEAR_TOKEN = ObjectIdentifier.of("0.0.8.235.0.2.5");
    private static final int HASH_OCTETS = 12;
    private static final Octets ZERO = Octets.of(new byte[HASH_OCTETS]);

    private BaselineSecurity() {}

    /// Who says to whom, and when. A pair of time stamp and random number is used once.
    public record Claim(String sender, String receiver, long timeStamp, long random, Octets hash) {

        public Claim(String sender, String receiver, long timeStamp, long random) {
            this(sender, receiver, timeStamp, random, ZERO);
        }
    }

    /// The claim of a token of this profile; empty for any other.
    public static Optional<Claim> claim(CryptoToken token) {
        if (!(token instanceof CryptoHashedToken(var kind, var clear, var hashed)) || !kind.equals(WHOLE_MESSAGE)
                || !hashed.algorithmOID().equals(HMAC_SHA1_96) || hashed.hash().length() != HASH_OCTETS * 8) {
            return Optional.empty();
        }
        return Optional.of(new Claim(clear.sendersID().orElse(""), clear.generalID().orElse(""), clear.timeStamp()
                .orElse(0L),
                clear.random().orElse(0L), hashed.hash().octets()));
    }

    public static CryptoToken token(Claim claim) {
        var clear = ClearToken.builder().tokenOID(CLEAR_TOKEN).timeStamp(claim.timeStamp()).random(claim.random());
        if (!claim.receiver().isEmpty()) {
            clear.generalID(claim.receiver());
        }
        if (!claim.sender().isEmpty()) {
            clear.sendersID(claim.sender());
        }
        return new CryptoHashedToken(WHOLE_MESSAGE, clear.build(),
                new Hashed(HMAC_SHA1_96, new Params(), new Bits(claim.hash(), HASH_OCTETS * 8)));
    }

    /// The claim with its hash, for a message whose hash is zero yet.
    public static Claim signed(Claim claim, byte[] message, String password) {
        return new Claim(claim.sender(), claim.receiver(), claim.timeStamp(), claim.random(),
                Octets.of(hash(message, password)));
    }

    /// Whether the password made the hash that stands in the message.
    public static boolean proves(byte[] message, Claim claim, String password) {
        var hash = claim.hash().bytes();
        var blank = message.clone();
        for (int at = 0; at + HASH_OCTETS <= message.length; at++) {
            if (Arrays.equals(message, at, at + HASH_OCTETS, hash, 0, HASH_OCTETS)) {
                Arrays.fill(blank, at, at + HASH_OCTETS, (byte) 0);
                return MessageDigest.isEqual(hash, hash(blank, password));
            }
        }
        return false;
    }

    private static byte[] hash(byte[] message, String password) {
        try {
            var key = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return Arrays.copyOf(mac.doFinal(message), HASH_OCTETS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA1", missing);
        }
    }
}
