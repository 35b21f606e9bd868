package io.roombridge.console;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Who is signed in with a browser. In memory: a restart signs everybody out.
final class Sessions {

    private static final int OCTETS = 32;
    private static final int MOST = 1_000;

    private record Session(String user, Instant began, Instant used) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Duration idle;
    private final Duration lifetime;

    Sessions(InstantSource clock, Duration idle, Duration lifetime) {
        this.clock = clock;
        this.idle = idle;
        this.lifetime = lifetime;
    }

    /// A new session's secret name.
    String begin(String user) {
        var now = clock.instant();
        sessions.values().removeIf(session -> over(session, now));
        if (sessions.size() >= MOST) {
            throw Problem.tooMany(60);
        }
        var octets = new byte[OCTETS];
        random.nextBytes(octets);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        sessions.put(id, new Session(user, now, now));
        return id;
    }

    /// The user of a session that goes on, which it does for longer by being asked for.
    Optional<String> user(String id) {
        var now = clock.instant();
        return Optional.ofNullable(sessions.computeIfPresent(id, (_, session) ->
                over(session, now) ? null : new Session(session.user(), session.began(), now))).map(Session::user);
    }

    /// Whether the session goes on, without making it longer.
    boolean alive(String id) {
        var session = sessions.get(id);
        return session != null && !over(session, clock.instant());
    }

    void end(String id) {
        sessions.remove(id);
    }

    /// Everywhere, for instance after a change of the password; but not where it was changed.
    void endOthers(String user, String except) {
        sessions.entrySet().removeIf(entry ->
                entry.getValue().user().equalsIgnoreCase(user) && !entry.getKey().equals(except));
    }

    private boolean over(Session session, Instant now) {
        return now.isAfter(session.used().plus(idle)) || now.isAfter(session.began().plus(lifetime));
    }
}
