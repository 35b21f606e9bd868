package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.sip.front.TlsSockets;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Floor control over TLS with a peer whose BFCP is nothing but octets: each end shows the certificate whose
/// fingerprint it gave, and nobody else is heard.
@Timeout(60)
class FloorOverTlsTest {

    private static final CapabilitySet SLIDES = CapabilitySet.ours(1_024_000);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final String FLOOR_REQUEST = "20010001%s0002000205040001";

    private End us;
    private TlsSockets keys;

    @BeforeEach
    void open() throws IOException {
        us = new End();
        keys = TlsSockets.selfSigned("peer", true);
    }

    @AfterEach
    void close() {
        us.close();
    }

    @Test
    void aPeerConnectsAndAsks() throws Exception {
        try (var room = invited(9, "c-only", "a=setup:active\r\n")) {
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            assertThat(answer).contains("TCP/TLS/BFCP", "a=setup:passive");
            var leg = us.expect(LegEvent.MediaChanged.class).leg();
            try (var socket = (SSLSocket) keys.anybody().getSocketFactory()
                    .createSocket(HERE, number(answer, "m=application (\\d+) "))) {
                socket.startHandshake();
                isNamed(socket, answer);
                asks(socket, answer, leg);
            }
        }
    }

    /// The answerer is the server, who has connected the client: programs do the one or the other.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void weConnectWhoeverIsTheServer(boolean peerIsClient) throws Exception {
        try (var server = new ServerSocket(0, 1, HERE);
                var room = invited(server.getLocalPort(), "c-s", "a=setup:passive\r\na=confid:5\r\na=userid:6\r\n")) {
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            assertThat(answer).contains("a=setup:active", "m=application 9 TCP/TLS/BFCP");
            var leg = us.expect(LegEvent.MediaChanged.class).leg();
            try (var socket = secured(server.accept(), peerIsClient)) {
                socket.startHandshake();
                isNamed(socket, answer);
                assertThat(read(new DataInputStream(socket.getInputStream()))).startsWith("200b0000"); // Hello
                asks(socket, answer, leg);
            }
        }
    }

    @Test
    void whoShowsAnotherCertificateIsRefusedAndNamed() throws Exception {
        try (var room = invited(9, "c-only", "a=setup:active\r\n")) {
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            us.expect(LegEvent.MediaChanged.class);
            var others = TlsSockets.selfSigned("other", true);
            try (var socket = (SSLSocket) others.anybody().getSocketFactory()
                    .createSocket(HERE, number(answer, "m=application (\\d+) "))) {
                socket.startHandshake();
                us.expectNote("its certificate is not the one whose fingerprint it gave");
                assertThat(ends(socket)).isTrue();
            }
        }
    }

    @Test
    void weLeaveAServerThatShowsAnother() throws Exception {
        try (var server = new ServerSocket(0, 1, HERE);
                var room = invited(server.getLocalPort(), "s-only", "a=setup:passive\r\n")) {
            room.expect("SIP/2.0 200");
            room.request("ACK", "");
            keys = TlsSockets.selfSigned("other", true);
            try (var socket = secured(server.accept(), true)) {
                socket.startHandshake();
                us.expectNote("floor control (BFCP) cannot be connected to at 127.0.0.1:" + server.getLocalPort()
                        + ": its certificate");
                assertThat(ends(socket)).isTrue();
            }
        }
    }

    @Test
    void withoutAFingerprintThereIsNoneAndThatIsSaid() throws Exception {
        try (var room = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow())) {
            invite(room, 9, "c-only", "a=setup:active\r\n");
            assertThat(room.expect("SIP/2.0 200")).contains("m=application 0 TCP/TLS/BFCP");
            room.request("ACK", "");
            us.expectNote("without a fingerprint");
        }
    }

    private ScriptedSipPeer invited(int port, String role, String more) throws Exception {
        var room = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow());
        invite(room, port, role, more + fingerprint(keys.certificates().getFirst()) + "\r\n");
        return room;
    }

    private void invite(ScriptedSipPeer room, int port, String role, String more) throws Exception {
        room.request("INVITE", ScriptedSipPeer.SDP + "m=application " + port + " TCP/TLS/BFCP *\r\na=floorctrl:" + role
                + "\r\na=floorid:1 mstrm:12\r\n" + more
                + "m=video 30004 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=label:12\r\n");
        LegId leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, SLIDES));
    }

    private SSLSocket secured(Socket plain, boolean client) throws IOException {
        var factory = keys.anybody().getSocketFactory();
        var socket = client ? (SSLSocket) factory.createSocket(plain, "peer", plain.getPort(), true)
                : (SSLSocket) factory.createSocket(plain, null, true);
        socket.setUseClientMode(client);
        socket.setNeedClientAuth(!client);
        return socket;
    }

    private static String fingerprint(Certificate certificate) throws GeneralSecurityException {
        return "a=fingerprint:SHA-256 " + HexFormat.ofDelimiter(":").withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    private static void isNamed(SSLSocket socket, String answer) throws Exception {
        assertThat(answer).contains(fingerprint(socket.getSession().getPeerCertificates()[0]));
    }

    private void asks(SSLSocket socket, String answer, LegId leg) throws Exception {
        var in = new DataInputStream(socket.getInputStream());
        socket.getOutputStream().write(HexFormat.of().parseHex(FLOOR_REQUEST
                .formatted(HexFormat.of().toHexDigits(number(answer, "a=confid:(\\d+)")))));
        assertThat(read(in)).startsWith("2004").contains("00020002").contains("0b040100"); // Pending
        us.expect(LegEvent.FloorAsked.class);
        us.legs.perform(new LegCommand.AnswerFloor(leg, FloorStatus.GRANTED));
        assertThat(read(in)).startsWith("2004").contains("0b040300"); // Granted
    }

    private static boolean ends(SSLSocket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException _) {
            return true;
        }
    }

    private static int number(String answer, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(answer);
        assertThat(matcher.find()).as(answer).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static String read(DataInputStream in) throws IOException {
        var header = in.readNBytes(12);
        var payload = in.readNBytes(((header[2] & 0xff) << 8 | header[3] & 0xff) * 4);
        return HexFormat.of().formatHex(header) + HexFormat.of().formatHex(payload);
    }
}
