package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import io.roombridge.rtp.SequenceNumber;
import java.util.Arrays;
import java.util.function.Consumer;

/// The picture that a depacketizer is putting together: its octets so far, and whether packets were lost on the way.
///
/// A picture ends where the next timestamp begins (RFC 3550 §5.1). The marker bit says so a picture earlier, and is
/// believed until a picture goes on behind one: some senders set it on every slice, or on parameter sets.
final class Assembly {

    /// Pictures in a row with a marker on their last packet alone, after which markers are believed again.
    private static final int REFORMED = 100;

    /// No picture of ours is larger; a sender that never ends one is cut off here.
    private static final int LARGEST = 4 << 20;

    private final AccessUnit unit = new AccessUnit();
    private byte[] octets = new byte[16 << 10];
    private int length;
    private int timestamp;
    private int expected = -1;
    private boolean open;
    private boolean whole = true;
    private boolean doubted;
    private int proper;
    private int markers;
    private boolean marked;
    /// The picture before was handed on for its marker.
    private boolean endedByMarker;

    /// Looks at the next packet. True when packets are missing before it.
    boolean gapBefore(RtpPacket packet) {
        boolean gap = expected >= 0 && packet.sequenceNumber() != expected;
        expected = SequenceNumber.next(packet.sequenceNumber());
        whole &= !gap;
        endedByMarker &= !gap;
        return gap;
    }

    /// Whether the picture that was handed on for its marker may go on with this packet: the timestamp is the same, and
    /// nothing was lost. Where it does, [#doubtMarkers] is to be called.
    boolean goesOnBehindMarker(RtpPacket packet) {
        boolean may = endedByMarker && packet.timestamp() == timestamp && packet.payloadLength() > 0;
        endedByMarker &= packet.payloadLength() == 0;
        return may;
    }

    /// From now on a marker ends no picture.
    void doubtMarkers() {
        doubted = true;
        proper = 0;
        whole = false;
    }

    /// Whether the picture is known to end with this packet.
    boolean endsWith(RtpPacket packet) {
        marked = packet.marker();
        markers += marked ? 1 : 0;
        endedByMarker = marked && !doubted;
        return endedByMarker;
    }

    /// Whether the packet belongs to another picture than the one begun.
    boolean changesWith(RtpPacket packet) {
        return open && packet.timestamp() != timestamp;
    }

    void begin(RtpPacket packet) {
        open = true;
        timestamp = packet.timestamp();
    }

    void append(RtpPacket packet, int from) {
        int count = packet.payloadLength() - from;
        if (reserve(count)) {
            packet.copyPayload(from, octets, length, count);
            length += count;
        }
    }

    void append(byte[] source) {
        if (reserve(source.length)) {
            System.arraycopy(source, 0, octets, length, source.length);
            length += source.length;
        }
    }

    void append(int octet) {
        if (reserve(1)) {
            octets[length++] = (byte) octet;
        }
    }

    void append(RtpPacket packet, int from, int count) {
        if (reserve(count)) {
            packet.copyPayload(from, octets, length, count);
            length += count;
        }
    }

    /// Puts a payload behind one that ended `8 - sbit` bits into an octet: its first octet completes our last one.
    void join(RtpPacket packet, int from, int sbit) {
        if (sbit > 0 && length > 0 && packet.payloadLength() > from) {
            int kept = octets[length - 1] & 0xff << 8 - sbit;
            octets[length - 1] = (byte) (kept | packet.payloadOctet(from) & 0xff >> sbit);
            append(packet, from + 1);
        } else {
            append(packet, from);
        }
    }

    void prepend(byte[] source) {
        if (reserve(source.length)) {
            System.arraycopy(octets, 0, octets, source.length, length);
            System.arraycopy(source, 0, octets, 0, source.length);
            length += source.length;
        }
    }

    int octet(int index) {
        return index < length ? Byte.toUnsignedInt(octets[index]) : -1;
    }

    byte[] copy(int from) {
        return Arrays.copyOfRange(octets, from, length);
    }

    void mask(int index, int bits) {
        octets[index] &= (byte) bits;
    }

    int length() {
        return length;
    }

    void truncate(int to) {
        length = to;
        whole = false;
    }

    void damagedIf(boolean lost) {
        whole &= !lost;
    }

    /// Hands on what there is and starts the next picture. A picture of which nothing is left leaves its damage to the
    /// next.
    void finish(Consumer<AccessUnit> next) {
        proper = marked && markers == 1 ? proper + 1 : 0;
        doubted &= proper < REFORMED;
        markers = 0;
        if (open && length > 0) {
            unit.lay(octets, length, timestamp, whole);
            whole = true;
            length = 0;
            open = false;
            next.accept(unit);
        }
        open = false;
        length = 0;
    }

    private boolean reserve(int count) {
        if (length + count > LARGEST) {
            whole = false;
            return false;
        }
        if (length + count > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, length + count));
        }
        return true;
    }
}
