package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// TransportChannelInfo (H.225.0 Annex H).
public record TransportChannelInfo(
        Optional<TransportAddress> sendAddress,
        Optional<TransportAddress> recvAddress,
        Extensions extensions) {

    public TransportChannelInfo() {
        this(Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
