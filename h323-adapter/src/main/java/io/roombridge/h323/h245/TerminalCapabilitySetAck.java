package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// The capabilities were received (H.245 §B.2).
public record TerminalCapabilitySetAck(
        @Range(min = 0, max = 255) int sequenceNumber,
        @Addition Optional<List<GenericMessage>> genericInformation,
        Extensions extensions) implements ResponseMessage {

    public TerminalCapabilitySetAck(int sequenceNumber) {
        this(sequenceNumber, Optional.empty(), Extensions.NONE);
    }
}
