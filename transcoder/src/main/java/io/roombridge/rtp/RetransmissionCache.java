package io.roombridge.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;

/// The packets sent last, to send again when the receiver says it missed one (RFC 4585 §6.2.1). They are sent as they
/// were: the retransmission format of RFC 4588 is not agreed with anybody yet.
public final class RetransmissionCache {

    private static final int PACKETS = 512;

    private final ByteBuffer[] packets = new ByteBuffer[PACKETS];

    /// Copies a packet; the one 512 numbers before it is forgotten.
    public void keep(ByteBuffer packet) {
        int slot = Short.toUnsignedInt(packet.getShort(packet.position() + 2)) % PACKETS;
        if (packets[slot] == null || packets[slot].capacity() < packet.remaining()) {
            packets[slot] = ByteBuffer.allocate(Math.max(1_500, packet.remaining()));
        }
        packets[slot].clear().put(0, packet, packet.position(), packet.remaining()).limit(packet.remaining());
    }

    public Optional<ByteBuffer> packet(int sequence) {
        var packet = packets[sequence % PACKETS];
        return packet != null && Short.toUnsignedInt(packet.getShort(2)) == sequence ? Optional.of(packet.duplicate())
                : Optional.empty();
    }
}
