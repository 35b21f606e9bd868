package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// Entries of the H.223 multiplex table (H.245 §B.4).
public record MultiplexEntrySend(
        @Range(min = 0, max = 255) int sequenceNumber,
        @Size(min = 1, max = 15) List<MultiplexEntryDescriptor> multiplexEntryDescriptors,
        Extensions extensions) implements RequestMessage {

    public MultiplexEntrySend(int sequenceNumber, List<MultiplexEntryDescriptor> multiplexEntryDescriptors) {
        this(sequenceNumber, multiplexEntryDescriptors, Extensions.NONE);
    }
}
