package io.roombridge.lab.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The answer of a user of the [Site] to an MD5 challenge (RFC 7616 §3.4).
record LoadDigest(String challenge) {

    private static final String URI = "sip:127.0.0.1";

    /// With its line end.
    String authorization(String user) {
        var nonce = value("nonce");
        var realm = value("realm");
        var response = md5(md5(user + ":" + realm + ":" + Site.PASSWORD) + ":" + nonce + ":00000001:c:auth:"
                + md5("REGISTER:" + URI));
        return ("Authorization: Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", response=\"%s\", "
                + "algorithm=MD5, qop=auth, nc=00000001, cnonce=\"c\"\n").formatted(user, realm, nonce, URI, response);
    }

    private String value(String name) {
        var matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(challenge);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5")
                    .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has MD5", absent);
        }
    }
}
