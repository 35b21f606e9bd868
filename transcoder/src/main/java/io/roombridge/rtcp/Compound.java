package io.roombridge.rtcp;

import io.roombridge.rtcp.RtcpPacket.Goodbye;
import io.roombridge.rtcp.RtcpPacket.H261IntraRequest;
import io.roombridge.rtcp.RtcpPacket.Other;
import io.roombridge.rtcp.RtcpPacket.ReceiverReport;
import io.roombridge.rtcp.RtcpPacket.ReportBlock;
import io.roombridge.rtcp.RtcpPacket.SenderReport;
import io.roombridge.rtcp.RtcpPacket.SourceDescription;
import io.roombridge.rtp.MalformedPacket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the RTCP packets of one datagram (RFC 3550 §6.1). Reduced-size ones (RFC 5506) are welcome: no order is asked
/// for.
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// |V=2|P| count/fmt |  packet type  |  length in words, less one  |
/// ```
public final class Compound {

    private Compound() {}

    public static List<RtcpPacket> parse(ByteBuffer datagram) throws MalformedPacket {
        var packets = new ArrayList<RtcpPacket>();
        int at = datagram.position();
        if (datagram.remaining() < 4) {
            throw new MalformedPacket("RTCP header cut short", datagram.remaining());
        }
        while (at + 4 <= datagram.limit()) {
            int first = datagram.get(at);
            int length = 4 + 4 * Short.toUnsignedInt(datagram.getShort(at + 2));
            if ((first & 0xc0) != 0x80) {
                throw new MalformedPacket("RTCP version is not 2", at);
            }
            if (at + length > datagram.limit()) {
                throw new MalformedPacket("RTCP packet cut short", at);
            }
            int padding = (first & 0x20) != 0 ? Byte.toUnsignedInt(datagram.get(at + length - 1)) : 0;
            if (padding > length - 4) {
                throw new MalformedPacket("RTCP padding is longer than the packet", at);
            }
            packets.add(packet(first & 0x1f, Byte.toUnsignedInt(datagram.get(at + 1)),
                    datagram.slice(at + 4, length - 4 - padding), at));
            at += length;
        }
        return packets;
    }

    private static RtcpPacket packet(int count, int type, ByteBuffer body, int offset) throws MalformedPacket {
        return switch (type) {
            case RtcpPacket.SENDER_REPORT -> {
                need(body, 24 + 24 * count, offset);
                yield new SenderReport(body.getInt(), body.getLong(), body.getInt(), body.getInt(), body.getInt(),
                        blocks(body, count));
            }
            case RtcpPacket.RECEIVER_REPORT -> {
                need(body, 4 + 24 * count, offset);
                yield new ReceiverReport(body.getInt(), blocks(body, count));
            }
            case RtcpPacket.SOURCE_DESCRIPTION -> sourceDescription(body, count, offset);
            case RtcpPacket.GOODBYE -> goodbye(body, count, offset);
            case RtcpPacket.TRANSPORT_FEEDBACK, RtcpPacket.PAYLOAD_FEEDBACK -> {
                need(body, 8, offset);
                yield Feedback.parse(type, count, body, offset);
            }
            case RtcpPacket.H261_INTRA -> {
                need(body, 4, offset);
                yield new H261IntraRequest(body.getInt());
            }
            default -> new Other(type, count);
        };
    }

    static void need(ByteBuffer body, int octets, int offset) throws MalformedPacket {
        if (body.remaining() < octets) {
            throw new MalformedPacket("RTCP packet with " + body.remaining() + " octets for " + octets, offset);
        }
    }

    private static List<ReportBlock> blocks(ByteBuffer body, int count) {
        var blocks = new ArrayList<ReportBlock>(count);
        for (int i = 0; i < count; i++) {
            int ssrc = body.getInt();
            int lost = body.getInt();
            blocks.add(new ReportBlock(ssrc, lost >>> 24, lost << 8 >> 8, body.getInt(), body.getInt(), body.getInt(),
                    body.getInt()));
        }
        return blocks;
    }

    private static SourceDescription sourceDescription(ByteBuffer body, int count, int offset) throws MalformedPacket {
        var chunks = new ArrayList<SourceDescription.Chunk>(count);
        for (int i = 0; i < count; i++) {
            need(body, 5, offset);
            int ssrc = body.getInt();
            chunks.add(new SourceDescription.Chunk(ssrc, cname(body, offset)));
        }
        return new SourceDescription(chunks);
    }

    /// Items end with a null octet; the chunk ends at the next word (§6.5).
    private static String cname(ByteBuffer body, int offset) throws MalformedPacket {
        String cname = "";
        while (body.hasRemaining()) {
            int item = body.get();
            if (item == 0) {
                break;
            }
            need(body, 1, offset);
            int length = Byte.toUnsignedInt(body.get());
            need(body, length, offset);
            String text = text(body, length);
            cname = item == 1 ? text : cname;
        }
        while (body.hasRemaining() && (body.position() & 3) != 0) {
            body.get();
        }
        return cname;
    }

    private static Goodbye goodbye(ByteBuffer body, int count, int offset) throws MalformedPacket {
        need(body, 4 * count, offset);
        var sources = new ArrayList<Integer>(count);
        for (int i = 0; i < count; i++) {
            sources.add(body.getInt());
        }
        int length = body.hasRemaining() ? Byte.toUnsignedInt(body.get()) : 0;
        return new Goodbye(sources, text(body, Math.min(length, body.remaining())));
    }

    private static String text(ByteBuffer body, int length) {
        var octets = new byte[length];
        body.get(octets);
        return new String(octets, StandardCharsets.UTF_8);
    }
}
