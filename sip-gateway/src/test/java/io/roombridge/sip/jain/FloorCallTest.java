package io.roombridge.sip.jain;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegCommand.AnswerFloor;
import io.roombridge.call.LegCommand.ShowSlides;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.StreamId;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Calls with slides: two of ours, and one with a peer whose BFCP is nothing but octets.
@Timeout(60)
class FloorCallTest {

    private static final CapabilitySet SLIDES = CapabilitySet.ours(1_024_000);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final String SLIDES_LINE = "m=video 30004 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=label:12\r\n";

    private End us;
    private Optional<AutoCloseable> peer = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        us = new End();
    }

    @AfterEach
    void close() throws Exception {
        us.close();
        if (peer.isPresent()) {
            peer.get().close();
        }
    }

    /// Each is server and client to the other.
    @Test
    void whatOneEndShowsTheOtherIsAskedFor() throws Exception {
        var other = new End();
        peer = Optional.of(other);
        var calling = us.call(other, Transport.UDP, SLIDES, Optional.empty());
        var called = other.expect(LegEvent.Offered.class).leg();
        other.legs.perform(new LegCommand.Answer(called, SLIDES));
        us.expect(LegEvent.Answered.class);
        us.expect(LegEvent.MediaChanged.class);
        other.expect(LegEvent.MediaChanged.class);
        assertThat(us.plane.connected()).containsKey(StreamId.slides(calling));
        assertThat(other.plane.connected()).containsKey(StreamId.slides(called));

        us.legs.perform(new ShowSlides(calling, true));
        other.expect(LegEvent.FloorAsked.class);
        other.legs.perform(new AnswerFloor(called, FloorStatus.GRANTED));
        us.legs.perform(new ShowSlides(calling, false));
        other.expect(LegEvent.FloorReturned.class);

        other.legs.perform(new ShowSlides(called, true));
        us.expect(LegEvent.FloorAsked.class);
        us.legs.perform(new AnswerFloor(calling, FloorStatus.DENIED));
        assertThat(other.expect(LegEvent.Noted.class).words()).contains("denied");
    }

    @Test
    void aPeerAsksOverUdp() throws Exception {
        try (var socket = new DatagramSocket(new InetSocketAddress(HERE, 0)); var room = invited("UDP/BFCP",
                socket.getLocalPort(), "c-only", "")) {
            socket.setSoTimeout(15_000);
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            var there = new InetSocketAddress(HERE, floorPort(answer));
            var conference = conference(answer);
            assertThat(answer).contains("a=floorctrl:s-only", "a=floorid:1 mstrm:12", "a=label:12");
            var leg = us.expect(LegEvent.MediaChanged.class).leg();

            send(socket, there, "40 0b 00 00" + conference + "00 01 00 02"); // Hello
            assertThat(received(socket)).startsWith("500c").contains("00010002");
            send(socket, there, "40 01 00 01" + conference + "00 09 00 02 05 09 00 01"); // an attribute that is cut
            assertThat(received(socket)).startsWith("500d").contains("00090002").contains("0d030a");
            send(socket, there, "40 01 00 01" + conference + "00 02 00 02 05 04 00 01"); // FloorRequest
            assertThat(received(socket)).startsWith("5004").contains("00020002").contains("0b040100"); // Pending
            us.expect(LegEvent.FloorAsked.class);
            us.legs.perform(new AnswerFloor(leg, FloorStatus.GRANTED));
            var granted = received(socket);
            assertThat(granted).startsWith("4004").contains("0b040300");
            assertThat(received(socket)).isEqualTo(granted); // it is said again until it is acknowledged
            send(socket, there, "50 0e 00 00" + conference + granted.substring(16, 20) + "00 02");

            send(socket, there, "40 02 00 01" + conference + "00 03 00 02 07 04 00 01"); // FloorRelease
            var released = received(socket);
            assertThat(released).startsWith("5004").contains("0b040600");
            us.expect(LegEvent.FloorReturned.class);
            send(socket, there, "40 02 00 01" + conference + "00 03 00 02 07 04 00 01"); // its answer was lost
            assertThat(received(socket)).isEqualTo(released);
            assertThat(us.isQuiet()).isTrue();
        }
    }

    @Test
    void nobodyElseHasASayInTheFloor() throws Exception {
        try (var socket = new DatagramSocket(new InetSocketAddress(HERE, 0));
                var stranger = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), 0));
                var room = invited("UDP/BFCP", socket.getLocalPort(), "c-only", "")) {
            socket.setSoTimeout(15_000);
            stranger.setSoTimeout(1);
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            us.expect(LegEvent.MediaChanged.class);
            var there = new InetSocketAddress(HERE, floorPort(answer));
            var hello = "40 0b 00 00" + conference(answer) + "00 01 00 02";

            send(stranger, there, "40 01 00 01" + conference(answer) + "00 07 00 02 05 04 00 01"); // FloorRequest
            send(socket, there, hello);

            assertThat(received(socket)).as("what came first was dropped").startsWith("500c").contains("00010002");
            assertThatThrownBy(() -> received(stranger)).isInstanceOf(SocketTimeoutException.class);
            assertThat(us.isQuiet()).isTrue();
        }
    }

    @Test
    void aPeerThatHangsUpNoLongerHasAPort() throws Exception {
        try (var socket = new DatagramSocket(new InetSocketAddress(HERE, 0)); var room = invited("UDP/BFCP",
                socket.getLocalPort(), "c-only", "")) {
            var port = floorPort(room.expect("SIP/2.0 200"));
            room.request("ACK", "");
            us.expect(LegEvent.MediaChanged.class);
            room.request("BYE", "");
            us.expect(LegEvent.Released.class);

            until(() -> isFree(port));
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new DatagramSocket(new InetSocketAddress(HERE, port))) {
            return socket.isBound();
        } catch (SocketException _) {
            return false;
        }
    }

    @Test
    void aPeerConnectsOverTcpAndAsks() throws Exception {
        try (var room = invited("TCP/BFCP", 9, "c-only", "a=setup:active\r\na=connection:new\r\n")) {
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            assertThat(answer).contains("a=setup:passive");
            var leg = us.expect(LegEvent.MediaChanged.class).leg();
            try (var socket = new Socket(HERE, floorPort(answer))) {
                var in = new DataInputStream(socket.getInputStream());
                write(socket, "20 01 00 01" + conference(answer) + "00 09 00 02 05 09 00 01"); // an attribute is cut
                assertThat(read(in)).startsWith("200d").contains("00090002").contains("0d030a");
                write(socket, "20 01 00 01" + conference(answer) + "00 02 00 02 05 04 00 01"); // FloorRequest
                assertThat(read(in)).startsWith("2004").contains("00020002").contains("0b040100");
                us.expect(LegEvent.FloorAsked.class);
                us.legs.perform(new AnswerFloor(leg, FloorStatus.GRANTED));
                assertThat(read(in)).startsWith("2004").contains("00000002").contains("0b040300"); // transaction 0
            }
        }
    }

    @Test
    void weConnectOverTcpAndAsk() throws Exception {
        try (var server = new ServerSocket(0, 1, HERE); var room = invited("TCP/BFCP", server.getLocalPort(),
                "s-only", "a=setup:passive\r\na=connection:new\r\na=confid:5\r\na=userid:6\r\n")) {
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            assertThat(answer).contains("a=setup:active", "m=application 9 TCP/BFCP", "a=floorctrl:c-only");
            var leg = us.expect(LegEvent.MediaChanged.class).leg();
            try (var socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                assertThat(read(in)).startsWith("200b000000000005").endsWith("0006"); // Hello
                us.legs.perform(new ShowSlides(leg, true));
                assertThat(read(in)).startsWith("2001000100000005").endsWith("000605040007");
            }
        }
    }

    /// It would open a window for nothing.
    @Test
    void aPeerWithoutAStreamForSlidesIsNotAskedForTheFloorUntilItHasOne() throws Exception {
        try (var socket = new DatagramSocket(new InetSocketAddress(HERE, 0));
                var room = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow())) {
            socket.setSoTimeout(15_000);
            var withSlides = offer("UDP/BFCP", socket.getLocalPort(), "c-s", "a=confid:5\r\na=userid:6\r\n");
            room.request("INVITE", withSlides.replace(SLIDES_LINE, ""));
            us.legs.perform(new LegCommand.Answer(us.expect(LegEvent.Offered.class).leg(), SLIDES));
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            var leg = us.expect(LegEvent.MediaChanged.class).leg();
            var there = new InetSocketAddress(HERE, floorPort(answer));
            assertThat(received(socket)).startsWith("400b"); // Hello

            us.legs.perform(new ShowSlides(leg, true));
            send(socket, there, "40 0b 00 00" + conference(answer) + "00 01 00 02"); // Hello
            assertThat(unlike(socket, "400b")).as("no FloorRequest before").startsWith("500c");

            room.request("INVITE", withSlides);
            room.expect("SIP/2.0 200");
            room.request("ACK", "");
            assertThat(unlike(socket, "400b")).startsWith("40010001");
        }
    }

    /// The next that is not said again.
    private static String unlike(DatagramSocket socket, String said) throws IOException {
        var next = received(socket);
        return next.startsWith(said) ? unlike(socket, said) : next;
    }

    @Test
    void aPeerThatCannotBeConnectedToIsNamed() throws Exception {
        int nobody;
        try (var taken = new ServerSocket(0, 1, HERE)) {
            nobody = taken.getLocalPort();
        }
        try (var room = invited("TCP/BFCP", nobody, "s-only", "a=setup:passive\r\na=connection:new\r\n")) {
            room.expect("SIP/2.0 200");
            room.request("ACK", "");

            us.expectNote("cannot be connected to at 127.0.0.1:" + nobody);
        }
    }

    /// Of the socket there is by then, of media and of the floor: it would be our own word that comes back.
    @Test
    void aPeerThatNamesOurOwnPortsHasNoFloorThere() throws Exception {
        try (var room = invited("UDP/BFCP", 30_006, "c-only", "")) {
            int ours = floorPort(room.expect("SIP/2.0 200"));
            room.request("ACK", "");
            us.expect(LegEvent.MediaChanged.class);

            room.request("INVITE", offer("UDP/BFCP", ours, "c-only", ""));
            assertThat(room.expect("SIP/2.0 200")).contains("m=application 0 UDP/BFCP");
            room.request("ACK", "");
            us.expectNote("floor control is at an address that would be ourselves");

            room.request("INVITE", offer("UDP/BFCP", 30_006, "c-only", "")
                    .replace("m=audio 30000", "m=audio " + ours));
            assertThat(room.expect("SIP/2.0 200")).contains("m=audio 0 ", "m=application " + ours + " UDP/BFCP");
            room.request("ACK", "");
        }
    }

    @Test
    void aPeerThatTakesTheFloorOutOfTheCallHasGivenItBack() throws Exception {
        try (var socket = new DatagramSocket(new InetSocketAddress(HERE, 0)); var room = invited("UDP/BFCP",
                socket.getLocalPort(), "c-only", "")) {
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            var leg = us.expect(LegEvent.MediaChanged.class).leg();
            send(socket, new InetSocketAddress(HERE, floorPort(answer)),
                    "40 01 00 01" + conference(answer) + "00 02 00 02 05 04 00 01"); // FloorRequest
            us.expect(LegEvent.FloorAsked.class);
            us.legs.perform(new AnswerFloor(leg, FloorStatus.GRANTED));

            room.request("INVITE", ScriptedSipPeer.SDP + "m=application 0 UDP/BFCP *\r\n"
                    + SLIDES_LINE.replace("30004", "0"));
            assertThat(room.expect("SIP/2.0 200")).contains("m=application 0 UDP/BFCP", "m=video 0 ");
            room.request("ACK", "");

            us.expect(LegEvent.FloorReturned.class);
            assertThat(us.expect(LegEvent.MediaChanged.class).streams()).hasSize(1);
        }
    }

    /// Its slides say what it can say no more; once they cannot come either, nobody shows them.
    @Test
    void aPeerThatTakesTheFloorAloneOutOfTheCallGoesOnShowingItsSlides() throws Exception {
        try (var socket = new DatagramSocket(new InetSocketAddress(HERE, 0)); var room = invited("UDP/BFCP",
                socket.getLocalPort(), "c-only", "")) {
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            var leg = us.expect(LegEvent.MediaChanged.class).leg();
            send(socket, new InetSocketAddress(HERE, floorPort(answer)),
                    "40 01 00 01" + conference(answer) + "00 02 00 02 05 04 00 01"); // FloorRequest
            us.expect(LegEvent.FloorAsked.class);
            us.legs.perform(new AnswerFloor(leg, FloorStatus.GRANTED));

            var without = offer("UDP/BFCP", 0, "c-only", "").replace("a=label:12", "a=content:slides");
            room.request("INVITE", without);
            assertThat(room.expect("SIP/2.0 200")).contains("m=application 0 UDP/BFCP").doesNotContain("m=video 0 ");
            room.request("ACK", "");
            assertThat(us.isQuiet()).isTrue();

            room.request("INVITE", without.replace("m=video 30004", "m=video 0"));
            room.expect("SIP/2.0 200");
            room.request("ACK", "");
            us.expect(LegEvent.FloorReturned.class);
        }
    }

    /// On hold its slides are on hold too, which the media plane says; the floor itself goes on.
    @Test
    void aHolderOnHoldIsStillHeard() throws Exception {
        try (var socket = new DatagramSocket(new InetSocketAddress(HERE, 0)); var room = invited("UDP/BFCP",
                socket.getLocalPort(), "c-only", "")) {
            socket.setSoTimeout(15_000);
            var answer = room.expect("SIP/2.0 200");
            room.request("ACK", "");
            var leg = us.expect(LegEvent.MediaChanged.class).leg();
            var there = new InetSocketAddress(HERE, floorPort(answer));
            send(socket, there, "40 01 00 01" + conference(answer) + "00 02 00 02 05 04 00 01"); // FloorRequest
            received(socket);
            us.expect(LegEvent.FloorAsked.class);
            us.legs.perform(new AnswerFloor(leg, FloorStatus.GRANTED));

            room.request("INVITE", offer("UDP/BFCP", socket.getLocalPort(), "c-only", "")
                    .replace("t=0 0", "t=0 0\r\na=sendonly"));
            room.expect("SIP/2.0 200");
            room.request("ACK", "");
            us.expect(LegEvent.MediaChanged.class);
            send(socket, there, "40 02 00 01" + conference(answer) + "00 03 00 02 07 04 00 01"); // FloorRelease

            us.expect(LegEvent.FloorReturned.class);
        }
    }

    private static String offer(String protocol, int port, String role, String more) {
        return ScriptedSipPeer.SDP + "m=application " + port + " " + protocol + " *\r\na=floorctrl:" + role
                + "\r\na=floorid:7 mstrm:12\r\n" + more + SLIDES_LINE;
    }

    private ScriptedSipPeer invited(String protocol, int port, String role, String more) throws Exception {
        var room = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow());
        room.request("INVITE", offer(protocol, port, role, more));
        LegId leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, SLIDES));
        return room;
    }

    private static int floorPort(String answer) {
        return number(answer, "m=application (\\d+) ");
    }

    private static String conference(String answer) {
        return HexFormat.of().toHexDigits(number(answer, "a=confid:(\\d+)"));
    }

    private static int number(String answer, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(answer);
        assertThat(matcher.find()).as(answer).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static void send(DatagramSocket socket, InetSocketAddress there, String hex) throws IOException {
        var octets = octets(hex);
        socket.send(new DatagramPacket(octets, octets.length, there));
    }

    private static String received(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[2_048], 2_048);
        socket.receive(packet);
        return HexFormat.of().formatHex(Arrays.copyOf(packet.getData(), packet.getLength()));
    }

    private static void write(Socket socket, String hex) throws IOException {
        socket.getOutputStream().write(octets(hex));
    }

    private static String read(DataInputStream in) throws IOException {
        var header = in.readNBytes(12);
        var payload = in.readNBytes(((header[2] & 0xff) << 8 | header[3] & 0xff) * 4);
        return HexFormat.of().formatHex(header) + HexFormat.of().formatHex(payload);
    }
}
