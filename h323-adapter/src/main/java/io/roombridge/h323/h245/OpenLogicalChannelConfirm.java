package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// OpenLogicalChannelConfirm (H.245 Annex A).
public record OpenLogicalChannelConfirm(
        @Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        @Addition Optional<List<GenericMessage>> genericInformation,
        Extensions extensions) implements IndicationMessage {

    public OpenLogicalChannelConfirm(int forwardLogicalChannelNumber) {
        this(forwardLogicalChannelNumber, Optional.empty(), Extensions.NONE);
    }
}
