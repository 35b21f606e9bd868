package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.util.function.Consumer;

/// Puts coded pictures together again from packets in sequence. A gap in the sequence is loss: what cannot be decoded
/// without the lost packet is left out, and the unit is not [whole][AccessUnit#whole].
public interface Depacketizer {

    /// Takes the next packet in order; gives what it completes to `next`, lent until the call returns.
    void accept(RtpPacket packet, Consumer<AccessUnit> next);
}
