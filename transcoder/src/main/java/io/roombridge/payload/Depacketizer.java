package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.util.function.Consumer;

/// Puts coded pictures together again from packets in sequence. A gap in the sequence is loss: what cannot be decoded
/// without the lost packet is left out, and the unit is not [whole][AccessUnit#whole].
public interface Depacketizer {

    /// Takes the next packet in order; gives what it completes to `next`, lent until the call returns.
    void accept(RtpPacket packet, Consumer<AccessUnit> next);

    /// What signalling told of the pictures: used until something newer comes with them.
    ///
    /// @param parameterSets  as in [io.roombridge.media.Format]; what is wrong with it is left out
    default void know(String parameterSets) {}
}
