package io.roombridge.transport;

import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The transport of SIP and H.323: a pair of ports a stream, RTP on the even one and RTCP on the next (RFC 3550 §11).
public final class PortPairs implements MediaTransport {

    private final PortRange range;
    private final EventLoop loop;
    private final Hosts hosts = new Hosts();
    private final Map<StreamId, Pair> pairs = new ConcurrentHashMap<>();

    public PortPairs(PortRange range, EventLoop loop) {
        this.range = range;
        this.loop = loop;
    }

    @Override
    public StreamPath path(StreamId stream) throws NoPortsLeft {
        var known = pairs.get(stream);
        if (known == null) {
            known = new Pair(range.take(), range.reach());
            pairs.put(stream, known);
        }
        return known;
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
        pairs.values().forEach(pair -> range.giveBack(pair.taken));
        pairs.clear();
    }

    /// RFC 3550 §11: where RTCP goes when nothing else was said.
    private static InetSocketAddress next(InetSocketAddress rtp) {
        int port = rtp.getPort() == 0 ? 0 : Math.min(65_535, rtp.getPort() + 1);
        return rtp.isUnresolved() ? rtp : new InetSocketAddress(rtp.getAddress(), port);
    }

    private final class Pair implements StreamPath {

        private final PortRange.Pair taken;
        private final Port rtp;
        private final Port rtcp;
        private final LocalPorts ports;
        /// The peer takes RTP and RTCP on one port (RFC 5761).
        private volatile boolean multiplexed;

        private Pair(PortRange.Pair taken, Reach reach) {
            var limit = new PacketLimit();
            this.taken = taken;
            this.rtp = new Port(taken.rtp(), limit, hosts, reach);
            this.rtcp = new Port(taken.rtcp(), limit, hosts, reach);
            this.ports = new LocalPorts(rtp.address(), rtcp.address());
        }

        @Override
        public LocalPorts ports() {
            return ports;
        }

        @Override
        public void deliverTo(Receiver receiver) {
            rtp.open(loop, receiver);
            rtcp.open(loop, receiver);
        }

        @Override
        public void negotiate(MediaStream stream) {
            multiplexed = stream.multiplexed();
            long now = System.nanoTime();
            rtp.negotiate(stream.remoteRtp(), now);
            rtcp.negotiate(stream.remoteRtcp().or(() -> stream.remoteRtp().map(PortPairs::next)), now);
        }

        @Override
        public boolean hasTarget() {
            return rtp.hasTarget();
        }

        @Override
        public void sendRtp(ByteBuffer packet) {
            rtp.send(packet);
        }

        @Override
        public void sendRtcp(ByteBuffer packet) {
            (multiplexed ? rtp : rtcp).send(packet);
        }
    }
}
