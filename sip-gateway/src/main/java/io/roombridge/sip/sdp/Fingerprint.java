package io.roombridge.sip.sdp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Of the certificate that the author of a description shows (`a=fingerprint`, RFC 8122 §5).
///
/// @param hash    `SHA-256`, in upper case: also the JDK's name of it
/// @param octets  pairs of upper hexadecimal digits with colons between
public record Fingerprint(String hash, String octets) {

    /// The strongest first. What is weaker than the last proves nothing (§5).
    private static final List<String> HASHES = List.of("SHA-512", "SHA-384", "SHA-256", "SHA-224", "SHA-1");
    private static final String USUAL = "SHA-256";
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();

    /// Empty for what is none, or by a hash that is not known here.
    static Optional<Fingerprint> of(String text) {
        var words = Text.words(text.toUpperCase(Locale.ROOT));
        return words.size() == 2 && HASHES.contains(words.getFirst())
                && words.getLast().matches("[0-9A-F]{2}(:[0-9A-F]{2}){19,63}")
                ? Optional.of(new Fingerprint(words.getFirst(), words.getLast())) : Optional.empty();
    }

    /// The one that we say.
    public static Fingerprint of(Certificate certificate) throws CertificateEncodingException {
        return of(certificate, USUAL);
    }

    private static Fingerprint of(Certificate certificate, String hash) throws CertificateEncodingException {
        try {
            return new Fingerprint(hash, PAIRS.formatHex(MessageDigest.getInstance(hash)
                    .digest(certificate.getEncoded())));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this JDK has no " + hash, impossible);
        }
    }

    /// Whether a certificate is one of those that were said; those of the strongest hash count (RFC 8122 §5.1).
    public static boolean fits(List<Fingerprint> said, Certificate shown) throws CertificateEncodingException {
        for (var hash : HASHES) {
            if (said.stream().anyMatch(it -> it.hash.equals(hash))) {
                return said.contains(of(shown, hash));
            }
        }
        return false;
    }

    String spelled() {
        return hash + " " + octets;
    }
}
