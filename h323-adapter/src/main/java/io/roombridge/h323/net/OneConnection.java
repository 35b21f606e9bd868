package io.roombridge.h323.net;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for the one connection that a peer is to make: H.245 at a port of its own (H.323 §8.2).
public final class OneConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OneConnection.class);

    /// Ports to listen at, taken in turn.
    public static final class Ports {

        private final int first;
        private final int last;
        private final AtomicInteger next = new AtomicInteger();

        /// @param first  0 lets the system choose
        public Ports(int first, int last) {
            this.first = first;
            this.last = last;
        }

        private ServerSocket bind(InetAddress address) throws IOException {
            if (first == 0) {
                return new ServerSocket(0, 1, address);
            }
            int size = last - first + 1;
            for (int tries = 0; tries < size; tries++) {
                try {
                    return new ServerSocket(first + Math.floorMod(next.getAndIncrement(), size), 1, address);
                } catch (BindException _) { // in use: the next one
                }
            }
            throw new IOException("no port left for H.245 in " + first + ".." + last);
        }
    }

    private final ServerSocket server;

    public OneConnection(InetAddress address, Ports ports) throws IOException {
        this.server = ports.bind(address);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /// The first that connects within the time is given to `connected`; when nobody does, `nobody` is run.
    public void start(Duration patience, int messageSize, Consumer<TpktConnection> connected, Runnable nobody) {
        Thread.ofVirtual().name("h245-accept " + address()).start(() -> {
            try (server) {
                server.setSoTimeout((int) patience.toMillis());
                connected.accept(new TpktConnection(server.accept(), messageSize));
            } catch (IOException failure) {
                log.atDebug().addKeyValue("cause", failure.getMessage()).log("nobody connected for H.245");
                nobody.run();
            }
        });
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            log.atDebug().setCause(failure).log("close failed");
        }
    }
}
