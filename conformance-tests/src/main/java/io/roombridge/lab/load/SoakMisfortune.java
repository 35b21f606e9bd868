package io.roombridge.lab.load;

import io.roombridge.lab.demo.EndpointProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/// What else happens to a gateway: room systems that are killed in the middle of a call, callers that are never heard
/// of again, and strangers that send rubbish, or connect and say nothing, or half of something.
final class SoakMisfortune {

    private static final int A_SECOND = 20;
    private static final int OPEN = 60;
    private static final int SECONDS_A_VICTIM = 20;
    private static final int SECONDS_TO_LIVE = 8;
    /// In which a room system of either protocol is killed.
    static final int SECONDS_A_ROUND = SECONDS_A_VICTIM + SECONDS_TO_LIVE;
    private static final int LARGEST = 600;
    private static final int VICTIM = Site.FIRST_USER + Site.USERS - 2;

    private final Site site;
    private final Random random = new Random(7);
    private final Queue<Socket> open = new ArrayDeque<>();
    private final InetAddress here;
    private int number;

    SoakMisfortune(Site site) throws IOException {
        this.site = site;
        here = InetAddress.getByName("127.0.0.5");
    }

    /// Whether it is one of those that are killed.
    static boolean isVictim(String user) {
        return user.equals(String.valueOf(VICTIM)) || user.equals(String.valueOf(VICTIM + 1));
    }

    void run(Duration time) throws IOException, InterruptedException {
        try (var socket = new DatagramSocket(new InetSocketAddress(here, 0))) {
            long end = System.nanoTime() + time.toNanos();
            for (long second = 0; System.nanoTime() < end; second++) {
                for (int i = 0; i < A_SECOND; i++) {
                    send(socket, site.sipPort(), damaged(invite(socket.getLocalPort())));
                    send(socket, site.rasPort(), noise());
                }
                send(socket, site.sipPort(), invite(socket.getLocalPort()));
                connect(site.sipPort(), "INVITE sip:8001 SI".getBytes(StandardCharsets.US_ASCII));
                connect(site.callPort(), new byte[] {3, 0, 0, 50, 8});
                connect(site.callPort(), new byte[] {3, 0, 0, 8, 8, 2, 0, 1});
                if (second % SECONDS_A_VICTIM == 0) {
                    kill(second / SECONDS_A_VICTIM % 2 == 0);
                }
                Thread.sleep(1_000);
            }
        } finally {
            for (var socket : open) {
                socket.close();
            }
            open.clear();
        }
    }

    private static void send(DatagramSocket socket, int port, byte[] octets) throws IOException {
        socket.send(new DatagramPacket(octets, octets.length, new InetSocketAddress("127.0.0.1", port)));
    }

    /// A caller that is never heard of again.
    private byte[] invite(int port) {
        var body = "v=0\r\no=- 1 1 IN IP4 127.0.0.5\r\ns=-\r\nc=IN IP4 127.0.0.5\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n";
        int which = number++;
        return ("""
                INVITE sip:%s@127.0.0.1 SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.5:%d;rport;branch=z9hG4bKlost%d
                Max-Forwards: 70
                From: <sip:lost@127.0.0.5>;tag=lost%d
                To: <sip:%s@127.0.0.1>
                Call-ID: lost%d
                CSeq: 1 INVITE
                Contact: <sip:lost@127.0.0.5:%d>
                Content-Type: application/sdp
                Content-Length: %d

                """.formatted(Site.ROOM, port, which, which, Site.ROOM, which, port, body.length())
                .replace("\n", "\r\n") + body).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] damaged(byte[] message) {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            message[random.nextInt(message.length)] = (byte) random.nextInt(256);
        }
        return message;
    }

    private byte[] noise() {
        var octets = new byte[1 + random.nextInt(LARGEST)];
        random.nextBytes(octets);
        return octets;
    }

    /// Says that much and no more; the oldest of these give up.
    private void connect(int port, byte[] octets) throws IOException {
        var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, here, 0);
        open.add(socket);
        socket.getOutputStream().write(octets);
        open.add(new Socket(InetAddress.getByName("127.0.0.1"), port, here, 0));
        while (open.size() > OPEN) {
            open.remove().close();
        }
    }

    /// A room system that is in the room and gone, without a word.
    private void kill(boolean sip) throws IOException {
        var user = String.valueOf(sip ? VICTIM : VICTIM + 1);
        var where = sip ? "udp:127.0.0.1:" + site.sipPort() : "127.0.0.1:" + site.rasPort();
        var victim = new ProcessBuilder(EndpointProcess.command(sip ? "sip" : "h323", List.of("--alias", user,
                "--user", user, "--password", Site.PASSWORD, "--register", where, "--call", Site.ROOM, "--video",
                "none")))
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        Thread.ofVirtual().name("soak-victim").start(() -> {
            try {
                Thread.sleep(Duration.ofSeconds(SECONDS_TO_LIVE));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                victim.destroyForcibly();
            }
        });
    }
}
