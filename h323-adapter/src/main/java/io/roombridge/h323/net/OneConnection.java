package io.roombridge.h323.net;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for the one connection that a peer is to make: H.245 at a port of its own (H.323 §8.2). Others that connect
/// are closed and counted.
public final class OneConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OneConnection.class);

    /// Ports to listen at, which cannot be foretold.
    public static final class Ports {

        private final int first;
        private final int last;
        private final SecureRandom random = new SecureRandom();
        private final AtomicLong refused = new AtomicLong();

        /// @param first  0 lets the system choose
        public Ports(int first, int last) {
            this.first = first;
            this.last = last;
        }

        /// How many have connected that were not awaited.
        public long refused() {
            return refused.get();
        }

        private ServerSocket bind(InetAddress address) throws IOException {
            if (first == 0) {
                return new ServerSocket(0, BACKLOG, address);
            }
            int size = last - first + 1;
            int start = random.nextInt(size);
            for (int tries = 0; tries < size; tries++) {
                try {
                    return new ServerSocket(first + (start + tries) % size, BACKLOG, address);
                } catch (BindException _) { // in use: the next one
                }
            }
            throw new IOException("no port left for H.245 in " + first + ".." + last);
        }
    }

    private static final int BACKLOG = 16;

    private final Ports ports;
    private final ServerSocket server;

    public OneConnection(InetAddress address, Ports ports) throws IOException {
        this.ports = ports;
        this.server = ports.bind(address);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /// Who is waited for.
    public interface Awaited {

        /// Whether it is the peer.
        boolean awaits(InetAddress source);

        void connected(TpktConnection connection);

        /// Somebody else connected, and was closed.
        ///
        /// @param before  how many had been before
        void refused(InetAddress source, int before);

        /// In the time there was.
        void nobodyConnected();
    }

    /// The first connection of the peer within the time is taken, and nothing is listened to any more.
    public void start(Duration patience, int messageSize, Awaited awaited) {
        Thread.ofVirtual().name("h245-accept " + address()).start(() -> {
            try (server) {
                awaited.connected(new TpktConnection(accept(System.nanoTime() + patience.toNanos(), awaited),
                        messageSize));
            } catch (IOException failure) {
                log.atDebug().addKeyValue("cause", failure.getMessage()).log("nobody connected for H.245");
                awaited.nobodyConnected();
            }
        });
    }

    private Socket accept(long until, Awaited awaited) throws IOException {
        for (int refused = 0; ; refused++) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0 && refused > 0) {
                throw new SocketTimeoutException("only others connected, " + refused);
            }
            server.setSoTimeout((int) Math.max(1, left));
            var socket = server.accept();
            if (awaited.awaits(socket.getInetAddress())) {
                return socket;
            }
            socket.close();
            ports.refused.incrementAndGet();
            awaited.refused(socket.getInetAddress(), refused);
        }
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
