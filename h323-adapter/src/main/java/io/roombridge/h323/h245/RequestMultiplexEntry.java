package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;

/// RequestMultiplexEntry (H.245 Annex A).
public record RequestMultiplexEntry(@Size(min = 1, max = 15) List<@Range(min = 1, max = 15) Integer> entryNumbers,
        Extensions extensions) implements RequestMessage {

    public RequestMultiplexEntry(List<Integer> entryNumbers) {
        this(entryNumbers, Extensions.NONE);
    }
}
