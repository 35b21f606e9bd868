package io.roombridge.transport;

import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// A transport of another kind: sound and picture of a leg, RTP and RTCP, through one port. Streams are told apart by
/// payload type first, and by the SSRC that came with it from then on; RTCP has the SSRC alone.
public final class SharedPort implements MediaTransport, Receiver {

    private final PortRange range;
    private final PortRange.Pair taken;
    private final Hosts hosts = new Hosts();
    private final Port port;
    private final Map<StreamId, Inside> streams = new HashMap<>();
    private final Map<Integer, Inside> types = new HashMap<>();
    private final Map<Integer, Inside> sources = new HashMap<>();

    public SharedPort(MediaPorts ports, EventLoop loop) {
        try {
            this.range = ports.toward(InetAddress.getLoopbackAddress());
            this.taken = range.take();
        } catch (NoPortsLeft e) {
            throw new IllegalStateException(e);
        }
        this.port = new Port(taken.rtp(), new PacketLimit(), hosts, range.reach());
        port.open(loop, this);
    }

    @Override
    public StreamPath path(StreamId stream) {
        return streams.computeIfAbsent(stream, Inside::new);
    }

    @Override
    public boolean rtp(ByteBuffer datagram, long now) {
        int source = datagram.getInt(datagram.position() + 8);
        var stream = sources.get(source);
        if (stream == null) {
            stream = types.get(datagram.get(datagram.position() + 1) & 0x7f);
        }
        if (stream == null || !stream.receiver.rtp(datagram, now)) {
            return false;
        }
        sources.put(source, stream);
        return true;
    }

    @Override
    public boolean rtcp(ByteBuffer datagram, long now) {
        var stream = sources.get(datagram.getInt(datagram.position() + 4));
        return stream != null && stream.receiver.rtcp(datagram, now);
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
        range.giveBack(taken);
    }

    private final class Inside implements StreamPath {

        private final StreamId id;
        private Receiver receiver;

        private Inside(StreamId id) {
            this.id = id;
        }

        @Override
        public LocalPorts ports(InetAddress peer) {
            return new LocalPorts(port.address(), port.address());
        }

        @Override
        public void deliverTo(Receiver next) {
            receiver = next;
        }

        @Override
        public void negotiate(MediaStream stream) {
            types.values().removeIf(this::equals);
            stream.receive().forEach(format -> types.put(format.payloadType(), this));
            if (id.kind() == MediaKind.AUDIO) {
                stream.telephoneEvents().clocks().keySet().forEach(type -> types.put(type, this));
            }
            port.negotiate(stream.remoteRtp(), System.nanoTime());
        }

        @Override
        public boolean hasTarget() {
            return port.hasTarget();
        }

        @Override
        public void sendRtp(ByteBuffer packet) {
            port.send(packet);
        }

        @Override
        public void sendRtcp(ByteBuffer packet) {
            port.send(packet);
        }
    }
}
