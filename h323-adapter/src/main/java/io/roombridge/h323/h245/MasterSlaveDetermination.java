package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// MasterSlaveDetermination (H.245 Annex A).
public record MasterSlaveDetermination(
        @Range(min = 0, max = 255) int terminalType,
        @Range(min = 0, max = 16_777_215) int statusDeterminationNumber,
        Extensions extensions) implements RequestMessage {

    public MasterSlaveDetermination(int terminalType, int statusDeterminationNumber) {
        this(terminalType, statusDeterminationNumber, Extensions.NONE);
    }
}
