package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;

/// TerminalInformation (H.245 Annex A).
public record TerminalInformation(TerminalLabel terminalLabel, @Size(min = 1, max = 128) Octets terminalID,
        Extensions extensions) {

    public TerminalInformation(TerminalLabel terminalLabel, Octets terminalID) {
        this(terminalLabel, terminalID, Extensions.NONE);
    }
}
