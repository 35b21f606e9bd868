package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// CommunicationModeResponse (H.245 Annex A).
@Choice({CommunicationModeResponse.CommunicationModeTable.class})
public sealed interface CommunicationModeResponse extends ResponseMessage {

    record CommunicationModeTable(@Size(min = 1, max = 256) List<CommunicationModeTableEntry> value)
            implements CommunicationModeResponse {}

    record Unrecognized(int index, Octets octets) implements CommunicationModeResponse, UnknownAlternative {}
}
