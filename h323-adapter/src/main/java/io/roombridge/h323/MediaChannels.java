package io.roombridge.h323;

import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The logical channels of a leg that carry media, two one-way channels making one stream; tells the media plane of
/// every change.
final class MediaChannels {

    private static final int PACKET_TIME = 20;

    /// @param number  forwardLogicalChannelNumber, of our numbering
    private record Sending(int number, Format format, InetSocketAddress rtp, Optional<InetSocketAddress> rtcp) {}

    /// @param number  forwardLogicalChannelNumber, of the peer's numbering
    private record Receiving(int number, int session, Format format, Optional<InetSocketAddress> rtcp) {}

    private final LegId leg;
    private final MediaPlane media;
    private final InetAddress local;
    private int mostVideo;
    private final Map<StreamId, Sending> sending = new LinkedHashMap<>();
    private final Map<StreamId, Receiving> receiving = new LinkedHashMap<>();

    /// @param local  our address toward the peer, for ports that the media plane has on the wildcard
    MediaChannels(LegId leg, MediaPlane media, InetAddress local) {
        this.leg = leg;
        this.media = media;
        this.local = local;
    }

    /// @param bitsPerSecond  what a picture may take in this call; 0 when not limited
    void limitVideo(int bitsPerSecond) {
        mostVideo = bitsPerSecond;
    }

    LocalPorts ports(StreamId stream) throws MediaPlane.NoPortsLeft {
        var ports = media.open(leg).ports(stream);
        return new LocalPorts(reachable(ports.rtp()), reachable(ports.rtcp()));
    }

    private InetSocketAddress reachable(InetSocketAddress address) {
        return address.getAddress().isAnyLocalAddress() ? new InetSocketAddress(local, address.getPort()) : address;
    }

    /// The peer wants a whole picture of a stream.
    void requestPicture(StreamId stream) {
        media.requestPicture(stream);
    }

    /// The peer wants no more than so many bits a second of a stream; 0 lifts the limit.
    void limit(StreamId stream, int bitsPerSecond) {
        media.limit(stream, bitsPerSecond);
    }

    void send(StreamId stream, int number, Format format, InetSocketAddress rtp, Optional<InetSocketAddress> rtcp) {
        sending.put(stream, new Sending(number, format, rtp, rtcp));
        connect(stream);
    }

    void receive(StreamId stream, int number, int session, Format format, Optional<InetSocketAddress> rtcp) {
        receiving.put(stream, new Receiving(number, session, format, rtcp));
        connect(stream);
    }

    /// The session of the channel that the peer has open for a stream.
    OptionalInt session(StreamId stream) {
        var channel = receiving.get(stream);
        return channel == null ? OptionalInt.empty() : OptionalInt.of(channel.session());
    }

    boolean sends(StreamId stream) {
        return sending.containsKey(stream);
    }

    /// The channel of the peer that carries a stream to us.
    OptionalInt incoming(StreamId stream) {
        var channel = receiving.get(stream);
        return channel == null ? OptionalInt.empty() : OptionalInt.of(channel.number());
    }

    OptionalInt outgoing(StreamId stream) {
        var channel = sending.get(stream);
        return channel == null ? OptionalInt.empty() : OptionalInt.of(channel.number());
    }

    /// The stream that a channel of ours carries.
    Optional<StreamId> outgoing(int number) {
        return sending.entrySet().stream().filter(it -> it.getValue().number() == number).map(Map.Entry::getKey)
                .findFirst();
    }

    List<StreamId> sent() {
        return List.copyOf(sending.keySet());
    }

    /// @param ours  we had opened it
    /// @return false when the channel carried nothing, or carries it no longer
    boolean closed(int number, boolean ours) {
        var stream = ours ? outgoing(number)
                : receiving.entrySet().stream().filter(it -> it.getValue().number() == number).map(Map.Entry::getKey)
                        .findFirst();
        stream.ifPresent(it -> {
            if (ours) {
                sending.remove(it);
            } else {
                receiving.remove(it);
            }
            connect(it);
        });
        return stream.isPresent();
    }

    List<MediaStream> streams() {
        var streams = new ArrayList<MediaStream>();
        for (var id : List.of(StreamId.audio(leg), StreamId.video(leg))) {
            if (sending.containsKey(id) || receiving.containsKey(id)) {
                streams.add(stream(id));
            }
        }
        return streams;
    }

    private void connect(StreamId id) {
        if (sending.containsKey(id) || receiving.containsKey(id)) {
            media.connect(stream(id));
        } else {
            media.disconnect(id);
        }
    }

    private MediaStream stream(StreamId id) {
        var out = Optional.ofNullable(sending.get(id));
        var in = Optional.ofNullable(receiving.get(id));
        var rtp = out.map(Sending::rtp);
        var rtcp = out.flatMap(Sending::rtcp).or(() -> in.flatMap(Receiving::rtcp))
                .or(() -> rtp.map(MediaChannels::next));
        return new MediaStream(id, Direction.of(out.isPresent(), in.isPresent()), rtp, rtcp, out.map(Sending::format),
                in.map(Receiving::format).stream().toList(), out.map(it -> bitRate(it.format())).orElse(0),
                out.map(it -> packetTime(it.format())).orElse(PACKET_TIME), OptionalInt.empty(),
                        MediaStream.Feedback.NONE);
    }

    /// RTCP that nobody named is one port above (H.225.0 Annex A).
    private static InetSocketAddress next(InetSocketAddress rtp) {
        return new InetSocketAddress(rtp.getAddress(), Math.min(rtp.getPort() + 1, 65_535));
    }

    private int bitRate(Format format) {
        return format.capability() instanceof Capability.Video video ? Capability.lower(video.maxBitRate(), mostVideo)
                : 0;
    }

    private static int packetTime(Format format) {
        return format.capability() instanceof Audio audio ? Math.min(PACKET_TIME, audio.maxPacketTime()) : PACKET_TIME;
    }
}
