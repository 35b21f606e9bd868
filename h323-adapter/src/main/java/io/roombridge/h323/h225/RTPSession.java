package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `RTPSession` together, component by component.
    public static final class Builder {

        private TransportChannelInfo rtpAddress;
        private TransportChannelInfo rtcpAddress;
        private String cname;
        private long ssrc;
        private int sessionId;
        private List<Integer> associatedSessionIds;
        private boolean multicast;
        private Optional<Long> bandwidth = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(RTPSession from) {
            rtpAddress = from.rtpAddress;
            rtcpAddress = from.rtcpAddress;
            cname = from.cname;
            ssrc = from.ssrc;
            sessionId = from.sessionId;
            associatedSessionIds = from.associatedSessionIds;
            multicast = from.multicast;
            bandwidth = from.bandwidth;
            extensions = from.extensions;
        }

        public Builder rtpAddress(TransportChannelInfo value) { rtpAddress = value; return this; }
        public Builder rtcpAddress(TransportChannelInfo value) { rtcpAddress = value; return this; }
        public Builder cname(String value) { cname = value; return this; }
        public Builder ssrc(long value) { ssrc = value; return this; }
        public Builder sessionId(int value) { sessionId = value; return this; }
        public Builder associatedSessionIds(List<Integer> value) { associatedSessionIds = value; return this; }
        public Builder multicast(boolean value) { multicast = value; return this; }
        public Builder bandwidth(long value) { bandwidth = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public RTPSession build() {
            return new RTPSession(requireNonNull(rtpAddress, "rtpAddress"), requireNonNull(rtcpAddress, "rtcpAddress"),
                    requireNonNull(cname, "cname"), ssrc, sessionId,
                    requireNonNull(associatedSessionIds, "associatedSessionIds"), multicast, bandwidth, extensions);
        }
    }
}
