package io.roombridge.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down whoever guesses passwords: after some failures for a user's name or from an address, every further one
/// doubles the wait.
final class LoginThrottle {

    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant until) {}

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

    /// Seconds still to wait; 0 when one may try.
    synchronized int wait(String key) {
        var known = failures.get(key);
        if (known == null) {
            return 0;
        }
        long left = Duration.between(clock.instant(), known.until()).toMillis();
        return (int) Math.max(0, Math.ceilDiv(left, 1_000L));
    }

    synchronized void failed(String key) {
        int count = failures.containsKey(key) ? failures.remove(key).count() + 1 : 1;
        var pause = count < FREE ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(count - FREE, 20));
        failures.put(key, new Failures(count, clock.instant().plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST)));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }
}
