package io.roombridge.h323.h225;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Present;
import io.roombridge.per.Printable;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// RTPSession (H.225.0 Annex H).
public record RTPSession(
        TransportChannelInfo rtpAddress,
        TransportChannelInfo rtcpAddress,
        @Printable String cname,
        @Range(min = 1, max = 4_294_967_295L) long ssrc,
        @Range(min = 1, max = 255) int sessionId,
        List<@Range(min = 1, max = 255) Integer> associatedSessionIds,
        @Addition @Present boolean multicast,
        @Addition Optional<@Range(min = 0, max = 4_294_967_295L) Long> bandwidth,
        Extensions extensions) {

    public RTPSession(TransportChannelInfo rtpAddress, TransportChannelInfo rtcpAddress, String cname, long ssrc,
            int sessionId, List<Integer> associatedSessionIds) {
        this(rtpAddress, rtcpAddress, cname, ssrc, sessionId, associatedSessionIds, false, Optional.empty(),
                Extensions.NONE);
    }
}
