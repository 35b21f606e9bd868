package io.roombridge.transport;

import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/// The two sockets of a stream. What comes in passes the latch and the packet limit before anybody reads a bit of it;
/// RTP and RTCP are told apart by the packet type, for they may share a port (RFC 5761 §4).
public final class StreamTransport {

    /// Whom received packets go to. True when it was valid, which latches its source.
    public interface Receiver {
        boolean rtp(ByteBuffer datagram, long now);

        boolean rtcp(ByteBuffer datagram, long now);
    }

    private static final int BURST = 64;

    private final PortRange.Pair sockets;
    private final LocalPorts ports;
    private final Receiver receiver;
    private final Latch rtpLatch = new Latch();
    private final Latch rtcpLatch = new Latch();
    private final PacketLimit limit = new PacketLimit();
    private volatile InetSocketAddress rtpTarget;
    private volatile InetSocketAddress rtcpTarget;
    private volatile boolean multiplexed;
    private InetSocketAddress lastSource;

    public StreamTransport(PortRange.Pair sockets, EventLoop loop, Receiver receiver) throws IOException {
        this.sockets = sockets;
        this.ports = new LocalPorts((InetSocketAddress) sockets.rtp().getLocalAddress(),
                (InetSocketAddress) sockets.rtcp().getLocalAddress());
        this.receiver = receiver;
        loop.register(sockets.rtp(), this::readable);
        loop.register(sockets.rtcp(), this::readable);
    }

    public LocalPorts ports() {
        return ports;
    }

    public void negotiate(MediaStream stream) {
        multiplexed = stream.multiplexed();
        lastSource = null;
        rtpLatch.negotiate(stream.remoteRtp());
        rtcpLatch.negotiate(stream.remoteRtcp().or(() -> stream.remoteRtp().map(StreamTransport::nextPort)));
        retarget();
    }

    /// RFC 3550 §11: where RTCP goes when nothing else was said.
    private static InetSocketAddress nextPort(InetSocketAddress rtp) {
        return new InetSocketAddress(rtp.getAddress(), Math.min(65_535, rtp.getPort() + 1));
    }

    private void retarget() {
        rtpTarget = rtpLatch.target().orElse(null);
        rtcpTarget = rtcpLatch.target().orElse(null);
    }

    public boolean hasTarget() {
        return rtpTarget != null;
    }

    public void sendRtp(ByteBuffer packet) {
        send(sockets.rtp(), packet, rtpTarget);
    }

    public void sendRtcp(ByteBuffer packet) {
        send(multiplexed ? sockets.rtp() : sockets.rtcp(), packet, multiplexed ? rtpTarget : rtcpTarget);
    }

    private static void send(DatagramChannel channel, ByteBuffer packet, InetSocketAddress target) {
        if (target == null) {
            return;
        }
        try {
            channel.send(packet, target);
        } catch (IOException _) {
            // lost, as any datagram may be
        }
    }

    private void readable(DatagramChannel channel, ByteBuffer scratch, long now) throws IOException {
        for (int i = 0; i < BURST; i++) {
            scratch.clear();
            var from = (InetSocketAddress) channel.receive(scratch);
            if (from == null) {
                return;
            }
            received(channel, scratch.flip(), from, now);
        }
    }

    private void received(DatagramChannel channel, ByteBuffer datagram, InetSocketAddress from, long now)
            throws ClosedChannelException {
        var latch = channel == sockets.rtp() ? rtpLatch : rtcpLatch;
        if (!latch.admits(from) || !limit.allows(now) || datagram.remaining() < 8) {
            return;
        }
        int type = Byte.toUnsignedInt(datagram.get(1));
        boolean rtcp = type >= 192 && type <= 223;
        boolean valid = rtcp ? receiver.rtcp(datagram, now) : receiver.rtp(datagram, now);
        if (valid && !from.equals(lastSource)) {
            latch.heard(from);
            retarget();
            lastSource = from;
        }
    }

    public void close() {
        sockets.close();
    }
}
