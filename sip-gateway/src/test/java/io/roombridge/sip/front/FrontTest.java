package io.roombridge.sip.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Transport;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// The front on real sockets, with limits small enough to reach.
@Isolated("its limits are times")
class FrontTest {

    private static final Limits SMALL = new Limits(2_000, 1_000, 20, 6, 3, Duration.ofMillis(500),
            Duration.ofSeconds(30), 2);
    private static final String OPTIONS = """
            OPTIONS sip:a SIP/2.0
            Via: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bK1
            From: <sip:a@b>;tag=1
            To: <sip:a@b>
            Call-ID: one
            CSeq: 1 OPTIONS

            """.replace("\n", "\r\n");

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private Front front;

    private void open(Limits limits, Consumer<Arrival> receiver) throws IOException {
        front = new Front(InetAddress.getLoopbackAddress(), new Ports(0, 0, 0),
                Optional.of(TlsSockets.selfSigned("test", true)), limits);
        front.start(receiver);
    }

    @AfterEach
    void close() {
        front.close();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), front.port(Transport.TCP).orElseThrow());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private String next() throws InterruptedException {
        var arrival = arrivals.poll(5, TimeUnit.SECONDS);
        return arrival == null ? "nothing" : new String(arrival.octets(), StandardCharsets.ISO_8859_1);
    }

    /// The peer closed, by FIN or RST.
    private static boolean isClosed(Socket socket) {
        try {
            socket.getInputStream().readAllBytes(); // TLS says why before it closes
            return true;
        } catch (java.net.SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void deliversWhatComesInPieces() throws Exception {
        open(SMALL, arrivals::add);
        try (var socket = connect()) {
            write(socket, OPTIONS.substring(0, 30));
            write(socket, OPTIONS.substring(30) + OPTIONS.substring(0, 3));
            assertThat(next()).isEqualTo(OPTIONS);
            write(socket, OPTIONS.substring(3));
            assertThat(next()).isEqualTo(OPTIONS);
        }
    }

    @Test
    void answersAPingWithAPong() throws Exception {
        open(SMALL, arrivals::add);
        try (var socket = connect()) {
            write(socket, "\r\n\r\n");
            assertThat(socket.getInputStream().readNBytes(2)).isEqualTo(new byte[] {'\r', '\n'});
            write(socket, OPTIONS);
            assertThat(next()).isEqualTo(OPTIONS);
        }
    }

    @Test
    void closesAConnectionWhoseMessageTakesTooLong() throws Exception {
        open(SMALL, arrivals::add);
        try (var socket = connect(); var patient = connect()) {
            write(socket, "OPTIONS sip:a");
            assertThat(isClosed(socket)).isTrue();
            write(patient, OPTIONS);
            assertThat(next()).isEqualTo(OPTIONS);
        }
    }

    @Test
    void closesATlsConnectionThatDoesNotShakeHands() throws Exception {
        open(SMALL, arrivals::add);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), front.port(Transport.TLS).orElseThrow())) {
            socket.setSoTimeout(5_000);
            assertThat(isClosed(socket)).isTrue();
        }
    }

    @Test
    void closesAConnectionWithAnEndlessHeaderOrAHugeBody() throws Exception {
        open(SMALL, arrivals::add);
        try (var socket = connect()) {
            write(socket, "OPTIONS sip:a SIP/2.0\r\nX: " + "a".repeat(1_500));
            assertThat(isClosed(socket)).isTrue();
        }
        try (var socket = connect()) {
            write(socket, "OPTIONS sip:a SIP/2.0\r\nContent-Length: 1500000000\r\n\r\n");
            assertThat(isClosed(socket)).isTrue();
        }
        assertThat(arrivals).isEmpty();
    }

    @Test
    void takesOnlySoManyConnectionsOfOneSource() throws Exception {
        open(SMALL, arrivals::add);
        try (var one = connect(); var two = connect(); var three = connect(); var four = connect()) {
            assertThat(isClosed(four)).isTrue();
            for (var socket : new Socket[] {one, two, three}) {
                write(socket, OPTIONS);
                assertThat(next()).isEqualTo(OPTIONS);
            }
        }
    }

    private static final String REFUSAL = """
            SIP/2.0 503 Service Unavailable
            Via: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bK1
            From: <sip:a@b>;tag=1
            To: <sip:a@b>
            Call-ID: one
            CSeq: 1 OPTIONS
            Retry-After: 5
            Content-Length: 0

            """.replace("\n", "\r\n");

    @Test
    void refusesRequestsItHasNoTimeForAndKeepsNoMoreThanItsQueue() throws Exception {
        var handling = new CountDownLatch(1);
        var busy = new CountDownLatch(1);
        open(SMALL, _ -> {
            handling.countDown();
            try {
                busy.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(5_000);
            var octets = OPTIONS.getBytes(StandardCharsets.ISO_8859_1);
            var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), front.port(Transport.UDP).orElseThrow());
            socket.send(new DatagramPacket(octets, octets.length, to));
            handling.await();
            for (int i = 0; i < 9; i++) {
                socket.send(new DatagramPacket(octets, octets.length, to));
            }
            var packet = new DatagramPacket(new byte[2_000], 2_000);
            socket.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1))
                    .isEqualTo(REFUSAL);
            for (int i = 0; i < 6; i++) {
                socket.receive(packet); // ten came, one is being handled, two wait: seven were refused
            }
            assertThat(front.dropped()).isEqualTo(7);
        } finally {
            busy.countDown();
        }
    }

    @Test
    void refusesNoAnswerAndNoAck() throws Exception {
        open(SMALL, arrivals::add);
        assertThat(Overload.refusal("SIP/2.0 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(Overload.refusal("ACK sip:a SIP/2.0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void dropsDatagramsBeyondTheLimitsAndIgnoresKeepAlives() throws Exception {
        open(SMALL, arrivals::add);
        var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), front.port(Transport.UDP).orElseThrow());
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            for (var text : new String[] {"", "\r\n\r\n", "\0\0\0\0", OPTIONS.replace("\r\n\r\n", "\r\n"
                    + "X: y\r\n".repeat(40) + "\r\n"),
                    OPTIONS.replace("\r\n\r\n", "\r\nX: " + "a".repeat(1_200) + "\r\n\r\n"), OPTIONS}) {
                var octets = text.getBytes(StandardCharsets.ISO_8859_1);
                socket.send(new DatagramPacket(octets, octets.length, to));
            }
            assertThat(next()).isEqualTo(OPTIONS);
            assertThat(front.dropped()).isEqualTo(2);
        }
    }

    @Test
    void sendsBackOverTheConnectionThatIsThereAndOpensAnotherOnlyWhenItMay() throws Exception {
        open(SMALL, arrivals::add);
        try (var socket = connect()) {
            write(socket, OPTIONS);
            var source = arrivals.poll(5, TimeUnit.SECONDS).source();
            front.send(source, "pong".getBytes(StandardCharsets.ISO_8859_1), false);
            assertThat(socket.getInputStream().readNBytes(4)).asString(StandardCharsets.ISO_8859_1).isEqualTo("pong");
        }
        var nobody = new Source(Transport.TCP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
        assertThatThrownBy(() -> front.send(nobody, new byte[1], false)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> front.send(nobody, new byte[1], true)).isInstanceOf(IOException.class);
    }

    @Test
    void carriesMessagesOverTlsBothWays() throws Exception {
        open(SMALL, arrivals::add);
        try (var other = new Front(InetAddress.getLoopbackAddress(), new Ports(Ports.OFF, Ports.OFF, 0),
                Optional.of(TlsSockets.selfSigned("other", true)), SMALL)) {
            var replies = new LinkedBlockingQueue<Arrival>();
            other.start(replies::add);
            var here = new Source(Transport.TLS, new InetSocketAddress(InetAddress.getLoopbackAddress(),
                    front.port(Transport.TLS).orElseThrow()));
            other.send(here, OPTIONS.getBytes(StandardCharsets.ISO_8859_1), true);
            var arrival = arrivals.poll(5, TimeUnit.SECONDS);
            assertThat(arrival.source().isEncrypted()).isTrue();
            front.send(arrival.source(), OPTIONS.getBytes(StandardCharsets.ISO_8859_1), false);
            assertThat(replies.poll(5, TimeUnit.SECONDS).octets()).isEqualTo(arrival.octets());
        }
    }

    @Test
    void checksCertificatesWhereItIsTold() throws Exception {
        open(SMALL, arrivals::add);
        try (var strict = new Front(InetAddress.getLoopbackAddress(), new Ports(Ports.OFF, Ports.OFF, 0),
                Optional.of(TlsSockets.selfSigned("strict", false)), SMALL)) {
            var here = new Source(Transport.TLS, new InetSocketAddress(InetAddress.getLoopbackAddress(),
                    front.port(Transport.TLS).orElseThrow()));
            assertThatThrownBy(() -> strict.send(here, new byte[1], true)).isInstanceOf(IOException.class);
        }
    }
}
