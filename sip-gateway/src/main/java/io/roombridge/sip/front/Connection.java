package io.roombridge.sip.front;

import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One TCP or TLS connection: a reader on a virtual thread, and writes one at a time.
final class Connection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final byte[] PONG = {'\r', '\n'};

    private final Source source;
    private final Socket socket;
    private final Limits limits;
    private final Object writing = new Object();

    Connection(Source source, Socket socket, Limits limits) {
        this.source = source;
        this.socket = socket;
        this.limits = limits;
    }

    Source source() {
        return source;
    }

    boolean isOpen() {
        return !socket.isClosed() && !socket.isOutputShutdown();
    }

    void handshake() throws IOException {
        if (socket instanceof SSLSocket secure) {
            socket.setSoTimeout((int) limits.messageTime().toMillis());
            var watchdog = Deadline.in(limits.messageTime(), this::close);
            try {
                secure.startHandshake();
            } finally {
                watchdog.cancel();
            }
        }
    }

    /// Reads until the peer closes, stays silent too long, or breaks a limit.
    void read(BiConsumer<Connection, byte[]> receiver, Consumer<Connection> closed) {
        var framing = new Framing(limits);
        var octets = new byte[4_096];
        long begun = 0;
        try (socket) {
            handshake();
            while (true) {
                socket.setSoTimeout(timeout(framing, begun));
                int count = socket.getInputStream().read(octets);
                if (count < 0) {
                    return;
                }
                boolean amid = framing.isAmidMessage();
                var frames = framing.feed(octets, count);
                begun = amid && frames.isEmpty() ? begun : System.nanoTime();
                deliver(frames, receiver);
            }
        } catch (SocketTimeoutException _) {
            log.debug("closing {}: {}", source, framing.isAmidMessage() ? "a message took too long" : "idle");
        } catch (Unframeable malformed) {
            log.info("closing {}: {}", source, malformed.getMessage());
        } catch (IOException gone) {
            log.debug("connection {} ended: {}", source, gone.getMessage());
        } finally {
            closed.accept(this);
        }
    }

    private void deliver(List<Framing.Frame> frames, BiConsumer<Connection, byte[]> receiver) throws IOException {
        for (var frame : frames) {
            switch (frame) {
                case Framing.Frame.Message(var message) -> receiver.accept(this, message);
                case Framing.Frame.Ping _ -> send(PONG);
            }
        }
    }

    private int timeout(Framing framing, long begun) {
        if (!framing.isAmidMessage()) {
            return (int) limits.idleTime().toMillis();
        }
        var left = limits.messageTime().minus(Duration.ofNanos(System.nanoTime() - begun));
        return (int) Math.max(1, left.toMillis());
    }

    /// Writes a whole message; a peer that takes nothing for too long loses the connection.
    void send(byte[] message) throws IOException {
        synchronized (writing) {
            var watchdog = Deadline.in(limits.messageTime(), this::close);
            try {
                var out = socket.getOutputStream();
                out.write(message);
                out.flush();
            } finally {
                watchdog.cancel();
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // closed all the same
        }
    }
}
