package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// RequestMultiplexEntryRelease (H.245 Annex A).
public record RequestMultiplexEntryRelease(
        @Size(min = 1, max = 15) List<@Range(min = 1, max = 15) Integer> entryNumbers,
        Extensions extensions) implements IndicationMessage {

    public RequestMultiplexEntryRelease(List<Integer> entryNumbers) {
        this(entryNumbers, Extensions.NONE);
    }
}
