package io.roombridge.h323.ras;

import io.roombridge.h323.h225.InfoRequest;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks by IRQ who has not been heard of for most of its time to live, before it counts as gone: old endpoints send no
/// keep-alives of their own but answer these (H.225.0 §7.15, H.323 §7.2.2). Safe for use by many threads.
final class StatusInquiry {

    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final Duration SHORTEST = Duration.ofSeconds(4);
    private static final Duration AGAIN = Duration.ofSeconds(4);

    /// @param to    where its requests come from
    /// @param user  whose password it knows; may be empty
    record Due(InetSocketAddress to, String endpointIdentifier, String user, InfoRequest request) {}

    private final Gatekeeper.Knowledge knowledge;
    private Map<String, Instant> asked = new HashMap<>();
    private int number;

    StatusInquiry(Gatekeeper.Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// Who is to be asked now; who does not answer is asked again while there is time.
    synchronized List<Due> due() {
        var now = knowledge.clock().instant();
        var stillAsked = new HashMap<String, Instant>();
        var due = new ArrayList<Due>();
        for (var registration : knowledge.registrations().all()) {
            if (registration.protocol() != Protocol.H323 || !registration.expires().isAfter(now)
                    || registration.expires().minus(SHORTEST.plus(LONGEST)).isAfter(now)) {
                continue;
            }
            var before = asked.getOrDefault(registration.key(), Instant.MIN);
            boolean ask = endsSoon(registration, now) && !before.plus(AGAIN).isAfter(now);
            stillAsked.put(registration.key(), ask ? now : before);
            if (ask) {
                Remembered.of(registration).ras().ifPresent(it -> due.add(
                        new Due(it, registration.key(), registration.user(), new InfoRequest(next(), 0))));
            }
        }
        asked = stillAsked;
        return due;
    }

    private static boolean endsSoon(Registration registration, Instant now) {
        var quarter = Remembered.of(registration).timeToLive().dividedBy(4);
        var left = quarter.compareTo(LONGEST) > 0 ? LONGEST : quarter.compareTo(SHORTEST) < 0 ? SHORTEST : quarter;
        return !registration.expires().minus(left).isAfter(now);
    }

    private int next() {
        number = number % 65_535 + 1;
        return number;
    }
}
