package io.roombridge.sip.front;

import io.roombridge.call.Transport;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open connections, each known by its far end, never more than the limits permit.
final class Connections implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Connections.class);

    private final Map<Source, Connection> open = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> perAddress = new ConcurrentHashMap<>();
    private final Map<Source, Object> connecting = new ConcurrentHashMap<>();
    private final Limits limits;
    private final Optional<TlsSockets> tls;
    private final InetAddress bind;
    private final BiConsumer<Source, byte[]> receiver;

    Connections(Limits limits, Optional<TlsSockets> tls, InetAddress bind, BiConsumer<Source, byte[]> receiver) {
        this.limits = limits;
        this.tls = tls;
        this.bind = bind;
        this.receiver = receiver;
    }

    void accepted(Transport transport, Socket socket) throws IOException {
        var source = new Source(transport, (InetSocketAddress) socket.getRemoteSocketAddress());
        int mine = perAddress.merge(socket.getInetAddress(), 1, Integer::sum);
        if (mine > limits.connectionsPerSource() || open.size() >= limits.connections()) {
            log.info("refusing a connection from {}: too many", source);
            leave(socket.getInetAddress());
            socket.close();
            return;
        }
        socket.setTcpNoDelay(true);
        read(new Connection(source, socket, limits));
    }

    private void read(Connection connection) {
        open.put(connection.source(), connection);
        Thread.ofVirtual().name("sip-connection").start(() ->
                connection.read((from, message) -> receiver.accept(from.source(), message), this::closed));
    }

    private void closed(Connection connection) {
        open.remove(connection.source(), connection);
        leave(connection.source().address().getAddress());
    }

    private void leave(InetAddress address) {
        perAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }

    Connection to(Source peer, boolean connect) throws IOException {
        var existing = open.get(peer);
        if (existing != null && existing.isOpen()) {
            return existing;
        }
        if (!connect) {
            throw new IOException("no connection to " + peer.address());
        }
        return connect(peer);
    }

    /// Two who want the same peer at once share one connection; nobody waits for another peer's.
    private Connection connect(Source peer) throws IOException {
        synchronized (connecting.computeIfAbsent(peer, _ -> new Object())) {
            connecting.remove(peer);
            var existing = open.get(peer);
            if (existing != null && existing.isOpen()) {
                return existing;
            }
            var socket = new Socket();
            try {
                socket.bind(new InetSocketAddress(bind, 0));
                socket.connect(peer.address(), (int) limits.messageTime().toMillis());
                socket.setTcpNoDelay(true);
                var secured = peer.transport() == Transport.TLS ? encrypt(socket, peer) : socket;
                var connection = new Connection(peer, secured, limits);
                connection.handshake();
                perAddress.merge(peer.address().getAddress(), 1, Integer::sum);
                read(connection);
                return connection;
            } catch (IOException failed) {
                socket.close();
                throw failed;
            }
        }
    }

    private Socket encrypt(Socket socket, Source peer) throws IOException {
        return tls.orElseThrow(() -> new IOException("TLS is off")).connect(socket, peer.address());
    }

    @Override
    public void close() {
        open.values().forEach(Connection::close);
    }
}
