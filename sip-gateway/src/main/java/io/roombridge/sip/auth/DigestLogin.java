package io.roombridge.sip.auth;

import io.roombridge.call.Destination.Login;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.NameAddress;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Answers challenges as a client (RFC 3261 §22.2, RFC 7616 §3.4).
public final class DigestLogin {

    private static final int MOST_ATTEMPTS = 3;

    private final Login login;

    public DigestLogin(Login login) {
        this.login = login;
    }

    /// The header that answers a challenge; empty when the response is none, none is for us, or it was answered before
    /// and not just too late.
    ///
    /// @param attempt  1 when nothing was answered yet
    public Optional<Headers> answer(SipResponse response, String uri, int attempt) {
        boolean challenged = response.status() == 401 || response.status() == 407;
        return challenged && (attempt == 1 || attempt < MOST_ATTEMPTS && isStale(response))
                ? answer(response, uri, Tokens.fresh()) : Optional.empty();
    }

    private static boolean isStale(SipResponse response) {
        return response.headers().fields().stream().filter(field -> field.name().endsWith("-Authenticate"))
                .flatMap(field -> Digest.Fields.parse(field.value()).stream())
                .anyMatch(fields -> fields.value("stale").equalsIgnoreCase("true"));
    }

    /// Answers the strongest challenge we can.
    ///
    /// @param cnonce  ours, fresh
    public Optional<Headers> answer(SipResponse challenged, String uri, String cnonce) {
        boolean proxy = challenged.status() == 407;
        return strongest(challenged.headers().all(proxy ? "Proxy-Authenticate" : "WWW-Authenticate"))
                .map(challenge -> Headers.of(proxy ? "Proxy-Authorization" : "Authorization",
                        credentials(challenge, challenged.method(), uri, cnonce)));
    }

    private static Optional<Digest.Fields> strongest(List<String> challenges) {
        var readable = challenges.stream().flatMap(value -> Digest.Fields.parse(value).stream())
                .filter(fields -> fields.algorithm().isPresent() && fitsQop(fields)).toList();
        for (var algorithm : Digest.Algorithm.values()) {
            var match = readable.stream().filter(fields -> fields.algorithm().equals(Optional.of(algorithm)))
                    .findFirst();
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private static boolean fitsQop(Digest.Fields fields) {
        return fields.value("qop").isEmpty() || offersAuth(fields);
    }

    private static boolean offersAuth(Digest.Fields fields) {
        return NameAddress.split(fields.value("qop")).contains("auth");
    }

    private String credentials(Digest.Fields challenge, String method, String uri, String cnonce) {
        var algorithm = challenge.algorithm().orElseThrow();
        var values = new LinkedHashMap<String, String>();
        values.put("username", login.user());
        values.put("realm", challenge.value("realm"));
        values.put("nonce", challenge.value("nonce"));
        values.put("uri", uri);
        if (challenge.values().containsKey("algorithm")) {
            values.put("algorithm", algorithm.token());
        }
        if (offersAuth(challenge)) {
            values.put("qop", "auth");
            values.put("nc", "00000001");
            values.put("cnonce", cnonce);
        }
        if (challenge.values().containsKey("opaque")) {
            values.put("opaque", challenge.value("opaque"));
        }
        values.put("response", Digest.response(algorithm, new Digest.Fields(values), login.user(), login.password(),
                method));
        return Digest.print(values);
    }
}
