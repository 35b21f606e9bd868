package io.roombridge.rtp;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// Writes the packets of one stream of ours: SSRC, sequence numbers and the counts a sender report needs (RFC 3550
/// §6.4.1). It owns no memory: what it gives to `next` is the sending thread's, and lent until the call returns.
public final class RtpWriter {

    private final int ssrc;
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
        var packet = begin(marker, payloadType, timestamp, length);
        packet.put(RtpPacket.HEADER, payload, payload.position(), length);
        finish(packet, length);
    }

    /// Sends the payload of `original` under our own header: what forwarding is. A payload larger than we may send is
    /// dropped; whoever sent it counted on IP fragments.
    public void forward(RtpPacket original, int payloadType, int sequence, int timestamp) {
        if (original.payloadLength() > largestPayload()) {
            return;
        }
        int next = this.sequence;
        this.sequence = sequence & 0xffff;
        var packet = begin(original.marker(), payloadType, timestamp, original.payloadLength());
        original.appendPayload(packet);
        finish(packet, original.payloadLength());
        if (SequenceNumber.isAfter(next, this.sequence)) {
            this.sequence = next; // it was one that came late
        }
    }

    private ByteBuffer begin(boolean marker, int payloadType, int timestamp, int length) {
        if (length > largestPayload()) {
            throw new IllegalArgumentException("payload of " + length + " octets");
        }
        this.timestamp = timestamp;
        var packet = PacketScratch.take();
        RtpPacket.putHeader(packet, marker, payloadType, sequence, timestamp, ssrc);
        return packet;
    }

    private void finish(ByteBuffer packet, int length) {
        packet.position(0).limit(RtpPacket.HEADER + length);
        sequence = SequenceNumber.next(sequence);
        packets++;
        octets += length;
        next.accept(packet);
    }

    /// The most octets one packet of ours carries.
    public int largestPayload() {
        return PacketScratch.OCTETS - RtpPacket.HEADER - RtpPacket.TAIL_ROOM;
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
