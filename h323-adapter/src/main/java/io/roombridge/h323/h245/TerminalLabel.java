package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// TerminalLabel (H.245 Annex A).
public record TerminalLabel(@Range(min = 0, max = 192) int mcuNumber, @Range(min = 0, max = 192) int terminalNumber,
        Extensions extensions) {

    public TerminalLabel(int mcuNumber, int terminalNumber) {
        this(mcuNumber, terminalNumber, Extensions.NONE);
    }
}
