package io.roombridge.transport;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/// One socket of a leg: the first and the last steps of a packet's way.
///
/// ```
/// in   socket ─▶ size ─▶ Latch ─▶ PacketLimit ─▶ PacketKind ─▶ Receiver (a stream, or what tells streams apart)
/// out  stream ─▶ socket, to where the latch says
/// ```
///
/// What comes in is received on the loop; what goes out is sent on the sender's thread.
final class Port implements EventLoop.Reader {

    /// Datagrams read before others on the loop have their turn.
    private static final int BURST = 64;

    private final DatagramChannel channel;
    private final PacketLimit limit;
    private final Latch latch = new Latch();
    private volatile InetSocketAddress target;
    private Receiver receiver;
    private InetSocketAddress lastSource;

    /// @param limit of all ports that share it
    Port(DatagramChannel channel, PacketLimit limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /// From now on what is received goes there.
    void open(EventLoop loop, Receiver next) {
        receiver = next;
        loop.register(channel, this);
    }

    /// Says where the peer is, as far as signalling knows; on the loop.
    void negotiate(Optional<InetSocketAddress> remote) {
        lastSource = null;
        latch.negotiate(remote);
        aim();
    }

    private void aim() {
        target = latch.target().filter(this::reaches).orElse(null);
    }

    /// A socket of IPv4 has no way to an address of IPv6: that stream gets nothing, and nobody else is harmed.
    private boolean reaches(InetSocketAddress to) {
        return to.getAddress() instanceof Inet4Address || !(address().getAddress() instanceof Inet4Address);
    }

    boolean hasTarget() {
        return target != null;
    }

    InetSocketAddress address() {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException closed) {
            throw new IllegalStateException("a port that is closed", closed);
        }
    }

    @Override
    public void readable(ByteBuffer scratch, long now) throws IOException {
        for (int i = 0; i < BURST; i++) {
            var from = (InetSocketAddress) channel.receive(scratch.clear());
            if (from == null) {
                return;
            }
            received(scratch.flip(), from, now);
        }
    }

    /// The way in, from the top: what costs least and refuses most comes first.
    private void received(ByteBuffer datagram, InetSocketAddress from, long now) {
        if (datagram.remaining() < PacketKind.SHORTEST || !latch.admits(from) || !limit.allows(now)) {
            return;
        }
        boolean valid = switch (PacketKind.of(datagram)) {
            case RTP -> receiver.rtp(datagram, now);
            case RTCP -> receiver.rtcp(datagram, now);
            case STUN, DTLS, OTHER -> false;
        };
        if (valid && !from.equals(lastSource)) {
            latch.heard(from);
            aim();
            lastSource = from;
        }
    }

    /// The way out; nothing is sent while it is not known where to.
    void send(ByteBuffer packet) {
        var to = target;
        if (to == null) {
            return;
        }
        try {
            channel.send(packet, to);
        } catch (IOException _) {
            // lost, as any datagram may be
        }
    }
}
