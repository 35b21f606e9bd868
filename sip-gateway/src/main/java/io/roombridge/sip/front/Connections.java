package io.roombridge.sip.front;

import io.roombridge.admission.Origin;
import io.roombridge.admission.Places;
import io.roombridge.admission.Rank;
import io.roombridge.call.Transport;
import io.roombridge.media.LocalAddresses;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open connections, each known by its far end, never more than the limits permit.
final class Connections implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Connections.class);

    private final Map<Source, Connection> open = new ConcurrentHashMap<>();
    private final Places<Connection> places;
    private final LongAdder refused = new LongAdder();
    private final Map<Source, Object> connecting = new ConcurrentHashMap<>();
    private final Limits limits;
    private final Optional<TlsSockets> tls;
    private final LocalAddresses bind;
    private final Receiver receiver;
    private volatile Company company = Company.NOBODY;

    /// Whoever takes messages; a connection is read on when it returns.
    interface Receiver {
        Rank received(Source source, byte[] message) throws InterruptedException;
    }

    Connections(Limits limits, Optional<TlsSockets> tls, LocalAddresses bind, Receiver receiver) {
        this.limits = limits;
        this.places = new Places<>(limits.connections(), this::isEngaged);
        this.tls = tls;
        this.bind = bind;
        this.receiver = receiver;
    }

    void prefer(Company company) {
        this.company = company;
    }

    /// How many were turned away, or had to make way for others.
    long refused() {
        return refused.sum();
    }

    void accepted(Transport transport, Socket socket) throws IOException {
        var source = new Source(transport, (InetSocketAddress) socket.getRemoteSocketAddress());
        var connection = new Connection(source, socket, limits, true);
        switch (place(connection)) {
            case Places.Verdict.Refused<Connection>(var why) -> {
                log.debug("refusing a connection from {}: {}", source, why);
                refused.increment();
                socket.close();
            }
            case Places.Verdict.Instead<Connection>(var gone) -> {
                log.debug("{} makes way for {}", gone.source(), source);
                refused.increment();
                gone.close();
                read(connection);
            }
            case Places.Verdict.Taken<Connection> _ -> read(connection);
        }
    }

    private Places.Verdict<Connection> place(Connection connection) {
        var address = connection.source().address();
        synchronized (places) {
            return places.take(connection, Origin.of(address.getAddress()),
                    !company.sources().of(address).isStranger());
        }
    }

    /// A call goes over it.
    private boolean isEngaged(Connection connection) {
        return connection.lastCall().filter(company.calls()).isPresent();
    }

    private void read(Connection connection) throws IOException {
        connection.settle();
        open.put(connection.source(), connection);
        Thread.ofVirtual().name("sip-connection").start(() -> connection.read(this::received, this::closed));
    }

    private void received(Connection connection, byte[] message) throws InterruptedException {
        synchronized (places) {
            places.heard(connection);
        }
        if (receiver.received(connection.source(), message) == Rank.ENGAGED) {
            connection.carries(Header.callId(message));
        }
    }

    private void closed(Connection connection) {
        open.remove(connection.source(), connection);
        synchronized (places) {
            places.leave(connection);
        }
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
            var own = bind.like(peer.address().getAddress())
                    .orElseThrow(() -> new IOException("no address of the family of " + peer.address()));
            var socket = new Socket();
            try {
                socket.bind(new InetSocketAddress(own, 0));
                socket.connect(peer.address(), (int) limits.messageTime().toMillis());
                var secured = peer.transport() == Transport.TLS ? encrypt(socket, peer) : socket;
                var connection = new Connection(peer, secured, limits, false);
                connection.handshake();
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
