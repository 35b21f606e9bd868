package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// ServiceControlSession (H.225.0 Annex H).
public record ServiceControlSession(
        @Range(min = 0, max = 255) int sessionId,
        Optional<ServiceControlDescriptor> contents,
        Reason reason,
        Extensions extensions) {

    public ServiceControlSession(int sessionId, Reason reason) {
        this(sessionId, Optional.empty(), reason, Extensions.NONE);
    }

    @Choice({Reason.Open.class, Reason.Refresh.class, Reason.Close.class})
    public sealed interface Reason {

        record Open() implements Reason {}
        record Refresh() implements Reason {}
        record Close() implements Reason {}
        record Unrecognized(int index, Octets octets) implements Reason, UnknownAlternative {}
    }
}
