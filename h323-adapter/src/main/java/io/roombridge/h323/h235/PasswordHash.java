package io.roombridge.h323.h235;

import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/// MD5 over a password and the time, which older endpoints know instead of H.235.1. It says nothing of the message it
/// comes with, so whoever overhears one can use it for as long as clocks may differ.
///
/// ```
/// cryptoEPPwdHash   MD5 over a PwdCertToken: the encoded ClearToken of name, password and time (H.235.0 §8.2)
/// ClearToken        challenge = MD5(random, password, time), as Cisco's access tokens have it
/// ```
public sealed interface PasswordHash {

    /// As algorithmOIDs of GRQ and algorithmOID of GCF name it.
    ObjectIdentifier MD5 = ObjectIdentifier.of("1.2.840.113549.2.5");
    ObjectIdentifier ACCESS_TOKEN = ObjectIdentifier.of("1.2.840.113548.10.1.2.1");

    /// Who says so; an alias, a user or an endpointIdentifier.
    String sender();

    /// In seconds since 1970.
    long timeStamp();

    /// What else differs from token to token of a second.
    long random();

    boolean isOf(String password);

    static Optional<PasswordHash> of(String name, long timeStamp, Hashed hashed) {
        return hashed.algorithmOID().equals(MD5) ? Optional.of(new Certificate(name, timeStamp,
                hashed.hash().octets())) : Optional.empty();
    }

    static Optional<PasswordHash> of(ClearToken token) {
        return token.tokenOID().equals(ACCESS_TOKEN) && token.challenge().isPresent()
                && token.generalID().isPresent() && token.timeStamp().isPresent()
                ? Optional.of(new AccessToken(token.generalID().get(), token.timeStamp().get(),
                        token.random().orElse(0L), token.challenge().get()))
                : Optional.empty();
    }

    record Certificate(String name, long timeStamp, Octets hash) implements PasswordHash {

        private static final ObjectIdentifier NONE = ObjectIdentifier.of("0.0");

        @Override
        public String sender() {
            return bare(name);
        }

        @Override
        public long random() {
            return 0;
        }

        /// Name and password end with a zero where the endpoint was written in C.
        @Override
        public boolean isOf(String password) {
            return List.of("\0", "").stream().anyMatch(end ->
                    isSame(hash, md5(certificate(sender() + end, password + end).encode())));
        }

        private ClearToken certificate(String who, String password) {
            var token = ClearToken.builder().tokenOID(NONE).timeStamp(timeStamp).generalID(who).build();
            return new ClearToken(token.tokenOID(), token.timeStamp(), Optional.of(password), token.dhkey(),
                    token.challenge(), token.random(), token.certificate(), token.generalID(), token.nonStandard(),
                    token.eckasdhkey(), token.sendersID(), token.h235Key(), token.profileInfo(), token.dhkeyext(),
                    token.extensions());
        }
    }

    record AccessToken(String name, long timeStamp, long random, Octets challenge) implements PasswordHash {

        @Override
        public String sender() {
            return bare(name);
        }

        @Override
        public boolean isOf(String password) {
            var secret = password.getBytes(StandardCharsets.UTF_8);
            return isSame(challenge, md5(ByteBuffer.allocate(1 + secret.length + Integer.BYTES).put((byte) random)
                    .put(secret).putInt((int) timeStamp).array()));
        }
    }

    private static String bare(String name) {
        return name.replace("\0", "");
    }

    private static boolean isSame(Octets hash, byte[] expected) {
        return MessageDigest.isEqual(hash.bytes(), expected);
    }

    private static byte[] md5(byte[] octets) {
        try {
            return MessageDigest.getInstance("MD5").digest(octets);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has MD5", missing);
        }
    }
}
