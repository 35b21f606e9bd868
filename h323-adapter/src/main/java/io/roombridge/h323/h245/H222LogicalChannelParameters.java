package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import java.util.Optional;

/// H222LogicalChannelParameters (H.245 Annex A).
public record H222LogicalChannelParameters(
        @Range(min = 0, max = 65_535) int resourceID,
        @Range(min = 0, max = 8191) int subChannelID,
        Optional<@Range(min = 0, max = 8191) Integer> pcrPid,
        Optional<Octets> programDescriptors,
        Optional<Octets> streamDescriptors,
        Extensions extensions)
        implements OpenLogicalChannel.ForwardLogicalChannelParameters.MultiplexParameters,
                OpenLogicalChannelAck.ReverseLogicalChannelParameters.MultiplexParameters {

    public H222LogicalChannelParameters(int resourceID, int subChannelID) {
        this(resourceID, subChannelID, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
