package io.roombridge.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down whoever guesses passwords. From one source some guesses are free, then every further one doubles the
/// wait, for each user's name and in all. Who guesses from many sources at one user leaves each new source a single
/// free guess, but never none: nobody can lock somebody else out from another address.
///
/// ```
///   a source ─┬─ at a user: 5 free, 1 while the user is under attack; then 2 s, 4 s, … 1 min
///             └─ at anybody: 20 free; then likewise
/// ```
final class LoginThrottle {

    private static final int FREE = 5;
    private static final int FREE_UNDER_ATTACK = 1;
    private static final int FREE_AT_ANYBODY = 20;

    /// From so many failures on, within [#FORGOTTEN] of each other, a user is under attack.
    private static final int ATTACK = 50;

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last, Instant until) {}

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /// Takes one guess of a source; it counts as failed until [#succeeded] says otherwise, so that guesses made at the
    /// same time count too.
    ///
    /// @param source  an address, or the network of one who has many
    /// @return seconds still to wait; 0 when one may try
    synchronized int attempt(String user, String source) {
        int wait = Math.max(wait(at(user, source)), wait(source));
        if (wait > 0) {
            return wait;
        }
        boolean underAttack = count(user(user)) >= ATTACK;
        failed(at(user, source), underAttack ? FREE_UNDER_ATTACK : FREE);
        failed(source, FREE_AT_ANYBODY);
        failed(user(user), Integer.MAX_VALUE);
        return 0;
    }

    synchronized void succeeded(String user, String source) {
        failures.remove(at(user, source));
        failures.remove(source);
        var all = failures.get(user(user));
        if (all != null) {
            failures.put(user(user), new Failures(all.count() - 1, all.last(), all.until()));
        }
    }

    private static String at(String user, String source) {
        return source + " at " + user;
    }

    private static String user(String user) {
        return "user " + user;
    }

    private int wait(String key) {
        var known = failures.get(key);
        return known == null ? 0
                : (int) Math.max(0, Math.ceilDiv(Duration.between(clock.instant(), known.until()).toMillis(), 1_000L));
    }

    private int count(String key) {
        var known = failures.get(key);
        return known == null || clock.instant().isAfter(known.last().plus(FORGOTTEN)) ? 0 : known.count();
    }

    private void failed(String key, int free) {
        int count = count(key) + 1;
        failures.remove(key);
        var now = clock.instant();
        var pause = count < free ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(count - free, 20));
        failures.put(key, new Failures(count, now, now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST)));
    }
}
