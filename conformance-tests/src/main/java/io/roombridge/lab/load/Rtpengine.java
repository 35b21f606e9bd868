package io.roombridge.lab.load;

import io.roombridge.lab.ports.FreePorts;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The rival as a media relay: rtpengine in user space, told by its `ng` protocol (bencoded dictionaries over UDP) whom
/// to join.
final class Rtpengine implements AutoCloseable {

    private static final int PORTS = 400;
    private static final int PATIENCE = 500;
    private static final int TRIES = 20;
    private static final Pattern PORT = Pattern.compile("m=audio (\\d+) ");

    private final Process process;
    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final InetSocketAddress control;
    private int cookie;

    private Rtpengine(Process process, int control) throws IOException {
        this.process = process;
        this.control = new InetSocketAddress(InetAddress.getLoopbackAddress(), control);
        socket.setSoTimeout(PATIENCE);
    }

    /// @throws IOException when it cannot be started, or does not answer
    static Rtpengine start(Path folder) throws IOException {
        int control = FreePorts.one();
        int first = FreePorts.run(PORTS);
        var command = List.of("rtpengine", "--foreground", "--log-stderr", "--log-level=3", "--table=-1",
                "--interface=127.0.0.1", "--listen-ng=127.0.0.1:" + control, "--num-threads=2",
                "--port-min=" + first, "--port-max=" + (first + PORTS - 1));
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("rtpengine.log").toFile()).start();
        return new Rtpengine(process, control);
    }

    /// Where two peers that are joined are to send to.
    record Ways(InetSocketAddress ofOne, InetSocketAddress ofOther) {}

    /// Joins two peers that send and receive at these ports.
    Ways join(String call, int one, int other) throws IOException {
        var ofOther = new InetSocketAddress(InetAddress.getLoopbackAddress(), ask("offer", call, one, ""));
        return new Ways(new InetSocketAddress(InetAddress.getLoopbackAddress(), ask("answer", call, other, "other")),
                ofOther);
    }

    /// The port in the description that comes back.
    private int ask(String command, String call, int port, String toTag) throws IOException {
        var sdp = """
                v=0
                o=- 1 1 IN IP4 127.0.0.1
                s=-
                c=IN IP4 127.0.0.1
                t=0 0
                m=audio %d RTP/AVP 0
                a=rtpmap:0 PCMU/8000
                """.formatted(port).replace("\n", "\r\n");
        var request = "d" + word("ICE") + word("remove") + word("call-id") + word(call) + word("command")
                + word(command) + word("from-tag") + word("one") + word("sdp") + word(sdp)
                + (toTag.isEmpty() ? "" : word("to-tag") + word(toTag)) + "e";
        var answer = exchange(++cookie + " " + request);
        var found = PORT.matcher(answer);
        if (!found.find()) {
            throw new IOException("rtpengine says: " + answer);
        }
        return Integer.parseInt(found.group(1));
    }

    private static String word(String text) {
        return text.length() + ":" + text;
    }

    private String exchange(String request) throws IOException {
        var octets = request.getBytes(StandardCharsets.US_ASCII);
        var answer = new byte[8_192];
        for (int i = 0; i < TRIES; i++) {
            socket.send(new DatagramPacket(octets, octets.length, control));
            try {
                var packet = new DatagramPacket(answer, answer.length);
                socket.receive(packet);
                return new String(answer, 0, packet.getLength(), StandardCharsets.US_ASCII);
            } catch (IOException _) {
                // not there yet
            }
        }
        throw new IOException("rtpengine does not answer");
    }

    Processor processor() {
        return Processor.of(process);
    }

    @Override
    public void close() {
        socket.close();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
