package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// DataChannel (H.245 Annex A).
public record DataChannel(
        Optional<List<DataChannelProfile>> dataChannelProfile,
        Extensions extensions) implements DataMode.Application {

    public DataChannel() {
        this(Optional.empty(), Extensions.NONE);
    }
}
