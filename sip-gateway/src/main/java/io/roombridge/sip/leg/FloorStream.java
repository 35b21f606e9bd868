package io.roombridge.sip.leg;

import io.roombridge.media.AddressText;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.serial.Serial;
import io.roombridge.sip.bfcp.BfcpMessage;
import io.roombridge.sip.bfcp.MalformedBfcp;
import io.roombridge.sip.sdp.Fingerprint;
import io.roombridge.sip.sdp.FloorAgreement;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Floor control over TCP (RFC 4145), by TLS or without: one connection, which the peer opens or we do; a newer one
/// takes its place.
final class FloorStream implements FloorSocket {

    private static final Logger log = LoggerFactory.getLogger(FloorStream.class);
    private static final int PATIENCE = 5_000;
    private static final int MOST_UNSENT = 64;

    private final ServerSocket server;
    private final Listener listener;
    private final Serial writing = Serial.virtual("sip-floor-writing");
    private final Optional<FloorTls> tls;
    private volatile Set<InetAddress> hosts = Set.of();
    private volatile List<Fingerprint> keys = List.of();
    private Optional<Socket> connection = Optional.empty();
    private Optional<InetSocketAddress> called = Optional.empty();
    private boolean closed;

    /// @param peer  of the family that the port is to be of
    /// @param tls   empty for none
    FloorStream(FloorPorts ports, InetAddress peer, Optional<FloorTls> tls, Listener listener) throws NoPortsLeft {
        this.listener = listener;
        this.tls = tls;
        server = ports.open(peer, address -> new ServerSocket(address.getPort(), 2, address.getAddress()));
        Thread.ofVirtual().name("sip-floor-" + port()).start(this::accept);
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public synchronized void towards(Set<InetAddress> allowed, FloorAgreement agreed) {
        hosts = Set.copyOf(allowed);
        keys = agreed.keys();
        var remote = agreed.remote();
        boolean alive = connection.filter(it -> !it.isClosed()).isPresent() && called.equals(remote);
        if (agreed.connects() && remote.isPresent() && !alive) {
            called = remote;
            Thread.ofVirtual().name("sip-floor-" + remote.get()).start(() -> connect(remote.get()));
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                if (hosts.contains(socket.getInetAddress())) {
                    Thread.ofVirtual().name("sip-floor-from-" + port()).start(() -> accepted(socket));
                } else {
                    socket.close();
                }
            } catch (IOException failed) {
                log.debug("BFCP at {}: {}", port(), failed.getMessage());
            }
        }
    }

    private void accepted(Socket socket) {
        try {
            serve(tls.isPresent() ? tls.get().accepted(socket, keys) : socket);
        } catch (IOException refused) {
            listener.failed("a connection for floor control (BFCP) from " + AddressText.of(socket.getInetAddress())
                    + " is refused: " + refused.getMessage());
        }
    }

    private void connect(InetSocketAddress remote) {
        var socket = new Socket();
        Socket secured;
        try {
            socket.connect(remote, PATIENCE);
            secured = tls.isPresent() ? tls.get().connected(socket, keys) : socket;
        } catch (IOException refused) {
            close(socket);
            listener.failed("floor control (BFCP) cannot be connected to at " + AddressText.of(remote) + ": "
                    + refused.getMessage());
            return;
        }
        serve(secured);
    }

    /// Reads no faster than is dealt with: who sends more than that has said enough.
    private void serve(Socket socket) {
        if (!takes(socket)) {
            return;
        }
        listener.open();
        try (socket; var in = new DataInputStream(socket.getInputStream())) {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = next(in);
            }
        } catch (IOException over) {
            log.debug("BFCP of {} ends: {}", socket.getRemoteSocketAddress(), over.getMessage());
        }
    }

    private boolean next(DataInputStream in) throws IOException {
        try {
            return listener.heard(BfcpMessage.read(in));
        } catch (MalformedBfcp malformed) {
            log.debug("no BFCP: {}", malformed.getMessage());
            return listener.unreadable(malformed);
        }
    }

    private synchronized boolean takes(Socket socket) {
        connection.ifPresent(FloorStream::close);
        connection = Optional.of(socket);
        if (closed) {
            close(socket);
        }
        return !closed;
    }

    /// A peer that does not read holds up nobody, and is left after a while.
    @Override
    public synchronized void send(byte[] octets) {
        connection.ifPresent(socket -> {
            if (!writing.offer(() -> write(socket, octets), MOST_UNSENT)) {
                close(socket);
            }
        });
    }

    private static void write(Socket socket, byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
        } catch (IOException lost) {
            log.debug("BFCP to {} is lost: {}", socket.getRemoteSocketAddress(), lost.getMessage());
            close(socket);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        connection.ifPresent(FloorStream::close);
        try {
            server.close();
        } catch (IOException failed) {
            log.debug("BFCP at {} did not close: {}", port(), failed.getMessage());
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            log.debug("a BFCP connection did not close: {}", failed.getMessage());
        }
    }
}
