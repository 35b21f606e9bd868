package io.roombridge.rtp;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// Writes the packets of one stream of ours: SSRC, sequence numbers and the counts a sender report needs (RFC 3550
/// §6.4.1). It owns one buffer; what it gives to `next` is lent until the next packet.
public final class RtpWriter {

    private final int ssrc;
    private final ByteBuffer packet = ByteBuffer.allocateDirect(4_096);
    private final Consumer<ByteBuffer> next;
    private int sequence;
    private int timestamp;
    private long packets;
    private long octets;

    public RtpWriter(int ssrc, int firstSequence, Consumer<ByteBuffer> next) {
        this.ssrc = ssrc;
        this.sequence = firstSequence & 0xffff;
        this.next = next;
    }

    /// Sends the remaining octets of `payload`; they must leave room for the header and [RtpPacket#TAIL_ROOM].
    public void write(boolean marker, int payloadType, int timestamp, ByteBuffer payload) {
        int length = payload.remaining();
        begin(marker, payloadType, timestamp, length);
        packet.put(RtpPacket.HEADER, payload, payload.position(), length);
        finish(length);
    }

    /// Sends the payload of `original` under our own header: what forwarding is. A payload larger than we may send is
    /// dropped; whoever sent it counted on IP fragments.
    public void forward(RtpPacket original, int payloadType, int sequence, int timestamp) {
        if (original.payloadLength() > largestPayload()) {
            return;
        }
        int next = this.sequence;
        this.sequence = sequence & 0xffff;
        begin(original.marker(), payloadType, timestamp, original.payloadLength());
        original.appendPayload(packet);
        finish(original.payloadLength());
        if (SequenceNumber.isAfter(next, this.sequence)) {
            this.sequence = next; // it was one that came late
        }
    }

    private void begin(boolean marker, int payloadType, int timestamp, int length) {
        if (length > largestPayload()) {
            throw new IllegalArgumentException("payload of " + length + " octets");
        }
        this.timestamp = timestamp;
        packet.clear();
        RtpPacket.putHeader(packet, marker, payloadType, sequence, timestamp, ssrc);
    }

    private void finish(int length) {
        packet.position(0).limit(RtpPacket.HEADER + length);
        sequence = SequenceNumber.next(sequence);
        packets++;
        octets += length;
        next.accept(packet);
    }

    /// The most octets one packet of ours carries.
    public int largestPayload() {
        return packet.capacity() - RtpPacket.HEADER - RtpPacket.TAIL_ROOM;
    }

    public int ssrc() {
        return ssrc;
    }

    /// The sequence number the next packet will have.
    public int nextSequence() {
        return sequence;
    }

    /// The timestamp of the packet sent last.
    public int timestamp() {
        return timestamp;
    }

    public long packets() {
        return packets;
    }

    /// Payload octets sent, as a sender report counts them (RFC 3550 §6.4.1).
    public long octets() {
        return octets;
    }
}
