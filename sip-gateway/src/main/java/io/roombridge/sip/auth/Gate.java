package io.roombridge.sip.auth;

import io.roombridge.admission.FailedLogins;
import io.roombridge.admission.RefusedLogins;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credentials;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipUri;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Asks for passwords and checks the answers: the server side of digest authentication.
///
/// An unknown user and a wrong password look alike from outside, so nobody learns who exists.
public final class Gate {

    /// What a request proved.
    public sealed interface Verdict {

        record Proven(String user) implements Verdict {}

        /// @param challenges  `WWW-Authenticate` fields, strongest first
        record Challenged(Headers challenges) implements Verdict {}
    }

    /// Used against users that do not exist; nobody has it, for it is drawn at start.
    private final String nobody;
    private final String realm;
    private final Credentials credentials;
    private final NonceBook nonces;
    private final Digestibility digestibility = new Digestibility();
    private final FailedLogins failures = new FailedLogins();
    private final RefusedLogins refusals;

    public Gate(String realm, Credentials credentials, RandomGenerator random) {
        this.realm = realm;
        this.credentials = credentials;
        this.refusals = new RefusedLogins(credentials);
        this.nonces = new NonceBook(random);
        this.nobody = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }

    public boolean knows(String user) {
        return credentials.credential(user).isPresent();
    }

    public Verdict check(SipRequest request, Instant now) {
        boolean stale = false;
        if (request.headers().first("Authorization").isPresent()) {
            digestibility.answered(request);
        }
        for (var value : request.headers().all("Authorization")) {
            var fields = Digest.Fields.parse(value).filter(parsed -> parsed.value("realm").equals(realm));
            if (fields.isEmpty()) {
                continue;
            }
            var user = fields.get().value("username");
            var source = request.source().address();
            boolean right = isRight(fields.get(), request.method());
            if (right && !DigestUri.isOf(request, fields.get().value("uri"))) {
                refusals.refused(attempt(user, request), "its digest is of another URI", now);
            } else if (right && !failures.isGuessing(source, user, now)) {
                switch (nonces.use(fields.get().value("nonce"), request.source().host(), count(fields.get()), now)) {
                    case FRESH -> {
                        failures.succeeded(source, user);
                        return new Verdict.Proven(user);
                    }
                    case STALE, FOREIGN -> stale = true;
                }
            } else {
                failures.failed(source, user, now);
                refusals.refused(attempt(user, request), now);
            }
        }
        var algorithms = digestibility.challenge(request);
        return new Verdict.Challenged(challenges(algorithms, request.source().host(), stale, now));
    }

    private static RefusedLogins.Attempt attempt(String user, SipRequest request) {
        var who = request.method().equals("REGISTER") ? request.to() : request.from();
        var alias = who.sipUri().map(SipUri::address).orElse(who.uri());
        return new RefusedLogins.Attempt(Protocol.SIP, user, alias, request.source().address());
    }

    private boolean isRight(Digest.Fields fields, String method) {
        var algorithm = fields.algorithm();
        var qop = fields.value("qop");
        if (algorithm.isEmpty() || !qop.isEmpty() && !qop.equals("auth")) {
            return false;
        }
        var credential = credentials.credential(fields.value("username"));
        var password = credential.map(known -> known.password()).orElse(nobody);
        var right = Digest.response(algorithm.get(), fields, fields.value("username"), password, method);
        return Digest.isSame(right, fields.value("response")) && credential.isPresent();
    }

    /// `nc` is eight hexadecimal digits, and there only with `qop`.
    private static long count(Digest.Fields fields) {
        var nc = fields.value("nc");
        return fields.value("qop").isEmpty() || !isCount(nc) ? -1 : Long.parseLong(nc, 16);
    }

    private static boolean isCount(String nc) {
        return !nc.isEmpty() && nc.length() <= 8 && nc.chars().allMatch(HexFormat::isHexDigit);
    }

    /// One challenge for each algorithm, under one nonce (RFC 8760 §2.4).
    private Headers challenges(List<Digest.Algorithm> algorithms, String host, boolean stale, Instant now) {
        var nonce = nonces.issue(host, now);
        var headers = Headers.NONE;
        for (var algorithm : algorithms) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("realm", realm);
            values.put("nonce", nonce);
            values.put("algorithm", algorithm.token());
            values.put("qop", "auth");
            if (stale) {
                values.put("stale", "TRUE");
            }
            headers = headers.and("WWW-Authenticate", Digest.print(values));
        }
        return headers;
    }
}
