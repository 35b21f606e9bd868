package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.h323.H323Settings.Limits;
import io.roombridge.h323.H323Settings.Ports;
import io.roombridge.h323.net.Tpkt;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// What comes to open ports on a bad day. After each attack a call must still go through.
@Isolated
class RobustnessTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int CONNECTIONS = 8;
    private static final int A_WHILE = 10_000;

    private final Heard atGateway = new Heard();
    private final Heard atCaller = new Heard();
    private H323Legs gateway;
    private H323Legs caller;

    @BeforeEach
    void open() throws IOException {
        var settings = H323Settings.gateway(LocalAddresses.LOOPBACK)
                .withPorts(new Ports(LocalAddresses.LOOPBACK, 0, 0, 0, 0, 0))
                .withLimits(new Limits(100, CONNECTIONS, 4_096, Duration.ofMillis(1_500), Duration.ZERO));
        gateway = new H323Legs(settings, new RecordingMedia(20_000, 20_998), new MemoryRegistry(true).knowledge());
        gateway.start(atGateway);
        caller = new H323Legs(settings, new RecordingMedia(30_000, 30_998), new MemoryRegistry(true).knowledge());
        caller.start(atCaller);
    }

    @AfterEach
    void close() {
        caller.close();
        gateway.close();
    }

    private void aCallGoesThrough() {
        var to = gateway.signallingAddress();
        caller.perform(new LegCommand.Offer(LegId.fresh(Protocol.H323), Alias.of("alice"), "",
                new Destination(Protocol.H323, "8001",
                Transport.TCP, to.getAddress().getHostAddress(), to.getPort(), Optional.empty()),
                        CapabilitySet.ours(0)));
        var offered = atGateway.next(LegEvent.Offered.class);
        gateway.perform(new LegCommand.Release(offered.leg(), Cause.USER_BUSY));
        assertThat(atCaller.next(LegEvent.Released.class).cause()).isEqualTo(Cause.USER_BUSY);
    }

    private Socket connect() throws IOException {
        var socket = new Socket(LOOPBACK, gateway.signallingAddress().getPort());
        socket.setSoTimeout(A_WHILE);
        return socket;
    }

    private static boolean disconnected(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void disconnectsWhoSpeaksAnotherProtocol() throws IOException {
        for (var speech : List.of("GET / HTTP/1.1\r\n\r\n".getBytes(), new byte[] {0x16, 3, 1, 2, 0}, new byte[300],
                Tpkt.frame(new byte[] {1, 2, 3}), Tpkt.frame("INVITE sip:8001 SIP/2.0".getBytes()),
                        new byte[] {3, 0, (byte) 0xff, (byte) 0xff})) {
            try (var socket = connect()) {
                socket.getOutputStream().write(speech);
                assertThat(disconnected(socket)).isTrue();
            }
        }
        aCallGoesThrough();
    }

    @Test
    void disconnectsWhoSaysNothingOrTooSlowly() throws IOException {
        try (var silent = connect(); var slow = connect()) {
            slow.getOutputStream().write(new byte[] {3, 0, 0, 50, 8});
            assertThat(disconnected(silent)).isTrue();
            assertThat(disconnected(slow)).isTrue();
        }
        aCallGoesThrough();
    }

    @Test
    void disconnectsWhoSendsKeepAlivesAlone() throws IOException {
        try (var idle = connect()) {
            for (int i = 0; i < 50; i++) {
                idle.getOutputStream().write(Tpkt.frame(new byte[0]));
            }
            assertThat(disconnected(idle)).isTrue();
        }
        aCallGoesThrough();
    }

    @Test
    void takesNoMoreConnectionsOfOneSourceThanAllowed() throws IOException {
        var held = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(connect());
            }
            try (var oneMore = connect()) {
                long before = System.nanoTime();
                assertThat(disconnected(oneMore)).isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1_200));
            }
            for (var socket : held) {
                assertThat(disconnected(socket)).isTrue();
            }
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
        aCallGoesThrough();
    }

    @Test
    void letsNoStrangersShutOutTheRest() throws IOException {
        var held = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 100; i++) {
                held.add(new Socket(LOOPBACK, gateway.signallingAddress().getPort(),
                        InetAddress.getByName("127.0.1." + (1 + i / CONNECTIONS)), 0));
                held.getLast().setSoTimeout(A_WHILE);
            }
            aCallGoesThrough();
            assertThat(gateway.turnedAway().connections()).as("half is for strangers").isGreaterThanOrEqualTo(50);
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    @Test
    void disconnectsACallerThatStopsWithinAMessage() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(Tpkt.frame(Captured.all("q931").getFirst().octets().bytes()));
            atGateway.next(LegEvent.Offered.class);
            socket.getOutputStream().write(new byte[] {3, 0, 0});
            assertThat(atGateway.next(LegEvent.Released.class).cause()).isEqualTo(Cause.NETWORK_OUT_OF_ORDER);
        }
        aCallGoesThrough();
    }

    @Test
    void forgetsACallWhoseConnectionBreaks() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(Tpkt.frame(Captured.all("q931").getFirst().octets().bytes()));
            var offered = atGateway.next(LegEvent.Offered.class);
            assertThat(offered.caller().alias()).isEqualTo(Alias.of("alice"));
            socket.setSoLinger(true, 0);
        }
        assertThat(atGateway.next(LegEvent.Released.class).cause()).isEqualTo(Cause.NETWORK_OUT_OF_ORDER);
        aCallGoesThrough();
    }

    @Test
    void survivesANoisyRasPort() throws IOException {
        var random = new Random(7);
        try (var socket = new DatagramSocket()) {
            for (int i = 0; i < 500; i++) {
                var noise = new byte[random.nextInt(600)];
                random.nextBytes(noise);
                socket.send(new DatagramPacket(noise, noise.length, gateway.rasAddress()));
            }
            for (var captured : Captured.all("ras")) {
                var octets = captured.octets().bytes();
                octets[random.nextInt(octets.length)] ^= (byte) (1 << random.nextInt(8));
                socket.send(new DatagramPacket(octets, octets.length, gateway.rasAddress()));
            }
        }
        aCallGoesThrough();
    }
}
