package io.roombridge.h323.net;

import io.roombridge.serial.Deadline;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One TCP connection that carries TPKTs. A reader and a writer, both virtual threads; sending never waits, a peer that
/// does not take what is sent is disconnected.
public final class TpktConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TpktConnection.class);
    private static final int MOST_QUEUED = 256;
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final Duration MESSAGE_TIME = Duration.ofSeconds(10);
    private static final byte[] END = new byte[0];

    /// What comes of a connection. Called on its reader, one at a time; `closed` once, and last.
    public interface Listener {
        void received(byte[] message);

        void closed();
    }

    private final Socket socket;
    private final int messageSize;
    private final Duration messageTime;
    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(MOST_QUEUED);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch written = new CountDownLatch(1);

    /// A message may take ten seconds.
    public TpktConnection(Socket socket, int messageSize) {
        this(socket, messageSize, MESSAGE_TIME);
    }

    /// @param messageTime  from the first octet of a message to its last, either way
    TpktConnection(Socket socket, int messageSize, Duration messageTime) {
        this.socket = socket;
        this.messageSize = messageSize;
        this.messageTime = messageTime;
    }

    public static TpktConnection connect(InetSocketAddress from, InetSocketAddress to, int messageSize,
            Duration timeout)
            throws IOException {
        var socket = new Socket();
        try {
            socket.bind(from);
            socket.connect(to, (int) timeout.toMillis());
            return new TpktConnection(socket, messageSize);
        } catch (IOException | RuntimeException failure) {
            socket.close();
            throw failure;
        }
    }

    public InetSocketAddress remote() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    public InetSocketAddress local() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    public void start(Listener listener) {
        Thread.ofVirtual().name("tpkt-read " + remote()).start(() -> read(listener));
        Thread.ofVirtual().name("tpkt-write " + remote()).start(this::write);
    }

    /// Queues a message.
    public void send(byte[] message) {
        if (closing.get()) {
            return;
        }
        if (!queue.offer(Tpkt.frame(message))) {
            takesNothing();
        }
    }

    private void takesNothing() {
        log.atWarn().addKeyValue("peer", remote()).log("peer does not take what it is sent, disconnected");
        abort();
    }

    /// Sends what is queued, then closes. A peer that does not take it in time is disconnected.
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        if (queue.offer(END)) {
            Thread.ofVirtual().name("tpkt-close " + remote()).start(this::closeInTime);
        } else {
            abort();
        }
    }

    /// Waits until nothing is queued any more after [#close], but no longer than that.
    public void awaitWritten(Duration patience) throws InterruptedException {
        written.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void closeInTime() {
        try {
            TimeUnit.NANOSECONDS.sleep(messageTime.toNanos());
            abort();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Closes at once.
    public void abort() {
        closing.set(true);
        queue.clear();
        queue.offer(END);
        try {
            socket.close();
        } catch (IOException failure) {
            log.atDebug().addKeyValue("peer", remote()).setCause(failure).log("close failed");
        }
    }

    private void read(Listener listener) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            var punctual = new PunctualStream(socket, messageTime);
            var in = new BufferedInputStream(punctual);
            for (var message = Tpkt.read(in, messageSize, punctual); message.isPresent();
                    message = Tpkt.read(in, messageSize, punctual)) {
                listener.received(message.get());
            }
        } catch (IOException failure) {
            if (!closing.get()) {
                log.atDebug().addKeyValue("peer", remote()).addKeyValue("cause", failure.getMessage())
                        .log("connection lost");
            }
        } finally {
            closing.set(true);
            queue.offer(END);
            listener.closed();
        }
    }

    private void write(OutputStream out, byte[] packet) throws IOException {
        var watchdog = Deadline.in(messageTime, this::takesNothing);
        try {
            out.write(packet);
        } finally {
            watchdog.cancel();
        }
    }

    /// After the last message the peer gets a moment to read it and to close first.
    private void write() {
        try {
            var out = socket.getOutputStream();
            for (var packet = queue.take(); packet != END; packet = queue.take()) {
                write(out, packet);
            }
            socket.shutdownOutput();
            written.countDown();
            TimeUnit.NANOSECONDS.sleep(LINGER.toNanos());
            socket.close();
        } catch (IOException failure) {
            log.atDebug().addKeyValue("peer", remote()).addKeyValue("cause", failure.getMessage()).log("write failed");
            abort();
        } catch (InterruptedException _) {
            abort();
            Thread.currentThread().interrupt();
        } finally {
            written.countDown();
        }
    }
}
