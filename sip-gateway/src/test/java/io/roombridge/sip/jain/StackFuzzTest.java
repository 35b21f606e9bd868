package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.sip.MemoryCredentials;
import io.roombridge.sip.MemoryRegistrations;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Whatever becomes of real messages on their way, they are dropped or answered; nobody stumbles, no leg stays, and the
/// next caller is served.
class StackFuzzTest {

    private static final Duration FUZZ = Duration.ofSeconds(3);
    private static final int ROUND = 40;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final BlockingQueue<LegEvent> events = new LinkedBlockingQueue<>();
    private final Random random = new Random(3_261);
    private JainSipLegs legs;
    private int count;

    @BeforeEach
    void open() throws IOException {
        log.start();
        logger().addAppender(log);
        var settings = SipSettings.of(LocalAddresses.LOOPBACK, new Ports(0, 0, Ports.OFF), End.CAPABILITIES);
        legs = new JainSipLegs(settings, new RecordingMedia(), new MemoryRegistrations(),
                new MemoryCredentials(Map.of("room", "secret"), true),
                (_, _, _) -> Optional.empty());
        legs.start(event -> {
            events.add(event);
            if (event instanceof LegEvent.Offered(var leg, _, _, _, _)) {
                legs.perform(new LegCommand.Release(leg, Cause.USER_BUSY));
            }
        });
    }

    @AfterEach
    void close() {
        legs.close();
        logger().detachAppender(log);
    }

    /// Whoever asks while another test is the first to log gets a stand-in: this waits until that one is done.
    private static Logger logger() {
        synchronized (LoggerFactory.class) {
            return (Logger) LoggerFactory.getLogger("io.roombridge.sip");
        }
    }

    /// Only `room` has a password; calls are made by somebody nobody has to know.
    private static String message(String first, String method, String... more) {
        return String.join("\r\n", first, "Via: SIP/2.0/UDP 127.0.0.1:5070;rport;branch=z9hG4bK%1$d",
                "Max-Forwards: 70",
                "From: <sip:" + (method.equals("REGISTER") ? "room" : "alice") + "@127.0.0.1>;tag=%1$d",
                "To: <sip:8001@127.0.0.1>", "Call-ID: %1$d@127.0.0.1",
                "CSeq: 20 " + method, "Contact: <sip:room@127.0.0.1:5070;transport=udp>;expires=300",
                "User-Agent: PolycomRealPresenceGroup500/6.2",
                "Allow: INVITE, ACK, BYE, CANCEL, INFO, UPDATE", String.join("\r\n", more));
    }

    private static String described(String message) {
        return message + "\r\nContent-Type: application/sdp\r\nContent-Length: " + ScriptedSipPeer.SDP.length()
                + "\r\n\r\n" + ScriptedSipPeer.SDP;
    }

    private static final List<String> SEEDS = List.of(
            described(message("INVITE sip:8001@127.0.0.1 SIP/2.0", "INVITE", "Supported: timer, replaces",
                    "Session-Expires: 1800;refresher=uac")),
            message("REGISTER sip:127.0.0.1 SIP/2.0", "REGISTER", "Expires: 300",
                    "Authorization: Digest username=\"room\", realm=\"roombridge\", "
                    + "nonce=\"YWJj\", uri=\"sip:127.0.0.1\", algorithm=SHA-256, qop=auth, "
                    + "nc=00000001, cnonce=\"c\", response=\"00\"",
                    "Content-Length: 0", "", ""),
            message("OPTIONS sip:127.0.0.1 SIP/2.0", "OPTIONS", "Accept: application/sdp", "Content-Length: 0", "", ""),
            message("CANCEL sip:8001@127.0.0.1 SIP/2.0", "CANCEL", "Reason: SIP;cause=200;text=\"elsewhere\"",
                    "Content-Length: 0", "", ""),
            message("BYE sip:8001@127.0.0.1 SIP/2.0", "BYE", "Content-Length: 0", "", ""),
            described(message("SIP/2.0 200 OK", "INVITE", "Record-Route: <sip:127.0.0.1;lr>")));

    /// A message of a call of its own, some octets of it changed, cut out or doubled.
    private byte[] mutated() {
        var text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())).formatted(++count));
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(16));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.setCharAt(at, ":;,<>\"@= \r\n\t\0%-9".charAt(random.nextInt(16)));
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                default -> text.delete(at, Math.max(at, end - 1));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void dropsOrAnswersWhatComesInDatagrams() throws Exception {
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), legs.port(Transport.UDP).orElseThrow());
            fuzz(octets -> socket.send(new DatagramPacket(octets, octets.length, to)));
        }
    }

    @Test
    void dropsOrAnswersWhatComesInStreams() throws Exception {
        fuzz(octets -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), legs.port(Transport.TCP).orElseThrow())) {
                socket.getOutputStream().write(octets);
            }
        });
    }

    private interface Way {
        void send(byte[] octets) throws IOException;
    }

    private void fuzz(Way way) throws Exception {
        long end = System.nanoTime() + FUZZ.toNanos();
        int served = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < ROUND; i++) {
                way.send(mutated());
            }
            serve();
            served++;
        }
        assertThat(served).isPositive();
        assertEveryLegIsOver();
        assertThat(log.list).filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.ERROR))
                .as("what was stumbled over")
                .extracting(line -> line.getFormattedMessage() + " " + (line.getThrowableProxy() == null ? ""
                        : line.getThrowableProxy().getMessage()))
                .isEmpty();
    }

    private void serve() throws IOException {
        try (var peer = new ScriptedSipPeer(legs.port(Transport.UDP).orElseThrow())) {
            peer.request("OPTIONS", "");
            peer.expect("SIP/2.0 200");
        }
    }

    private void assertEveryLegIsOver() throws InterruptedException {
        Set<LegId> open = new HashSet<>();
        int offered = 0;
        for (var event = events.poll(); event != null || !open.isEmpty(); event = open.isEmpty() ? events.poll()
                : events.poll(15, TimeUnit.SECONDS)) {
            switch (event) {
                case null -> throw new AssertionError("legs that did not end: " + open);
                case LegEvent.Offered(var leg, _, _, _, _) -> {
                    open.add(leg);
                    offered++;
                }
                case LegEvent.Released(var leg, _) -> open.remove(leg);
                default -> { /* of no matter here */ }
            }
        }
        assertThat(offered).isPositive();
    }
}
