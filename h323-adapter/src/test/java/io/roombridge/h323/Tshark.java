package io.roombridge.h323;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Wireshark's decoder, asked what it sees in our messages: each goes into an IPv4 packet of a capture file.
public final class Tshark {

    private static final int RAS_PORT = 1719;
    private static final int CALL_PORT = 1720;
    private static final int CONTROL_PORT = 11_720;
    private static final int RAW_IP = 101;

    private final ByteArrayOutputStream packets = new ByteArrayOutputStream();
    private int count;

    public static boolean installed() {
        try {
            var process = new ProcessBuilder("tshark", "--version").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What tshark calls each field of the H.323 protocols: its key in [#say] and the component name of the standard.
    static Map<String, String> fields() throws IOException {
        var process = new ProcessBuilder("tshark", "-G", "fields")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().map(line -> line.split("\t"))
                    .filter(part -> part[0].equals("F") && part[2].matches("h2[234]5\\..*"))
                    .collect(Collectors.toMap(part -> part[2].replace('.', '_'), part -> part[1], (a, _) -> a));
        }
    }

    public void ras(byte[] message) throws IOException {
        var udp = new ByteArrayOutputStream();
        var out = new DataOutputStream(udp);
        out.writeShort(20_000 + count);
        out.writeShort(RAS_PORT);
        out.writeShort(8 + message.length);
        out.writeShort(0);
        out.write(message);
        packet(17, udp.toByteArray());
    }

    /// A Q.931 message of this type with nothing but the User-user element.
    void call(int messageType, byte[] userUser) throws IOException {
        var q931 = new ByteArrayOutputStream();
        var out = new DataOutputStream(q931);
        out.write(new byte[] {0x08, 0x02, 0x00, 0x01, (byte) messageType, 0x7e});
        out.writeShort(userUser.length + 1);
        out.write(0x05);
        out.write(userUser);
        segment(CALL_PORT, q931.toByteArray());
    }

    /// A whole Q.931 message.
    public void signalling(byte[] message) throws IOException {
        segment(CALL_PORT, message);
    }

    public void control(byte[] message) throws IOException {
        segment(CONTROL_PORT, message);
    }

    private void segment(int port, byte[] payload) throws IOException {
        var tcp = new ByteArrayOutputStream();
        var out = new DataOutputStream(tcp);
        out.writeShort(20_000 + count);
        out.writeShort(port);
        out.writeInt(1);
        out.writeInt(1);
        out.writeShort(0x5018);     // header of five words, PSH, ACK
        out.writeShort(0xffff);
        out.writeInt(0);
        out.writeShort(0x0300);     // TPKT
        out.writeShort(4 + payload.length);
        out.write(payload);
        packet(6, tcp.toByteArray());
    }

    private void packet(int protocol, byte[] payload) throws IOException {
        var out = new DataOutputStream(packets);
        out.writeInt(count++);
        out.writeInt(0);
        out.writeInt(20 + payload.length);
        out.writeInt(20 + payload.length);
        out.writeShort(0x4500);
        out.writeShort(20 + payload.length);
        out.writeInt(0);
        out.writeShort(0x4000 | protocol);
        out.writeShort(0);
        out.writeInt(0x7f000001);
        out.writeInt(0x7f000001);
        out.write(payload);
    }

    /// What tshark says of each packet: one line of JSON for each, in order.
    public List<String> say() throws IOException, InterruptedException {
        var capture = Files.createTempFile("roombridge", ".pcap");
        try {
            write(capture);
            var process = new ProcessBuilder("tshark", "-r", capture.toString(), "-T", "ek",
                    "-d", "tcp.port==" + CONTROL_PORT + ",h245").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
                var lines = reader.lines().filter(line -> line.startsWith("{\"timestamp\"")).toList();
                if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new IOException("tshark failed");
                }
                return lines;
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.delete(capture);
        }
    }

    private void write(Path capture) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(capture))) {
            out.writeInt(0xa1b2c3d4);
            out.writeInt(0x00020004);
            out.writeLong(0);
            out.writeInt(0x00040000);
            out.writeInt(RAW_IP);
            packets.writeTo(out);
        }
    }
}
