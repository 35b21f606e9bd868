package io.roombridge.h323.ras;

import io.roombridge.per.Octets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;

/// Calls that were admitted and have not begun yet: callIdentifier and the endpointIdentifier that asked. Safe for use
/// by many threads.
public final class AdmittedCalls {

    private static final int MOST = 10_000;
    private static final Duration TO_SETUP = Duration.ofMinutes(2);

    private record Admitted(String endpointIdentifier, Instant until) {}

    private final LinkedHashMap<Octets, Admitted> calls = new LinkedHashMap<>();

    synchronized void admit(Octets callIdentifier, String endpointIdentifier, Instant now) {
        if (calls.size() >= MOST) {
            calls.pollFirstEntry();
        }
        calls.putLast(callIdentifier, new Admitted(endpointIdentifier, now.plus(TO_SETUP)));
    }

    /// Who was admitted to this call; empty when nobody was. Asked once, when the call comes.
    public synchronized String admitted(Octets callIdentifier, Instant now) {
        var admitted = calls.remove(callIdentifier);
        return admitted == null || admitted.until().isBefore(now) ? "" : admitted.endpointIdentifier();
    }
}
