package io.roombridge.registry.sql;

import io.roombridge.registry.SecretKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts what has to be known as it is (H.235.1, digests, PINs) before it goes to the database: AES-256 in Galois
/// counter mode (NIST SP 800-38D), a new nonce each time, bound to the column and thing it belongs to. As text
/// `aes:` and Base64 of nonce, cipher text and tag; nothing stays nothing.
final class Secrets {

    private static final String MARK = "aes:";
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;

    /// What is encrypted under the key once, so that another key is recognised.
    private static final String CHECK = "check";
    private static final String CHECKED = "RoomBridge";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Secrets(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /// The key's own of a database; a database that is new has none, and gets this one.
    ///
    /// @throws IllegalArgumentException  when the database is encrypted with another key, or the key is missing
    static Secrets open(Database database, SecretKey key) {
        return database.change(handle -> {
            var check = handle.createQuery("select sealed from secret where name = :name for update")
                    .bind("name", CHECK).mapTo(String.class).one();
            if (check.isEmpty()) {
                var secrets = new Secrets(key.octets().orElseGet(key::create));
                handle.createUpdate("update secret set sealed = :sealed where name = :name")
                        .bind("sealed", secrets.seal(CHECKED, CHECK)).bind("name", CHECK).execute();
                return secrets;
            }
            var secrets = new Secrets(key.octets().orElseThrow(() -> new IllegalArgumentException(
                    "passwords and PINs in the database are encrypted, and " + key.origin()
                            + " is not there: copy it from the gateway that made it, or from a backup")));
            secrets.verify(check, key);
            return secrets;
        });
    }

    private void verify(String check, SecretKey key) {
        try {
            open(check, CHECK);
        } catch (IllegalStateException _) {
            throw new IllegalArgumentException("passwords and PINs in the database are encrypted with another key than "
                    + key.origin() + ": put the right one there");
        }
    }

    /// @param place  what it belongs to: only there it can be opened again
    String seal(String secret, String place) {
        if (secret.isEmpty()) {
            return "";
        }
        var nonce = new byte[NONCE_OCTETS];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), place);
        return MARK + Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce)
                .put(sealed).array());
    }

    /// @throws IllegalStateException  when it was sealed elsewhere, or with another key
    String open(String sealed, String place) {
        if (sealed.isEmpty()) {
            return "";
        }
        if (!sealed.startsWith(MARK)) {
            throw new IllegalStateException("a secret lies in the database in plain text: " + place);
        }
        var octets = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(MARK.length())));
        var nonce = new byte[NONCE_OCTETS];
        octets.get(nonce);
        var rest = new byte[octets.remaining()];
        octets.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, nonce, rest, place), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (AEADBadTagException wrong) {
            throw new IllegalStateException("a secret cannot be opened: " + place, wrong);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    static String place(String table, String id, String column) {
        return table + "/" + id + "/" + column;
    }
}
