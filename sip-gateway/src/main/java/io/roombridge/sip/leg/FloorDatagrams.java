package io.roombridge.sip.leg;

import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.sip.bfcp.Assembly;
import io.roombridge.sip.bfcp.MalformedBfcp;
import io.roombridge.sip.sdp.FloorAgreement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Floor control over UDP. Messages go to where the peer's come from, so that a NAT between does not matter.
final class FloorDatagrams implements FloorSocket {

    private static final Logger log = LoggerFactory.getLogger(FloorDatagrams.class);
    private static final int LONGEST = 2_048;

    private final DatagramChannel channel;
    private final Listener listener;
    private final int port;
    private volatile Set<InetAddress> hosts = Set.of();
    private volatile Optional<InetSocketAddress> remote = Optional.empty();

    /// @param peer  of the family that the socket is to be of
    FloorDatagrams(FloorPorts ports, InetAddress peer, Listener listener) throws NoPortsLeft {
        this.listener = listener;
        channel = ports.open(peer, FloorDatagrams::bound);
        port = channel.socket().getLocalPort();
        Thread.ofVirtual().name("sip-floor-" + port).start(this::read);
    }

    private static DatagramChannel bound(InetSocketAddress address) throws IOException {
        var channel = DatagramChannel.open(LocalAddresses.family(address.getAddress()));
        try {
            return channel.bind(address);
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void towards(Set<InetAddress> allowed, FloorAgreement agreed) {
        hosts = Set.copyOf(allowed);
        remote = agreed.remote().filter(there -> hears(there.getAddress()));
        if (remote.isPresent()) {
            listener.open();
        }
    }

    /// Whether it is of the family of the socket.
    private boolean hears(InetAddress peer) {
        return LocalAddresses.isLike(channel.socket().getLocalAddress(), peer);
    }

    @Override
    public void send(byte[] octets) {
        remote.ifPresent(there -> {
            try {
                channel.send(ByteBuffer.wrap(octets), there);
            } catch (IOException lost) {
                log.debug("BFCP to {} is lost: {}", there, lost.getMessage());
            }
        });
    }

    private void read() {
        var assembly = new Assembly();
        var datagram = ByteBuffer.allocate(LONGEST);
        while (channel.isOpen()) {
            try {
                datagram.clear();
                var source = (InetSocketAddress) channel.receive(datagram);
                if (source != null && hosts.contains(source.getAddress())) {
                    take(assembly, datagram.flip(), source);
                }
            } catch (IOException closed) {
                log.debug("BFCP at {}: {}", port, closed.getMessage());
            }
        }
    }

    private void take(Assembly assembly, ByteBuffer datagram, InetSocketAddress source) {
        try {
            var message = assembly.add(datagram);
            if (message.isPresent()) {
                remote = Optional.of(source);
                listener.heard(message.get());
            }
        } catch (MalformedBfcp malformed) {
            log.debug("a datagram of {} is no BFCP: {}", source, malformed.getMessage());
            listener.unreadable(malformed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            log.debug("BFCP at {} did not close: {}", port, failed.getMessage());
        }
    }
}
