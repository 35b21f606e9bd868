package io.roombridge.transport;

import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The transport of SIP and H.323: a pair of ports a stream, RTP on the even one and RTCP on the next (RFC 3550 §11). A
/// stream whose peer turns out to be of another family than it was called by gets a pair of that family too: it is
/// heard at both, and what goes out leaves by the one that reaches the peer.
public final class PortPairs implements MediaTransport {

    /// Where the peer is heard but sent nothing (RFC 3264 §8.4).
    private static final Optional<InetSocketAddress> NOWHERE = Optional.of(new InetSocketAddress(0));

    private final MediaPorts ports;
    private final EventLoop loop;
    private final Hosts hosts = new Hosts();
    private final Map<StreamId, Path> paths = new ConcurrentHashMap<>();

    public PortPairs(MediaPorts ports, EventLoop loop) {
        this.ports = ports;
        this.loop = loop;
    }

    @Override
    public StreamPath path(StreamId stream) {
        return paths.computeIfAbsent(stream, _ -> new Path());
    }

    @Override
    public void near(InetAddress host) {
        hosts.near(host);
    }

    @Override
    public void proven(InetAddress host) {
        hosts.proven(host);
    }

    @Override
    public void close() {
        paths.values().forEach(Path::close);
        paths.clear();
    }

    /// RFC 3550 §11: where RTCP goes when nothing else was said.
    private static InetSocketAddress next(InetSocketAddress rtp) {
        int port = rtp.getPort() == 0 ? 0 : Math.min(65_535, rtp.getPort() + 1);
        return rtp.isUnresolved() ? rtp : new InetSocketAddress(rtp.getAddress(), port);
    }

    /// Of one family.
    private final class Pair {

        private final PortRange range;
        private final PortRange.Pair taken;
        private final Port rtp;
        private final Port rtcp;
        private boolean opened;

        private Pair(PortRange range, PacketLimit limit) throws NoPortsLeft {
            this.range = range;
            this.taken = range.take();
            this.rtp = new Port(taken.rtp(), limit, hosts, range.reach());
            this.rtcp = new Port(taken.rtcp(), limit, hosts, range.reach());
        }

        private LocalPorts ports() {
            return new LocalPorts(rtp.address(), rtcp.address());
        }

        private void open(Receiver receiver) {
            if (!opened) {
                opened = true;
                rtp.open(loop, receiver);
                rtcp.open(loop, receiver);
            }
        }
    }

    private final class Path implements StreamPath {

        private final PacketLimit limit = new PacketLimit();
        private final List<Pair> pairs = new CopyOnWriteArrayList<>();
        private Receiver receiver;
        /// By which RTP and RTCP leave.
        private volatile Pair rtp;
        private volatile Pair rtcp;
        /// The peer takes RTP and RTCP on one port (RFC 5761).
        private volatile boolean multiplexed;

        @Override
        public LocalPorts ports(InetAddress peer) throws NoPortsLeft {
            var range = ports.toward(peer);
            for (var known : pairs) {
                if (known.range == range) {
                    return known.ports();
                }
            }
            var pair = new Pair(range, limit);
            pairs.add(pair);
            if (rtp == null) {
                rtp = pair;
                rtcp = pair;
            } else {
                loop.execute(() -> join(pair));
            }
            return pair.ports();
        }

        /// Another pair is there. Until it is agreed on it hears no strangers.
        private void join(Pair pair) {
            long now = System.nanoTime();
            pair.rtp.negotiate(NOWHERE, now);
            pair.rtcp.negotiate(NOWHERE, now);
            if (receiver != null) {
                pair.open(receiver);
            }
        }

        @Override
        public void deliverTo(Receiver next) {
            receiver = next;
            pairs.forEach(pair -> pair.open(next));
        }

        @Override
        public void negotiate(MediaStream stream) {
            multiplexed = stream.multiplexed();
            var media = stream.remoteRtp();
            var reports = stream.remoteRtcp().or(() -> media.map(PortPairs::next));
            var mediaPair = toward(media, rtp);
            var reportsPair = toward(reports, mediaPair);
            long now = System.nanoTime();
            for (var pair : pairs) {
                pair.rtp.negotiate(pair == mediaPair ? media : NOWHERE, now);
                pair.rtcp.negotiate(pair == reportsPair ? reports : NOWHERE, now);
            }
            rtp = mediaPair;
            rtcp = reportsPair;
        }

        /// Of the family of that address, where there is one.
        private Pair toward(Optional<InetSocketAddress> peer, Pair usual) {
            var address = peer.map(InetSocketAddress::getAddress);
            return address.isEmpty() ? usual : pairs.stream().filter(pair -> pair.range.isLike(address.get()))
                    .findFirst().orElse(usual);
        }

        @Override
        public boolean hasTarget() {
            return rtp.rtp.hasTarget();
        }

        @Override
        public void sendRtp(ByteBuffer packet) {
            rtp.rtp.send(packet);
        }

        @Override
        public void sendRtcp(ByteBuffer packet) {
            if (multiplexed) {
                rtp.rtp.send(packet);
            } else {
                rtcp.rtcp.send(packet);
            }
        }

        private void close() {
            pairs.forEach(pair -> pair.range.giveBack(pair.taken));
        }
    }
}
