package io.roombridge.h323.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Accepts TCP connections at the call signalling port, within limits.
public final class TpktListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TpktListener.class);
    private static final int BACKLOG = 256;

    /// @param connections           open at a time
    /// @param connectionsPerSource  of one address
    /// @param messageSize           octets of a message
    public record Bounds(int connections, int connectionsPerSource, int messageSize) {}

    private static final Duration JOIN = Duration.ofSeconds(1);

    private final ServerSocket server;
    private final Bounds bounds;
    private volatile Thread reader = Thread.ofVirtual().unstarted(() -> { });
    private final Set<TpktConnection> open = ConcurrentHashMap.newKeySet();
    private final Map<InetAddress, Integer> perSource = new HashMap<>();

    public TpktListener(InetSocketAddress address, Bounds bounds) throws IOException {
        this.bounds = bounds;
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(address, BACKLOG);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /// @param accepted  is given each connection, not started yet; it calls [#finished] when the connection has ended
    public void start(Consumer<TpktConnection> accepted) {
        reader = Thread.ofVirtual().name("h225-accept " + address()).start(() -> accept(accepted));
    }

    private void accept(Consumer<TpktConnection> accepted) {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                var source = socket.getInetAddress();
                if (!admit(source)) {
                    refuse(socket);
                    continue;
                }
                var connection = new TpktConnection(socket, bounds.messageSize());
                open.add(connection);
                accepted.accept(connection);
            } catch (IOException failure) {
                if (!server.isClosed()) {
                    log.atWarn().setCause(failure).log("accept failed");
                }
            }
        }
    }

    private synchronized boolean admit(InetAddress source) {
        int held = perSource.getOrDefault(source, 0);
        if (open.size() >= bounds.connections() || held >= bounds.connectionsPerSource()) {
            return false;
        }
        perSource.put(source, held + 1);
        return true;
    }

    private static void refuse(Socket socket) throws IOException {
        log.atWarn().addKeyValue("peer", socket.getRemoteSocketAddress()).log("too many connections, refused");
        socket.close();
    }

    public void finished(TpktConnection connection) {
        if (open.remove(connection)) {
            synchronized (this) {
                perSource.computeIfPresent(connection.remote().getAddress(), (_, held) -> held > 1 ? held - 1 : null);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            log.atDebug().setCause(failure).log("close failed");
        }
        open.forEach(TpktConnection::close);
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
