package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.List;

/// CommunicationModeCommand (H.245 Annex A).
public record CommunicationModeCommand(
        @Size(min = 1, max = 256) List<CommunicationModeTableEntry> communicationModeTable,
        Extensions extensions) implements CommandMessage {

    public CommunicationModeCommand(List<CommunicationModeTableEntry> communicationModeTable) {
        this(communicationModeTable, Extensions.NONE);
    }
}
