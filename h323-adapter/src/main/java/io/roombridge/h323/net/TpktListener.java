package io.roombridge.h323.net;

import io.roombridge.admission.Acquaintance;
import io.roombridge.admission.Origin;
import io.roombridge.admission.Places;
import io.roombridge.media.LocalAddresses;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Accepts TCP connections at the call signalling port, within limits.
public final class TpktListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TpktListener.class);
    private static final int BACKLOG = 256;

    private static final Duration JOIN = Duration.ofSeconds(1);

    /// @param places       that connections may take
    /// @param known        who is no stranger
    /// @param busy         has a call: it makes way for nobody
    /// @param messageSize  octets of a message
    /// @param messageTime  from the first octet of a message to its last
    public record Bounds(Places.Terms places, Acquaintance known, Predicate<TpktConnection> busy, int messageSize,
                         Duration messageTime) {}

    private final List<ServerSocket> servers = new ArrayList<>();
    private final Bounds bounds;
    private final Places<TpktConnection> places;
    private final Set<TpktConnection> open = ConcurrentHashMap.newKeySet();
    private final LongAdder refused = new LongAdder();
    private final List<Thread> readers = new ArrayList<>();

    /// @param port  at each address; 0 takes a free one
    public TpktListener(LocalAddresses bind, int port, Bounds bounds) throws IOException {
        this.bounds = bounds;
        this.places = new Places<>(bounds.places(), bounds.busy());
        try {
            for (var address : bind.all()) {
                var server = new ServerSocket();
                servers.add(server);
                server.setReuseAddress(true);
                server.bind(new InetSocketAddress(address, port == 0 && servers.size() > 1 ? address().getPort()
                        : port), BACKLOG);
            }
        } catch (IOException taken) {
            servers.forEach(TpktListener::close);
            throw taken;
        }
    }

    /// How many connections were refused, or had to make way for others.
    public long refused() {
        return refused.sum();
    }

    /// The first of its addresses.
    public InetSocketAddress address() {
        return (InetSocketAddress) servers.getFirst().getLocalSocketAddress();
    }

    /// @param accepted  is given each connection, not started yet; it calls [#finished] when the connection has ended
    public void start(Consumer<TpktConnection> accepted) {
        servers.forEach(server -> readers.add(Thread.ofVirtual().name("h225-accept " + server.getLocalSocketAddress())
                .start(() -> accept(server, accepted))));
    }

    private void accept(ServerSocket server, Consumer<TpktConnection> accepted) {
        while (!server.isClosed()) {
            try {
                var connection = new TpktConnection(server.accept(), bounds.messageSize(), bounds.messageTime());
                if (admit(connection)) {
                    open.add(connection);
                    accepted.accept(connection);
                }
            } catch (IOException failure) {
                if (!server.isClosed()) {
                    log.atWarn().setCause(failure).log("accept failed");
                }
            }
        }
    }

    private boolean admit(TpktConnection connection) {
        return switch (place(connection)) {
            case Places.Verdict.Refused<TpktConnection>(var why) -> {
                log.atDebug().addKeyValue("peer", connection.remote()).addKeyValue("cause", why).log("refused");
                refused.increment();
                connection.abort();
                yield false;
            }
            case Places.Verdict.Instead<TpktConnection>(var gone) -> {
                log.atDebug().addKeyValue("peer", gone.remote()).log("makes way for another");
                refused.increment();
                gone.abort();
                yield true;
            }
            case Places.Verdict.Taken<TpktConnection> _ -> true;
        };
    }

    private Places.Verdict<TpktConnection> place(TpktConnection connection) {
        var remote = connection.remote();
        synchronized (places) {
            return places.take(connection, Origin.of(remote.getAddress()), !bounds.known().of(remote).isStranger());
        }
    }

    public void finished(TpktConnection connection) {
        open.remove(connection);
        synchronized (places) {
            places.leave(connection);
        }
    }

    @Override
    public void close() {
        servers.forEach(TpktListener::close);
        open.forEach(TpktConnection::close);
        readers.forEach(TpktListener::join);
    }

    private static void close(ServerSocket server) {
        try {
            server.close();
        } catch (IOException failure) {
            log.atDebug().setCause(failure).log("close failed");
        }
    }

    /// A port is free again only when nobody waits on it any more.
    private static void join(Thread reader) {
        try {
            reader.join(JOIN.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
