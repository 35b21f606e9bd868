package io.roombridge.stream;

import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.rtp.SequenceNumber;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// A packet kept until the next one shows whether its source began anew, so that it is not lost if it did.
final class HeldPacket {

    private final RtpPacket view = new RtpPacket();
    private ByteBuffer octets = ByteBuffer.allocate(0);

    /// Copies it; the one kept before is forgotten.
    void keep(RtpPacket packet) {
        if (octets.capacity() < packet.length()) {
            octets = ByteBuffer.allocate(Math.max(1_600, packet.length()));
        }
        packet.copyTo(octets);
    }

    /// Gives the packet kept and the one that has come, by their sequence numbers.
    void inOrder(RtpPacket packet, Consumer<RtpPacket> next) {
        try {
            view.wrap(octets);
        } catch (MalformedPacket impossible) {
            throw new IllegalStateException("a packet that was parsed before", impossible);
        }
        boolean later = SequenceNumber.isAfter(packet.sequenceNumber(), view.sequenceNumber());
        next.accept(later ? view : packet);
        next.accept(later ? packet : view);
    }
}
