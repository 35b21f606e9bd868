package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// Terminal type and random number of the sender, to find the master (H.245 §B.1).
public record MasterSlaveDetermination(
        @Range(min = 0, max = 255) int terminalType,
        @Range(min = 0, max = 16_777_215) int statusDeterminationNumber,
        Extensions extensions) implements RequestMessage {

    public MasterSlaveDetermination(int terminalType, int statusDeterminationNumber) {
        this(terminalType, statusDeterminationNumber, Extensions.NONE);
    }
}
