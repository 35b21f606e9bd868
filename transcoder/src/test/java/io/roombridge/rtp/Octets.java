package io.roombridge.rtp;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// Annotated hex: two-digit octets at the start of each line, words after them.
public final class Octets {

    private Octets() {}

    public static ByteBuffer of(String text) {
        var digits = new StringBuilder();
        for (var line : text.lines().toList()) {
            for (var word : line.strip().split("\\s+")) {
                if (!word.matches("[0-9a-fA-F]{2}")) {
                    break;
                }
                digits.append(word);
            }
        }
        return ByteBuffer.wrap(HexFormat.of().parseHex(digits));
    }

    public static String hex(ByteBuffer octets) {
        var copy = new byte[octets.remaining()];
        octets.duplicate().get(copy);
        return HexFormat.ofDelimiter(" ").formatHex(copy);
    }

    /// An RTP packet of ours with the given payload.
    public static ByteBuffer packet(int sequence, int timestamp, boolean marker, byte[] payload) {
        var packet = ByteBuffer.allocate(RtpPacket.HEADER + payload.length);
        RtpPacket.putHeader(packet, marker, 96, sequence, timestamp, 0xdeadbeef);
        return packet.put(payload).flip();
    }
}
