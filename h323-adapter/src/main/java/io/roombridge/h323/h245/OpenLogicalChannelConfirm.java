package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// A bidirectional channel may be used (H.245 §B.3).
public record OpenLogicalChannelConfirm(
        @Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        @Addition Optional<List<GenericMessage>> genericInformation,
        Extensions extensions) implements IndicationMessage {

    public OpenLogicalChannelConfirm(int forwardLogicalChannelNumber) {
        this(forwardLogicalChannelNumber, Optional.empty(), Extensions.NONE);
    }
}
