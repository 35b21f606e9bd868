package io.roombridge.admission;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down whoever guesses passwords: after so many wrong ones in a minute even the right one is not believed for
/// the rest of it.
///
/// Counted by source and user, so that nobody locks anybody's account from elsewhere, and one phone with an old
/// password locks out none of its neighbours. A socket that has given the right password of a user is believed for that
/// user whatever others behind the same address try. Safe for use by several threads.
public final class FailedLogins {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 10;
    private static final int REMEMBERED = 10_000;

    private record Suspect(Origin origin, String user) {}

    private record Count(Instant since, int failures) {}

    private record Owner(InetSocketAddress socket, String user) {}

    private final Map<Suspect, Count> counts = new LinkedHashMap<>();
    private final Map<Owner, Boolean> owners = new LinkedHashMap<>();

    public synchronized boolean isGuessing(InetSocketAddress source, String user, Instant now) {
        var count = counts.get(suspect(source, user));
        return count != null && count.failures >= MOST && now.isBefore(count.since.plus(MINUTE))
                && !owners.containsKey(new Owner(source, user));
    }

    public synchronized void failed(InetSocketAddress source, String user, Instant now) {
        counts.merge(suspect(source, user), new Count(now, 1),
                (before, one) -> now.isBefore(before.since.plus(MINUTE)) ? new Count(before.since, before.failures + 1)
                : one);
        forget(counts);
    }

    /// The right password came, and was believed.
    public synchronized void succeeded(InetSocketAddress source, String user) {
        if (owners.putIfAbsent(new Owner(source, user), true) == null) {
            forget(owners);
        }
    }

    private static void forget(Map<?, ?> oldestFirst) {
        if (oldestFirst.size() > REMEMBERED) {
            oldestFirst.remove(oldestFirst.keySet().iterator().next());
        }
    }

    private static Suspect suspect(InetSocketAddress source, String user) {
        return new Suspect(Origin.of(source.getAddress()), user);
    }
}
