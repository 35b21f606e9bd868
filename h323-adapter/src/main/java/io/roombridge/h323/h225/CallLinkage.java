package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.Optional;

/// CallLinkage (H.225.0 Annex H).
public record CallLinkage(
        Optional<@Size(16) Octets> globalCallId,
        Optional<@Size(16) Octets> threadId,
        Extensions extensions) {

    public CallLinkage() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
