package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// BandwidthDetails (H.225.0 Annex H).
public record BandwidthDetails(
        boolean sender,
        boolean multicast,
        @Range(min = 0, max = 4_294_967_295L) long bandwidth,
        TransportChannelInfo rtcpAddresses,
        Extensions extensions) {

    public BandwidthDetails(boolean sender, boolean multicast, long bandwidth, TransportChannelInfo rtcpAddresses) {
        this(sender, multicast, bandwidth, rtcpAddresses, Extensions.NONE);
    }
}
