package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// The answer has not come in time (H.245 §B.2).
public record TerminalCapabilitySetRelease(
        @Addition Optional<List<GenericMessage>> genericInformation,
        Extensions extensions) implements IndicationMessage {

    public TerminalCapabilitySetRelease() {
        this(Optional.empty(), Extensions.NONE);
    }
}
