package io.roombridge.sip.front;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the front itself answers: what is too large, and what a stream cannot be cut into.
@Isolated("its limits are times")
class RoughAnswerTest {

    private static final Limits SMALL = new Limits(2_000, 1_000, 20, new Places.Terms(8, 6, 3, 8),
            Duration.ofMillis(500), Duration.ofSeconds(30), Arrays.stream(Rank.values())
                    .collect(Collectors.toMap(rank -> rank, _ -> new Share(8, 8, 8, 8))));
    private static final String OPTIONS = """
            OPTIONS sip:a SIP/2.0
            Via: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bK1
            From: <sip:a@b>;tag=1
            To: <sip:a@b>
            Call-ID: one
            CSeq: 1 OPTIONS

            """.replace("\n", "\r\n");
    private static final String MANY = OPTIONS.replace("\r\n\r\n", "\r\n" + "X: y\r\n".repeat(40) + "\r\n");
    private static final String LONG = OPTIONS.replace("\r\n\r\n", "\r\nX: " + "a".repeat(1_200) + "\r\n\r\n");

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private Front front;

    @BeforeEach
    void open() throws IOException {
        front = new Front(LocalAddresses.LOOPBACK, new Ports(0, 0, Ports.OFF), Optional.empty(), SMALL);
        front.start(Company.NOBODY, arrivals::add);
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
    }

    private String next() throws InterruptedException {
        var arrival = arrivals.poll(5, TimeUnit.SECONDS);
        return arrival == null ? "nothing" : new String(arrival.octets(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP a\r\n\r\n",
            "ACK sip:a SIP/2.0\r\nVia: SIP/2.0/UDP a\r\n\r\n",
            "OPTIONS sip:a SIP/2.0\r\nCall-ID: 1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "rubbish", "\r\n"})
    void answersNoResponseNoAckAndNothingThatIsNoRequest(String text) throws Exception {
        var from = new Source(Transport.UDP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060));

        assertThat(RoughAnswer.to(text.getBytes(StandardCharsets.ISO_8859_1), from, 400, "Bad Request")).isEmpty();
    }

    /// More lines than any telephone sends, within the usual limit of size.
    @Test
    void aHundredAndThirtyLinesAreTooManyForTheUsualLimitsToo() throws Exception {
        var many = OPTIONS.replace("127.0.0.1;", "127.0.0.1;rport;")
                .replace("\r\n\r\n", "\r\n" + "X-Header: v\r\n".repeat(130) + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (var usual = new Front(LocalAddresses.LOOPBACK, new Ports(0, Ports.OFF, Ports.OFF),
                Optional.empty(), Limits.USUAL); var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            usual.start(Company.NOBODY, arrivals::add);
            socket.setSoTimeout(15_000);
            socket.send(new DatagramPacket(many, many.length, new InetSocketAddress(InetAddress.getLoopbackAddress(),
                    usual.port(Transport.UDP).orElseThrow())));
            var packet = new DatagramPacket(new byte[2_000], 2_000);
            socket.receive(packet);

            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1))
                    .startsWith("SIP/2.0 513 Message Too Large\r\n").contains("\r\nCall-ID: one\r\n");
            assertThat(arrivals).isEmpty();
        }
    }

    @Test
    void answersDatagramsBeyondTheLimitsAndIgnoresKeepAlives() throws Exception {
        var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), front.port(Transport.UDP).orElseThrow());
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(5_000);
            for (var text : new String[] {"", "\r\n\r\n", "\0\0\0\0", MANY, LONG, OPTIONS}) {
                var octets = text.replace("127.0.0.1;", "127.0.0.1;rport;").getBytes(StandardCharsets.ISO_8859_1);
                socket.send(new DatagramPacket(octets, octets.length, to));
            }
            for (int i = 0; i < 2; i++) {
                var packet = new DatagramPacket(new byte[2_000], 2_000);
                socket.receive(packet);
                assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1))
                        .startsWith("SIP/2.0 513 Message Too Large\r\n").contains("\r\nCall-ID: one\r\n");
            }
            assertThat(next()).contains("OPTIONS sip:a");
            assertThat(front.dropped()).isEqualTo(2);
        }
    }

    @Test
    void goesOnWithAConnectionWhoseMessageHasTooManyLinesAndEndsOneThatCannotBeCutAnyMore() throws Exception {
        try (var socket = connect()) {
            write(socket, MANY + OPTIONS);
            assertThat(next()).isEqualTo(OPTIONS);
            write(socket, OPTIONS + LONG);
            assertThat(next()).isEqualTo(OPTIONS);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .containsSubsequence("SIP/2.0 513 ", "SIP/2.0 513 ");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Content-Length: -1, 400", "Content-Length: 5000000, 413", "Content-Length: many, 400",
            "Content-Length: 5, 400"})
    void saysWhyItEndsAConnection(String length, int status) throws Exception {
        try (var socket = connect()) {
            write(socket, OPTIONS.replace("\r\n\r\n", "\r\n" + length + "\r\n\r\n"));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("SIP/2.0 " + status + " ").contains("\r\nCSeq: 1 OPTIONS\r\n");
        }
    }
}
