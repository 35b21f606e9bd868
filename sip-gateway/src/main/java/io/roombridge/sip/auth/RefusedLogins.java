package io.roombridge.sip.auth;

import io.roombridge.registry.Credentials;
import io.roombridge.sip.message.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the administrator, and nobody else, of logins that failed: whoever tries hears the same whatever is wrong.
/// Once a while for each user and address, since phones try for ever; of users that do not exist once for an address,
/// and never more than some lines a minute, since strangers do too. Safe for use by several threads.
final class RefusedLogins {

    private static final Logger log = LoggerFactory.getLogger(RefusedLogins.class);

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_A_MINUTE = 60;
    private static final int REMEMBERED = 10_000;

    private final Credentials credentials;
    private final Map<String, Instant> told = new LinkedHashMap<>();
    private Instant minute = Instant.MIN;
    private int lines;

    RefusedLogins(Credentials credentials) {
        this.credentials = credentials;
    }

    void refused(String user, Source source, Instant now) {
        var impediment = credentials.impediment(user);
        boolean known = impediment.isPresent() || credentials.credential(user).isPresent();
        if (user.isEmpty() || !isNews(source.host() + (known ? " " + user : ""), now)) {
            return;
        }
        var why = impediment.orElse(known ? "the password is wrong" : "there is no such user");
        log.warn("login refused user={} address={}: {}", user, source.host(), why);
        if (impediment.isPresent()) { // else strangers would write the administrator's book
            Thread.startVirtualThread(() -> credentials.couldNotLogIn(user, source.host(), why));
        }
    }

    /// The password was right, and meant for another request.
    void misused(String user, Source source, Instant now) {
        if (isNews(source.host() + " " + user, now)) {
            log.warn("login refused user={} address={}: its digest is of another URI", user, source.host());
        }
    }

    private synchronized boolean isNews(String key, Instant now) {
        var last = told.get(key);
        if (last != null && now.isBefore(last.plus(WHILE)) || isTooMuch(now)) {
            return false;
        }
        told.remove(key);
        told.put(key, now);
        if (told.size() > REMEMBERED) {
            told.remove(told.keySet().iterator().next());
        }
        return true;
    }

    private boolean isTooMuch(Instant now) {
        if (minute.isBefore(now.minus(MINUTE))) {
            minute = now;
            lines = 0;
        }
        return lines++ >= MOST_A_MINUTE;
    }
}
