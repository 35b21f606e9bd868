package io.roombridge.sip.bfcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Wireshark's decoder sees in our messages what we wrote: of version 1, since that of Debian 12 knows no other.
class TsharkReadsBfcpTest {

    private static final int PORT = 5070;
    private static final int RAW_IP = 101;

    @TempDir
    private Path directory;

    @Test
    void everyPrimitiveAndItsAttributes() throws Exception {
        var random = new Random(1);
        var messages = new ArrayList<BfcpMessage>();
        while (messages.size() < 100) {
            var message = Messages.any(random);
            if (message.kind().isPresent() && message.attributes().stream().noneMatch(it ->
                    it instanceof BfcpAttribute.Unknown)) {
                messages.add(new BfcpMessage(1, message.answers(), message.primitive(), message.conference(),
                        message.transaction(), message.user(), message.attributes()));
            }
        }
        var file = directory.resolve("bfcp.pcap");
        Files.write(file, capture(messages));
        Process tshark;
        try {
            tshark = new ProcessBuilder("tshark", "-r", file.toString(), "-d", "udp.port==" + PORT + ",bfcp", "-T",
                    "fields", "-E", "separator=;", "-e", "bfcp.ver", "-e", "bfcp.primitive", "-e",
                    "bfcp.conference_id", "-e", "bfcp.transaction_id", "-e", "bfcp.user_id", "-e", "_ws.malformed")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException _) {
            assumeTrue(false, "tshark is not installed");
            return;
        }
        try (var out = tshark.inputReader()) {
            assertThat(out.lines().toList()).isEqualTo(messages.stream().map(message -> message.version() + ";"
                    + message.primitive() + ";" + message.conference() + ";" + message.transaction() + ";"
                    + message.user() + ";").toList());
        }
    }

    private static byte[] capture(List<BfcpMessage> messages) throws IOException {
        var octets = new ByteArrayOutputStream();
        var out = new DataOutputStream(octets);
        out.writeInt(0xa1b2c3d4);
        out.writeInt(0x00020004);
        out.writeLong(0);
        out.writeInt(0xffff);
        out.writeInt(RAW_IP);
        for (var message : messages) {
            var payload = message.print();
            int length = 28 + payload.length;
            out.writeLong(0);
            out.writeInt(length);
            out.writeInt(length);
            out.writeInt(0x45000000 | length);
            out.writeInt(0);
            out.writeInt(0x40110000);       // TTL 64, UDP
            out.writeInt(0x7f000001);
            out.writeInt(0x7f000001);
            out.writeShort(40_000);
            out.writeShort(PORT);
            out.writeShort(8 + payload.length);
            out.writeShort(0);
            out.write(payload);
        }
        return octets.toByteArray();
    }
}
