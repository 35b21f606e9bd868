package io.roombridge.media;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What was agreed with a peer for one stream: where to, in which formats, and how much.
///
/// @param direction       seen from us
/// @param remoteRtp       where the peer receives RTP; empty until it said so
/// @param remoteRtcp      where the peer receives RTCP; empty until it said so; equal to `remoteRtp` when multiplexed
///                        (RFC 5761)
/// @param send            the format we send; empty when we send nothing
/// @param receive         the formats we may get
/// @param maxSendBitRate  bits a second without RTP and IP overhead; 0 when not limited
/// @param packetTime      milliseconds of sound in a packet we send; 20 unless the peer asked otherwise
/// @param telephoneEvents  keys, both ways
/// @param comfortNoise    payload type of silence descriptors (RFC 3389) the peer may send us and takes; empty when
///                        it has to be sent sound without a pause
/// @param feedback        RTCP feedback that the peer takes
/// @param passed          a format besides that the peer takes and we cannot code: what comes so from another leg is
///                        passed on; empty when there is none, or nothing is sent
public record MediaStream(
        StreamId id,
        Direction direction,
        Optional<InetSocketAddress> remoteRtp,
        Optional<InetSocketAddress> remoteRtcp,
        Optional<Format> send,
        List<Format> receive,
        int maxSendBitRate,
        int packetTime,
        TelephoneEvents telephoneEvents,
        OptionalInt comfortNoise,
        Feedback feedback,
        Optional<Format> passed) {

    /// RTCP feedback messages the peer announced (RFC 4585, RFC 5104); without RTCP feedback, signalling carries
    /// picture requests.
    public record Feedback(boolean nack, boolean pli, boolean fir, boolean tmmbr) {
        public static final Feedback NONE = new Feedback(false, false, false, false);
    }

    public MediaStream {
        receive = List.copyOf(receive);
        if (packetTime < 10 || packetTime > 240) {
            throw new IllegalArgumentException("packet time is 10..240 ms: " + packetTime);
        }
    }

    public boolean multiplexed() {
        return remoteRtp.isPresent() && remoteRtp.equals(remoteRtcp);
    }
}
