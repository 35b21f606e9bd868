package io.roombridge.sip.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down whoever guesses passwords: after so many wrong ones in a minute even the right one is not believed for
/// the rest of it. Counted by address and user, so that one phone with an old password does not lock out its
/// neighbours. Safe for use by several threads.
final class FailedLogins {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 10;
    private static final int REMEMBERED = 10_000;

    private record Count(Instant since, int failures) {}

    private final Map<String, Count> counts = new LinkedHashMap<>();

    synchronized boolean isGuessing(String host, String user, Instant now) {
        var count = counts.get(key(host, user));
        return count != null && count.failures >= MOST && now.isBefore(count.since.plus(MINUTE));
    }

    synchronized void failed(String host, String user, Instant now) {
        counts.merge(key(host, user), new Count(now, 1),
                (before, one) -> now.isBefore(before.since.plus(MINUTE)) ? new Count(before.since, before.failures + 1)
                : one);
        if (counts.size() > REMEMBERED) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    private static String key(String host, String user) {
        return host + " " + user;
    }
}
