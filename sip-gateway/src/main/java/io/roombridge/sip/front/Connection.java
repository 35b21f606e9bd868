package io.roombridge.sip.front;

import io.roombridge.serial.Deadline;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One TCP or TLS connection: a reader on a virtual thread, and writes one at a time.
final class Connection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final byte[] PONG = {'\r', '\n'};
    private static final String CUT_SHORT = "The body is shorter than its Content-Length";
    /// Milliseconds.
    private static final int LINGER = 1_000;

    private final Source source;
    private final Socket socket;
    private final Limits limits;
    private final boolean accepted;
    private final Object writing = new Object();
    private volatile Optional<String> lastCall = Optional.empty();

    /// What comes of a connection.
    interface Receiver {
        void received(Connection from, byte[] message) throws InterruptedException;
    }

    /// @param accepted  the peer made it, and is to speak first
    Connection(Source source, Socket socket, Limits limits, boolean accepted) {
        this.source = source;
        this.socket = socket;
        this.limits = limits;
        this.accepted = accepted;
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

    void settle() throws IOException {
        socket.setTcpNoDelay(true);
    }

    /// The call that the last message in a dialog was of.
    Optional<String> lastCall() {
        return lastCall;
    }

    void carries(String callId) {
        lastCall = Optional.of(callId);
    }

    /// Reads until the peer closes, stays silent too long, or breaks a limit.
    void read(Receiver receiver, Consumer<Connection> closed) {
        try (socket) {
            handshake();
            readMessages(receiver);
        } catch (IOException gone) {
            log.debug("connection {} ended: {}", source, gone.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            closed.accept(this);
        }
    }

    private void readMessages(Receiver receiver) throws IOException, InterruptedException {
        var framing = new Framing(limits);
        var patience = new Patience(limits, accepted);
        var octets = new byte[4_096];
        patience.begins(System.nanoTime());
        try {
            while (!socket.isClosed()) {
                if (patience.isOver(System.nanoTime())) {
                    throw new SocketTimeoutException();
                }
                socket.setSoTimeout(patience.millis(System.nanoTime()));
                int count = socket.getInputStream().read(octets);
                if (count < 0) {
                    refuse(framing.begun(), 400, CUT_SHORT);
                    return;
                }
                patience.heard(deliver(framing.feed(octets, count), receiver), framing.isAmidMessage(),
                        System.nanoTime());
            }
        } catch (SocketTimeoutException _) {
            log.debug("closing {}: {}", source, patience.isShort() ? "a message took too long" : "idle");
            refuse(framing.begun(), 400, CUT_SHORT);
        }
    }

    /// Whether there was a message that says it is SIP.
    private boolean deliver(List<Framing.Frame> frames, Receiver receiver) throws IOException, InterruptedException {
        boolean whole = false;
        for (var frame : frames) {
            switch (frame) {
                case Framing.Frame.Message(var message) -> {
                    receiver.received(this, message);
                    whole |= Header.saysSip(message);
                }
                case Framing.Frame.Ping _ -> send(PONG);
                case Framing.Frame.Broken(var begun, var status, var words) -> {
                    log.debug("closing {}: {}", source, words);
                    refuse(begun, status, words);
                    close();
                }
            }
        }
        return whole;
    }

    /// Says why before the connection is closed, and reads on for a moment, since octets left unread would take the
    /// answer back.
    private void refuse(byte[] request, int status, String words) throws IOException {
        var answer = RoughAnswer.to(request, source, status, words);
        if (answer.isPresent()) {
            send(answer.get().octets());
            socket.shutdownOutput();
            socket.setSoTimeout(LINGER);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LINGER);
            var rest = new byte[4_096];
            int count = 0;
            while (count >= 0 && System.nanoTime() < end) {
                count = socket.getInputStream().read(rest);
            }
        }
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
