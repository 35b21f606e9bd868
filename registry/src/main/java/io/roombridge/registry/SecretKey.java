package io.roombridge.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// The key that passwords and PINs are encrypted with, kept outside of the database: 32 octets, as Base64.
///
/// ```
///  given ──▶ as it is given
///  in a file ─┬─ the file is there ──▶ as it is there
///             └─ it is not ──▶ made, unless the database is encrypted with one already
/// ```
public final class SecretKey {

    private static final int OCTETS = 32;

    private final Optional<byte[]> given;
    private final Optional<Path> file;

    private SecretKey(Optional<byte[]> given, Optional<Path> file) {
        this.given = given;
        this.file = file;
    }

    /// @throws IllegalArgumentException  when it is not Base64 of 32 octets
    public static SecretKey of(String base64) {
        return new SecretKey(Optional.of(parse(base64, "the key")), Optional.empty());
    }

    /// Kept in a file that only the process's own user can read.
    public static SecretKey in(Path file) {
        return new SecretKey(Optional.empty(), Optional.of(file));
    }

    /// A new one, for a database that does not outlive the process.
    public static SecretKey random() {
        return new SecretKey(Optional.of(fresh()), Optional.empty());
    }

    /// Where it is from, for people: `the key in /etc/roombridge.key`.
    public String origin() {
        return file.map(path -> "the key in " + path).orElse("the key that is given");
    }

    /// Empty when its file is not there yet.
    ///
    /// @throws IllegalArgumentException  when the file cannot be read or holds no key
    public Optional<byte[]> octets() {
        return given.or(() -> file.filter(Files::exists).map(SecretKey::read));
    }

    /// Makes the file.
    ///
    /// @throws IllegalArgumentException  when it cannot be made
    public byte[] create() {
        var path = file.orElseThrow();
        var octets = fresh();
        try {
            if (path.toAbsolutePath().getParent() instanceof Path folder) {
                Files.createDirectories(folder);
            }
            var mine = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            try (var channel = Files.newByteChannel(path,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(mine))) {
                channel.write(ByteBuffer.wrap((Base64.getEncoder().encodeToString(octets) + "\n").getBytes(
                        StandardCharsets.US_ASCII)));
            }
            return octets;
        } catch (FileAlreadyExistsException _) {
            return read(path);
        } catch (IOException failed) {
            throw new IllegalArgumentException("the key file " + path + " cannot be made: " + failed.getMessage(),
                    failed);
        }
    }

    private static byte[] fresh() {
        var octets = new byte[OCTETS];
        new SecureRandom().nextBytes(octets);
        return octets;
    }

    private static byte[] read(Path file) {
        try {
            return parse(Files.readString(file).strip(), "the key file " + file);
        } catch (IOException failed) {
            throw new IllegalArgumentException("the key file " + file + " cannot be read: " + failed.getMessage(),
                    failed);
        }
    }

    private static byte[] parse(String base64, String what) {
        try {
            var octets = Base64.getDecoder().decode(base64.strip());
            if (octets.length == OCTETS) {
                return octets;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new IllegalArgumentException(what + " is not " + OCTETS + " octets as Base64: "
                + "make one with openssl rand -base64 " + OCTETS);
    }
}
