package io.roombridge.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.roombridge.registry.Audit;
import io.roombridge.registry.Registry;
import io.roombridge.registry.User;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out who asks, and whether they may.
///
/// A browser has a session cookie, which no page of another site can use: it is `SameSite=Strict`, and a request that
/// changes something must come from our own origin. A script has a bearer token.
final class Doorkeeper {

    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);
    private static final String USER = "user";
    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Registry registry;
    private final Sessions sessions;
    private final InstantSource clock;
    private final boolean tls;
    private final LoginThrottle throttle;

    Doorkeeper(Registry registry, Sessions sessions, InstantSource clock, boolean tls) {
        this.registry = registry;
        this.sessions = sessions;
        this.clock = clock;
        this.tls = tls;
        this.throttle = new LoginThrottle(clock);
    }

    /// Before every operation.
    void check(Context context) {
        if (context.routeRoles().isEmpty()) {
            throw Problem.forbidden("the operation is for nobody");
        }
        var access = (Access) context.routeRoles().iterator().next();
        if (access == Access.OPEN) {
            requireOwnOrigin(context);
            return;
        }
        var user = user(context).orElseThrow(() -> Problem.unauthenticated("a session or a bearer token is needed"));
        if (access != Access.SELF && user.mustChangePassword()) {
            throw Problem.passwordChangeRequired();
        }
        if (access.role().filter(role -> !user.role().covers(role)).isPresent()) {
            throw Problem.forbidden("this takes the role " + access.name().toLowerCase(Locale.ROOT));
        }
        context.attribute(USER, user);
    }

    /// Who asks, after [#check] let them pass.
    static User asking(Context context) {
        User user = context.attribute(USER);
        return user;
    }

    Optional<User> user(Context context) {
        var authorization = context.header("Authorization");
        if (authorization != null) {
            return authorization.startsWith(BEARER)
                    ? registry.users().authenticate(authorization.substring(BEARER.length()).strip(), clock.instant())
                            : Optional.empty();
        }
        var cookie = context.cookie(cookieName());
        if (cookie == null) {
            return Optional.empty();
        }
        requireOwnOrigin(context);
        return sessions.user(cookie).flatMap(registry.users()::find);
    }

    /// What changes something has to come from a page of ours; a script sends neither header and has no cookie.
    private static void requireOwnOrigin(Context context) {
        if (SAFE.contains(context.method().name())) {
            return;
        }
        var site = context.header("Sec-Fetch-Site");
        var origin = context.header("Origin");
        boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
        boolean foreignOrigin = origin != null && !authority(origin).equalsIgnoreCase(context.header("Host"));
        if (foreignSite || foreignOrigin) {
            throw Problem.forbidden("the request comes from a page of another site");
        }
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority()).orElse("");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    User signIn(Context context, String name, String password) {
        var user = name.strip().toLowerCase(Locale.ROOT);
        var source = source(context.ip());
        int wait = throttle.attempt(user, source);
        if (wait > 0) {
            throw Problem.tooMany(wait);
        }
        var known = registry.users().authenticate(name, password);
        if (known.isEmpty()) {
            audit(name, "login-failed", context.ip());
            log.atWarn().addKeyValue("user", name).addKeyValue("address", context.ip()).log("sign-in refused");
            throw Problem.unauthenticated("the name or the password is wrong");
        }
        throttle.succeeded(user, source);
        audit(known.get().name(), "login", context.ip());
        log.atInfo().addKeyValue("user", known.get().name()).addKeyValue("address", context.ip()).log("signed in");
        context.cookie(cookie(sessions.begin(known.get().name()), -1));
        return known.get();
    }

    /// Who has an IPv6 address has 2^64 of them (RFC 4291 §2.5.4).
    private static String source(String address) {
        try {
            var octets = InetAddress.ofLiteral(address).getAddress();
            return octets.length == 4 ? address : HexFormat.of().formatHex(octets, 0, 8);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    void signOut(Context context) {
        session(context).ifPresent(sessions::end);
        context.cookie(cookie("", 0));
    }

    /// The session of a browser; empty for a script.
    Optional<String> session(Context context) {
        return Optional.ofNullable(context.cookie(cookieName()));
    }

    private void audit(String name, String action, String address) {
        registry.audit().add(new Audit.Entry(clock.instant(), name, action, "user", name, "from " + address));
    }

    private Cookie cookie(String value, int maxAge) {
        return new Cookie(cookieName(), value, "/", maxAge, tls, true, null, SameSite.STRICT);
    }

    /// With TLS under the prefix that browsers guard (RFC 6265bis §4.1.3.2).
    private String cookieName() {
        return tls ? "__Host-roombridge" : "roombridge";
    }
}
