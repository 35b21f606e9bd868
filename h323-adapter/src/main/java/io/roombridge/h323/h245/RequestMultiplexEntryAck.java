package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// RequestMultiplexEntryAck (H.245 Annex A).
public record RequestMultiplexEntryAck(@Size(min = 1, max = 15) List<@Range(min = 1, max = 15) Integer> entryNumbers,
        Extensions extensions) implements ResponseMessage {

    public RequestMultiplexEntryAck(List<Integer> entryNumbers) {
        this(entryNumbers, Extensions.NONE);
    }
}
