package io.roombridge.rtp;

import java.nio.ByteBuffer;

/// An RTP packet where it lies: a view over the datagram, no copy (RFC 3550 §5.1).
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// |V=2|P|X|  CC   |M|     PT      |       sequence number         |
/// |                           timestamp                           |
/// |           synchronization source (SSRC) identifier            |
/// |            contributing source (CSRC) identifiers             |
/// ```
///
/// One view can be laid over many datagrams in turn with [#wrap], so that a receiving loop allocates nothing.
public final class RtpPacket {

    /// The fixed header (RFC 3550 §5.1).
    public static final int HEADER = 12;

    /// Kept free behind what we write: room for an SRTP tag and MKI (RFC 3711 §3.1).
    public static final int TAIL_ROOM = 32;

    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private int start;
    private int end;
    private int extensionStart;
    private int payloadStart;
    private int payloadEnd;

    /// A new view over the remaining octets of `datagram`.
    public static RtpPacket parse(ByteBuffer datagram) throws MalformedPacket {
        var packet = new RtpPacket();
        packet.wrap(datagram);
        return packet;
    }

    /// Lays this view over the remaining octets of `datagram`. Checks every length once, here, so that no accessor can
    /// fail; a datagram that is refused leaves the view as it was.
    public void wrap(ByteBuffer datagram) throws MalformedPacket {
        int from = datagram.position();
        int to = datagram.limit();
        if (to - from < HEADER) {
            throw new MalformedPacket("RTP header cut short", to - from);
        }
        int first = datagram.get(from);
        if ((first & 0xc0) != 0x80) {
            throw new MalformedPacket("RTP version is not 2", 0);
        }
        int extension = from + HEADER + 4 * (first & 0x0f);
        int payload = extension;
        if ((first & 0x10) != 0) {
            if (extension + 4 > to) {
                throw new MalformedPacket("RTP header extension cut short", to - from);
            }
            payload = extension + 4 + 4 * Short.toUnsignedInt(datagram.getShort(extension + 2));
        }
        int padding = (first & 0x20) != 0 ? Byte.toUnsignedInt(datagram.get(to - 1)) : 0;
        if (payload > to - padding || (first & 0x20) != 0 && padding == 0) {
            throw new MalformedPacket("RTP payload ends before it starts", payload - from);
        }
        bytes = datagram;
        start = from;
        end = to;
        extensionStart = extension;
        payloadStart = payload;
        payloadEnd = to - padding;
    }

    public boolean marker() {
        return bytes.get(start + 1) < 0;
    }

    public int payloadType() {
        return bytes.get(start + 1) & 0x7f;
    }

    public int sequenceNumber() {
        return Short.toUnsignedInt(bytes.getShort(start + 2));
    }

    public int timestamp() {
        return bytes.getInt(start + 4);
    }

    public int ssrc() {
        return bytes.getInt(start + 8);
    }

    public int contributingSources() {
        return bytes.get(start) & 0x0f;
    }

    public int contributingSource(int index) {
        return bytes.getInt(start + HEADER + 4 * index);
    }

    public boolean hasExtension() {
        return (bytes.get(start) & 0x10) != 0;
    }

    /// "Defined by profile": 0xbede for the one-octet elements of RFC 8285 §4.2.
    public int extensionProfile() {
        return hasExtension() ? Short.toUnsignedInt(bytes.getShort(extensionStart)) : 0;
    }

    /// The element `id` of an RFC 8285 one-octet header extension (§4.2): its offset for [#octet] in the high half and
    /// its length in the low half, or -1 when it is not there.
    public long extensionElement(int id) {
        if (extensionProfile() != 0xbede) {
            return -1;
        }
        int at = extensionStart + 4;
        while (at < payloadStart) {
            int head = Byte.toUnsignedInt(bytes.get(at));
            int length = (head & 0x0f) + 1;
            if (head == 0) {
                at++;
            } else if (head >> 4 == 15 || at + 1 + length > payloadStart) {
                return -1;
            } else if (head >> 4 == id) {
                return (long) (at + 1 - start) << 32 | length;
            } else {
                at += 1 + length;
            }
        }
        return -1;
    }

    /// The octet at `offset` from the start of the packet.
    public int octet(int offset) {
        return Byte.toUnsignedInt(bytes.get(start + offset));
    }

    public int length() {
        return end - start;
    }

    public int payloadLength() {
        return payloadEnd - payloadStart;
    }

    /// The payload octet at `index`, unsigned.
    public int payloadOctet(int index) {
        return Byte.toUnsignedInt(bytes.get(payloadStart + index));
    }

    /// Copies `length` payload octets from `index` on to `target`.
    public void copyPayload(int index, byte[] target, int at, int length) {
        bytes.get(payloadStart + index, target, at, length);
    }

    /// The payload as a slice of the datagram.
    public ByteBuffer payload() {
        return bytes.slice(payloadStart, payloadEnd - payloadStart);
    }

    /// Copies the payload behind `target`'s position, without an object of its own.
    public void appendPayload(ByteBuffer target) {
        target.put(target.position(), bytes, payloadStart, payloadLength());
        target.position(target.position() + payloadLength());
    }

    /// Copies the whole packet to the start of `target`, which it leaves ready to be read.
    public void copyTo(ByteBuffer target) {
        target.clear();
        target.put(0, bytes, start, length());
        target.limit(length());
    }

    /// Of a packet that begins at the position of `packet`.
    public static int payloadType(ByteBuffer packet) {
        return packet.get(packet.position() + 1) & 0x7f;
    }

    /// Puts a fixed header without CSRC, extension and padding at the position of `target`.
    public static void putHeader(ByteBuffer target, boolean marker, int payloadType, int sequence, int timestamp,
            int ssrc) {
        target.put((byte) 0x80);
        target.put((byte) ((marker ? 0x80 : 0) | payloadType));
        target.putShort((short) sequence);
        target.putInt(timestamp);
        target.putInt(ssrc);
    }

    @Override
    public String toString() {
        return "RTP PT=%d seq=%d ts=%d ssrc=%08x %d octets%s".formatted(payloadType(), sequenceNumber(),
                Integer.toUnsignedLong(timestamp()), ssrc(), payloadLength(), marker() ? " M" : "");
    }
}
