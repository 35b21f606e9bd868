package io.roombridge.registry.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Hashes of passwords by Argon2id (RFC 9106), in the usual text form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
record Argon2(int memoryKiB, int passes, byte[] salt, byte[] hash) {

    /// The least that OWASP's password storage advice names for Argon2id.
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_OCTETS = 16;
    private static final int HASH_OCTETS = 32;

    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static Argon2 of(String password, SecureRandom random) {
        var salt = new byte[SALT_OCTETS];
        random.nextBytes(salt);
        return new Argon2(MEMORY_KIB, PASSES, salt, derive(password, MEMORY_KIB, PASSES, salt, HASH_OCTETS));
    }

    /// One that no password has, and that takes as long to find out as any.
    static Argon2 nobodys(SecureRandom random) {
        var salt = new byte[SALT_OCTETS];
        var hash = new byte[HASH_OCTETS];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return new Argon2(MEMORY_KIB, PASSES, salt, hash);
    }

    static Argon2 parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        var decoder = Base64.getDecoder();
        return new Argon2(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                decoder.decode(matcher.group(3)), decoder.decode(matcher.group(4)));
    }

    boolean verifies(String password) {
        return MessageDigest.isEqual(hash, derive(password, memoryKiB, passes, salt, hash.length));
    }

    private static byte[] derive(String password, int memoryKiB, int passes, byte[] salt, int octets) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB).withIterations(passes).withParallelism(1).withSalt(salt).build());
        var out = new byte[octets];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        return out;
    }

    @Override
    public String toString() {
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKiB + ",t=" + passes + ",p=1$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(hash);
    }
}
