package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// RequestMultiplexEntryReject (H.245 Annex A).
public record RequestMultiplexEntryReject(
        @Size(min = 1, max = 15) List<@Range(min = 1, max = 15) Integer> entryNumbers,
        @Size(min = 1, max = 15) List<RequestMultiplexEntryRejectionDescriptions> rejectionDescriptions,
        Extensions extensions) implements ResponseMessage {

    public RequestMultiplexEntryReject(List<Integer> entryNumbers,
            List<RequestMultiplexEntryRejectionDescriptions> rejectionDescriptions) {
        this(entryNumbers, rejectionDescriptions, Extensions.NONE);
    }
}
