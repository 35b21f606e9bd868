package io.roombridge.h323.h245;

import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// MultiplexEntryDescriptor (H.245 Annex A).
public record MultiplexEntryDescriptor(
        @Range(min = 1, max = 15) int multiplexTableEntryNumber,
        Optional<@Size(min = 1, max = 256) List<MultiplexElement>> elementList) {

    public MultiplexEntryDescriptor(int multiplexTableEntryNumber) {
        this(multiplexTableEntryNumber, Optional.empty());
    }
}
