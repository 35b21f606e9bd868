package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// Asks for entries of the H.223 multiplex table (H.245 §B.5).
public record RequestMultiplexEntry(@Size(min = 1, max = 15) List<@Range(min = 1, max = 15) Integer> entryNumbers,
        Extensions extensions) implements RequestMessage {

    public RequestMultiplexEntry(List<Integer> entryNumbers) {
        this(entryNumbers, Extensions.NONE);
    }
}
