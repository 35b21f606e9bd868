package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// MultiplexEntrySendReject (H.245 Annex A).
public record MultiplexEntrySendReject(
        @Range(min = 0, max = 255) int sequenceNumber,
        @Size(min = 1, max = 15) List<MultiplexEntryRejectionDescriptions> rejectionDescriptions,
        Extensions extensions) implements ResponseMessage {

    public MultiplexEntrySendReject(int sequenceNumber,
            List<MultiplexEntryRejectionDescriptions> rejectionDescriptions) {
        this(sequenceNumber, rejectionDescriptions, Extensions.NONE);
    }
}
