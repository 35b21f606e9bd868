package io.roombridge.transport;

import io.roombridge.media.AddressText;
import io.roombridge.media.LocalAddresses;
import java.io.IOException;
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

    private static final int MOST_NOTES = 8;
    private static final int SSRC = 8;
    private static final int SENDER_SSRC = 4;

    private final DatagramChannel channel;
    private final PacketLimit limit;
    private final Hosts hosts;
    private final Latch latch;
    private final Allowance allowance = new Allowance();
    private volatile InetSocketAddress target;
    private volatile boolean latched;
    private volatile boolean withheld;
    private Receiver receiver;
    private InetSocketAddress stranger;
    private int refused;
    private boolean told;
    private int notes;

    /// @param limit of all ports that share it
    /// @param hosts of the leg
    Port(DatagramChannel channel, PacketLimit limit, Hosts hosts, Reach reach) {
        this.channel = channel;
        this.limit = limit;
        this.hosts = hosts;
        this.latch = new Latch(hosts, reach);
    }

    /// From now on what is received goes there.
    void open(EventLoop loop, Receiver next) {
        receiver = next;
        loop.register(channel, this);
    }

    /// Says where the peer is, as far as signalling knows; on the loop.
    void negotiate(Optional<InetSocketAddress> remote, long now) {
        latch.negotiate(remote, now);
        aim();
        if (target == null && remote.filter(it -> it.getPort() != 0).isPresent()) {
            note("nothing is sent to " + told(remote.get()) + ", which no socket of ours can reach");
        }
    }

    private void aim() {
        target = latch.target().filter(this::reaches).orElse(null);
        latched = latch.isLatched();
    }

    /// A socket has no way to an address of another family: that stream gets nothing, and nobody else is harmed. What
    /// we send to ourselves comes back and is sent again.
    private boolean reaches(InetSocketAddress to) {
        var here = address();
        return !to.equals(here) && LocalAddresses.isLike(to.getAddress(), here.getAddress());
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
        if (datagram.remaining() < PacketKind.SHORTEST) {
            return;
        }
        var kind = PacketKind.of(datagram);
        int sender = sender(kind, datagram);
        boolean agreed = kind == PacketKind.RTP && receiver.takes(datagram.get(datagram.position() + 1) & 0x7f);
        boolean foreign = latch.isForeign();
        if (!latch.admits(from, sender, agreed, now)) {
            refuse(from);
        } else if (limit.allows(now) && isValid(kind, datagram, now) && latch.heard(from, sender, now)) {
            aim();
            tellSource(from, foreign);
        }
    }

    private static int sender(PacketKind kind, ByteBuffer datagram) {
        int at = kind == PacketKind.RTCP ? SENDER_SSRC : SSRC;
        return datagram.remaining() < at + Integer.BYTES ? 0 : datagram.getInt(datagram.position() + at);
    }

    private boolean isValid(PacketKind kind, ByteBuffer datagram, long now) {
        return switch (kind) {
            case RTP -> receiver.rtp(datagram, now);
            case RTCP -> receiver.rtcp(datagram, now);
            case STUN, DTLS, OTHER -> false;
        };
    }

    private void refuse(InetSocketAddress from) {
        if (!from.equals(stranger)) {
            stranger = from;
            refused = 0;
        }
        if (refused++ == 0 && !told) {
            told = true;
            note("packets from " + told(from) + ", which is not the peer's address, are dropped");
        }
    }

    /// @param foreign  somebody was heard so far who is not answered
    private void tellSource(InetSocketAddress from, boolean foreign) {
        var said = latch.negotiated();
        if (latch.isForeign()) {
            note(refused + " packets from " + told(from) + " were dropped and are taken from now on: nothing comes "
                    + "from " + told(said.orElseThrow()) + ", which was negotiated and is sent to");
        } else if (foreign) {
            note("media comes from " + told(from) + " now, and is taken from no other address any more");
        } else if (said.filter(it -> it.getPort() != 0 && !it.equals(from)).isPresent()) {
            note("media comes from " + told(from) + " and is answered there; " + told(said.get()) + " was negotiated");
        }
    }

    private static String told(InetSocketAddress address) {
        return address.isUnresolved() ? address.getHostString()
                : AddressText.of(address.getAddress()) + " port " + address.getPort();
    }

    /// A peer that changes its mind all the time does not fill the story.
    private void note(String words) {
        if (receiver != null && notes++ < MOST_NOTES) {
            receiver.noted(words);
        }
    }

    /// The way out; nothing is sent while it is not known where to, and little to where nothing was heard from.
    void send(ByteBuffer packet) {
        var to = target;
        if (to == null || !mayFlow(to) && isWithheld(packet, to)) {
            return;
        }
        try {
            channel.send(packet, to);
        } catch (IOException _) {
            // lost, as any datagram may be
        }
    }

    private boolean mayFlow(InetSocketAddress to) {
        boolean may = latched || hosts.isWilling(to.getAddress());
        if (may && withheld) {
            withheld = false;
            note("something has come from " + told(to) + ", and all is sent there now");
            receiver.flows();
        }
        return may;
    }

    private boolean isWithheld(ByteBuffer packet, InetSocketAddress to) {
        if (allowance.allows(packet.remaining(), System.nanoTime())) {
            return false;
        }
        if (!withheld) {
            withheld = true;
            note("no more than a few packets are sent to " + told(to) + " before something comes from there");
        }
        return true;
    }
}
