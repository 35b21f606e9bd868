package io.roombridge.h323.ras;

import io.roombridge.per.Octets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Calls that were admitted and have not begun yet: callIdentifier (conferenceID where a caller has none) and the
/// endpointIdentifier that asked. Bounded, for each endpoint and for all. Safe for use by many threads.
public final class AdmittedCalls {

    private static final int MOST = 10_000;
    private static final int MOST_OF_AN_ENDPOINT = 100;
    private static final Duration TO_SETUP = Duration.ofMinutes(2);

    private record Admitted(String endpointIdentifier, Instant until) {}

    private final LinkedHashMap<Octets, Admitted> calls = new LinkedHashMap<>();
    private final Map<String, Deque<Octets>> ofEndpoint = new HashMap<>();

    synchronized void admit(Octets call, String endpointIdentifier, Instant now) {
        take(call);
        var its = ofEndpoint.computeIfAbsent(endpointIdentifier, _ -> new ArrayDeque<>());
        if (its.size() >= MOST_OF_AN_ENDPOINT) {
            take(its.getFirst());
        } else if (calls.size() >= MOST) {
            take(calls.firstEntry().getKey());
        }
        ofEndpoint.computeIfAbsent(endpointIdentifier, _ -> new ArrayDeque<>()).addLast(call);
        calls.putLast(call, new Admitted(endpointIdentifier, now.plus(TO_SETUP)));
    }

    private Admitted take(Octets call) {
        var admitted = calls.remove(call);
        if (admitted != null) {
            ofEndpoint.computeIfPresent(admitted.endpointIdentifier(), (_, its) -> {
                its.remove(call);
                return its.isEmpty() ? null : its;
            });
        }
        return admitted;
    }

    /// Who was admitted to this call; empty when nobody was. Asked once, when the call comes.
    public synchronized String admitted(Octets call, Instant now) {
        var admitted = take(call);
        return admitted == null || admitted.until().isBefore(now) ? "" : admitted.endpointIdentifier();
    }
}
