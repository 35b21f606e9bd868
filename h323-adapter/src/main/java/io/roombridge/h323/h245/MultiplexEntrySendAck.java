package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// MultiplexEntrySendAck (H.245 Annex A).
public record MultiplexEntrySendAck(
        @Range(min = 0, max = 255) int sequenceNumber,
        @Size(min = 1, max = 15) List<@Range(min = 1, max = 15) Integer> multiplexTableEntryNumber,
        Extensions extensions) implements ResponseMessage {

    public MultiplexEntrySendAck(int sequenceNumber, List<Integer> multiplexTableEntryNumber) {
        this(sequenceNumber, multiplexTableEntryNumber, Extensions.NONE);
    }
}
