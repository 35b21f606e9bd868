package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// MultiplexEntrySendRelease (H.245 Annex A).
public record MultiplexEntrySendRelease(
        @Size(min = 1, max = 15) List<@Range(min = 1, max = 15) Integer> multiplexTableEntryNumber,
        Extensions extensions) implements IndicationMessage {

    public MultiplexEntrySendRelease(List<Integer> multiplexTableEntryNumber) {
        this(multiplexTableEntryNumber, Extensions.NONE);
    }
}
