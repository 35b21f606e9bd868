package io.roombridge.h323.call;

import io.roombridge.h323.call.StreamChannels.Channel;
import io.roombridge.h323.call.StreamChannels.Incoming;
import io.roombridge.h323.call.StreamChannels.Outgoing;
import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalInt;

/// What flows on the channels of a stream, in the words of the media plane: two one-way channels make one stream.
final class MediaStreams {

    private static final int PACKET_TIME = 20;
    /// What of the bandwidth of a call is left to sound.
    private static final int SOUND = 64_000;

    private MediaStreams() {}

    static MediaStream of(StreamId id, StreamChannels.State channels, CapabilitySet ours) {
        var out = channels.outgoing() instanceof Outgoing.Sending sending ? Optional.of(sending)
                : Optional.<Outgoing.Sending>empty();
        var in = channels.incoming() instanceof Incoming.Receiving(var channel) ? Optional.of(channel)
                : Optional.<Channel>empty();
        var rtp = out.map(Outgoing.Sending::rtp);
        var rtcp = out.flatMap(Outgoing.Sending::rtcp).or(() -> in.flatMap(Channel::rtcp))
                .or(() -> rtp.map(MediaStreams::next));
        return new MediaStream(id, Direction.of(out.isPresent(), in.isPresent()), rtp, rtcp,
                out.map(Outgoing.Sending::format), in.map(Channel::format).stream().toList(),
                out.map(it -> bitRate(it.format(), ours.bandwidth())).orElse(0),
                out.map(it -> packetTime(it.format())).orElse(PACKET_TIME), TelephoneEvents.NONE, OptionalInt.empty(),
                MediaStream.Feedback.NONE, Optional.empty());
    }

    /// RTCP that nobody named is one port above (H.225.0 Annex A).
    private static InetSocketAddress next(InetSocketAddress rtp) {
        return new InetSocketAddress(rtp.getAddress(), Math.min(rtp.getPort() + 1, 65_535));
    }

    private static int bitRate(Format format, int bandwidth) {
        return format.capability() instanceof Capability.Video video
                ? Capability.lower(video.maxBitRate(), Math.max(0, bandwidth - SOUND)) : 0;
    }

    private static int packetTime(Format format) {
        return format.capability() instanceof Audio audio ? Math.min(PACKET_TIME, audio.maxPacketTime()) : PACKET_TIME;
    }
}
