package io.roombridge.h323.net;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A UDP socket for RAS. What comes in is handed on by its one reader, so a flood fills the socket's buffer and nothing
/// else.
public final class RasSocket implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RasSocket.class);
    private static final int LARGEST = 8_192;

    /// All gatekeepers (H.225.0 §7.2, IANA).
    private static final byte[] GATEKEEPERS = {(byte) 224, 0, 1, 41};

    private static final Duration JOIN = Duration.ofSeconds(1);

    private final MulticastSocket socket;
    private volatile Thread reader = Thread.ofVirtual().unstarted(() -> { });

    /// @param shared  others on this machine may listen at the port too, as for discovery by multicast; never where
    ///                answers are to come to us alone
    public RasSocket(InetSocketAddress address, boolean shared) throws IOException {
        socket = new MulticastSocket(null);
        socket.setReuseAddress(shared);
        socket.bind(address);
    }

    /// Hears what is sent to all gatekeepers; fails where there is no network that carries it.
    public void joinGatekeepers(NetworkInterface network) throws IOException {
        socket.joinGroup(new InetSocketAddress(InetAddress.getByAddress(GATEKEEPERS), 0), network);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    public void start(BiConsumer<byte[], InetSocketAddress> received) {
        reader = Thread.ofVirtual().name("ras " + address()).start(() -> read(received));
    }

    private void read(BiConsumer<byte[], InetSocketAddress> received) {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST);
                socket.receive(packet);
                if (packet.getLength() > 0) {
                    received.accept(Arrays.copyOf(packet.getData(), packet.getLength()),
                            (InetSocketAddress) packet.getSocketAddress());
                }
            } catch (IOException failure) {
                if (!socket.isClosed()) {
                    log.atDebug().addKeyValue("cause", failure.getMessage()).log("RAS read failed");
                }
            } catch (RuntimeException bug) { // one datagram must not end the gatekeeper
                log.atError().setCause(bug).log("a RAS message failed");
            }
        }
    }

    public void send(byte[] message, InetSocketAddress to) {
        try {
            socket.send(new DatagramPacket(message, message.length, to));
        } catch (IOException failure) {
            log.atDebug().addKeyValue("peer", to).addKeyValue("cause", failure.getMessage()).log("RAS send failed");
        }
    }

    @Override
    public void close() {
        socket.close();
        join();
    }

    /// A port is free again only when nobody waits on it any more.
    private void join() {
        try {
            reader.join(JOIN.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
