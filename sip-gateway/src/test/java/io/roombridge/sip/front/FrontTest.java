package io.roombridge.sip.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.admission.Acquaintance;
import io.roombridge.admission.FairQueue.Share;
import io.roombridge.admission.Places;
import io.roombridge.admission.Rank;
import io.roombridge.call.Transport;
import io.roombridge.media.LocalAddresses;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final Limits SMALL = new Limits(2_000, 1_000, 20, new Places.Terms(8, 6, 3, 8),
            Duration.ofMillis(500), Duration.ofSeconds(30), Map.of(Rank.ENGAGED, new Share(8, 8, 8, 8), Rank.KNOWN,
            new Share(8, 8, 8, 8), Rank.SITE, new Share(4, 4, 1, 1), Rank.STRANGER, new Share(2, 2, 1, 1)));
    private static final String OPTIONS = """
            OPTIONS sip:a SIP/2.0
            Via: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bK1
            From: <sip:a@b>;tag=1
            To: <sip:a@b>
            Call-ID: one
            CSeq: 1 OPTIONS

            """.replace("\n", "\r\n");

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private Company company = Company.NOBODY;
    private Front front;

    private void open(Limits limits, Consumer<Arrival> receiver) throws IOException {
        front = new Front(LocalAddresses.LOOPBACK, new Ports(0, 0, 0),
                Optional.of(TlsSockets.selfSigned("test", true)), limits);
        front.start(company, receiver);
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
            write(patient, OPTIONS);
            assertThat(next()).isEqualTo(OPTIONS);
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

    @Test
    void closesAConnectionThatSaysNothingOrOnlyKeepsItselfAlive() throws Exception {
        open(SMALL, arrivals::add);
        try (var silent = connect(); var lively = connect(); var speaking = connect()) {
            write(speaking, OPTIONS);
            write(lively, "\r\n\r\n");
            assertThat(isClosed(silent)).isTrue();
            assertThat(isClosed(lively)).isTrue();
            write(speaking, OPTIONS);
            assertThat(next()).isEqualTo(OPTIONS);
            assertThat(next()).isEqualTo(OPTIONS);
        }
    }

    @Test
    void closesAConnectionOnWhichNothingReadableComes() throws Exception {
        open(SMALL, arrivals::add);
        try (var socket = connect()) {
            var babble = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        write(socket, "FOO bar\r\n\r\n");
                    }
                } catch (Exception _) {
                    // closed, as it should be
                }
            });
            assertThat(isClosed(socket)).isTrue();
            babble.join();
        }
    }

    @Test
    void hasIdleStrangersMakeWayAndKeepsPlacesForTheKnown() throws Exception {
        var known = InetAddress.getByName("127.0.0.9");
        company = new Company(source -> source.getAddress().equals(known) ? Rank.SITE : Rank.STRANGER, _ -> false);
        open(SMALL, arrivals::add);
        var strangers = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 6; i++) {
                strangers.add(connectFrom(InetAddress.getByName("127.0.0." + (2 + i / 3))));
                write(strangers.getLast(), OPTIONS);
                assertThat(next()).isEqualTo(OPTIONS);
            }
            try (var another = connectFrom(InetAddress.getByName("127.0.0.4")); var first = connectFrom(known);
                    var second = connectFrom(known); var third = connectFrom(known)) {
                for (var socket : List.of(another, first, second, third)) {
                    write(socket, OPTIONS);
                    assertThat(next()).isEqualTo(OPTIONS);
                }
                assertThat(isClosed(strangers.get(0))).as("the longest idle").isTrue();
                assertThat(front.refusedConnections()).isEqualTo(2);
            }
        } finally {
            for (var socket : strangers) {
                socket.close();
            }
        }
    }

    private Socket connectFrom(InetAddress address) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), front.port(Transport.TCP).orElseThrow(), address, 0);
        socket.setSoTimeout(5_000);
        return socket;
    }

    @Test
    void leavesAConnectionThatACallGoesOver() throws Exception {
        company = new Company(Acquaintance.NOBODY, "one"::equals);
        open(SMALL, arrivals::add);
        try (var inCall = connectFrom(InetAddress.getByName("127.0.0.2"))) {
            write(inCall, OPTIONS);
            assertThat(next()).isEqualTo(OPTIONS);
            for (int i = 0; i < 12; i++) {
                try (var other = connectFrom(InetAddress.getByName("127.0.0." + (3 + i)))) {
                    write(other, OPTIONS.replace("one", "other"));
                    assertThat(next()).contains("other");
                }
            }
            write(inCall, OPTIONS);
            assertThat(next()).isEqualTo(OPTIONS);
        }
    }

    private static String options(String callId, int number) {
        return OPTIONS.replace("one", callId).replace("1 OPTIONS", number + " OPTIONS");
    }

    /// While one message is being handled.
    @Test
    void handlesCallsFirstThenTheKnownThenStrangersAndDropsTheOldestOfAFlood() throws Exception {
        var handling = new CountDownLatch(1);
        var busy = new CountDownLatch(1);
        var known = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        company = new Company(source -> source.getPort() == known.getLocalPort() ? Rank.SITE : Rank.STRANGER,
                "call"::equals);
        var shares = Map.of(Rank.ENGAGED, new Share(8, 8, 8, 8), Rank.KNOWN, new Share(8, 8, 8, 8),
                Rank.SITE, new Share(4, 4, 8, 8), Rank.STRANGER, new Share(2, 2, 1, 1));
        open(new Limits(2_000, 1_000, 20, new Places.Terms(8, 6, 3, 8), Duration.ofMillis(500), Duration.ofSeconds(30),
                shares), arrival -> {
            if (new String(arrival.octets(), StandardCharsets.ISO_8859_1).contains("first")) {
                handling.countDown();
                await(busy);
            }
            arrivals.add(arrival);
        });
        try (known; var stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            send(stranger, options("first", 1));
            handling.await();
            for (int i = 1; i <= 9; i++) {
                send(stranger, options("flood", i));
            }
            send(known, options("known", 1));
            send(stranger, options("call", 1));
            assertThat(List.of(next(), next())).containsExactlyInAnyOrder(options("known", 1), options("call", 1));
            assertThat(front.dropped()).isEqualTo(7);
            busy.countDown();
            assertThat(List.of(next(), next(), next())).containsExactly(options("first", 1), options("flood", 8),
                    options("flood", 9));
        } finally {
            busy.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(DatagramSocket from, String text) throws IOException {
        var octets = text.getBytes(StandardCharsets.ISO_8859_1);
        from.send(new DatagramPacket(octets, octets.length,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), front.port(Transport.UDP).orElseThrow())));
    }

    @Test
    void readsAConnectionNoFasterThanItsMessagesAreHandledAndLosesNone() throws Exception {
        var handling = new CountDownLatch(1);
        var busy = new CountDownLatch(1);
        open(SMALL, arrival -> {
            handling.countDown();
            await(busy);
            arrivals.add(arrival);
        });
        try (var socket = connect()) {
            for (int i = 0; i < 100; i++) {
                write(socket, options("one", i));
            }
            handling.await();
            busy.countDown();
            for (int i = 0; i < 100; i++) {
                assertThat(next()).isEqualTo(options("one", i));
            }
            assertThat(front.dropped()).isZero();
        } finally {
            busy.countDown();
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
        try (var other = new Front(LocalAddresses.LOOPBACK, new Ports(Ports.OFF, Ports.OFF, 0),
                Optional.of(TlsSockets.selfSigned("other", true)), SMALL)) {
            var replies = new LinkedBlockingQueue<Arrival>();
            other.start(Company.NOBODY, replies::add);
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
        try (var strict = new Front(LocalAddresses.LOOPBACK, new Ports(Ports.OFF, Ports.OFF, 0),
                Optional.of(TlsSockets.selfSigned("strict", false)), SMALL)) {
            var here = new Source(Transport.TLS, new InetSocketAddress(InetAddress.getLoopbackAddress(),
                    front.port(Transport.TLS).orElseThrow()));
            assertThatThrownBy(() -> strict.send(here, new byte[1], true)).isInstanceOf(IOException.class);
        }
    }
}
