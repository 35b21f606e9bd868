package io.roombridge.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    /// Of `abc` (FIPS 180-4, examples).
    private static final String SHA_256 = "sha-256 BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:"
            + "B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD";
    private static final String SHA_1 = "SHA-1 a9:99:3e:36:47:06:81:6a:ba:3e:25:71:78:50:c2:6c:9c:d0:d8:9d";
    private static final Certificate ABC = new Certificate("X.509") {
        private static final long serialVersionUID = 1L;

        @Override
        public byte[] getEncoded() {
            return "abc".getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public void verify(PublicKey key) {
            // nobody asks
        }

        @Override
        public void verify(PublicKey key, String provider) {
            // nobody asks
        }

        @Override
        public String toString() {
            return "abc";
        }

        @Override
        public PublicKey getPublicKey() {
            throw new UnsupportedOperationException("has none");
        }
    };

    private static Fingerprint said(String text) {
        return Fingerprint.of(text).orElseThrow();
    }

    @Test
    void isOfTheCertificateInWhateverCase() throws CertificateEncodingException {
        assertThat(Fingerprint.of(ABC)).isEqualTo(said(SHA_256)).isEqualTo(said(SHA_256.toLowerCase()));
        assertThat(Fingerprint.fits(List.of(said(SHA_1)), ABC)).isTrue();
    }

    @Test
    void theStrongestHashCounts() throws CertificateEncodingException {
        var wrong = said(SHA_256.replace("AD", "AE"));
        assertThat(Fingerprint.fits(List.of(said(SHA_1), wrong), ABC)).isFalse();
        assertThat(Fingerprint.fits(List.of(said(SHA_1), wrong, said(SHA_256)), ABC)).isTrue();
        assertThat(Fingerprint.fits(List.of(), ABC)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha-256", "md5 00:11", "sha-256 BA:78", "sha-256 BA7816BF", "sha-256 XX:YY", "a b c",
            "md5 00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55"})
    void whatIsNone(String text) {
        assertThat(Fingerprint.of(text)).isEmpty();
    }
}
