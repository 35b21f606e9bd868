package io.roombridge.transport;

import java.nio.ByteBuffer;

/// Whom received packets go to, on the leg's loop; the datagram is lent. True when it was a valid packet of the peer,
/// which latches its source.
public interface Receiver {

    /// Whether RTP of that payload type was agreed on, as far as is known.
    default boolean takes(int payloadType) {
        return true;
    }

    boolean rtp(ByteBuffer datagram, long now);

    boolean rtcp(ByteBuffer datagram, long now);

    /// What is sent was withheld for a while, and goes out from now on; from any thread.
    default void flows() {}

    /// Something that whoever wonders about this leg should read; from any thread.
    ///
    /// @param words  one sentence without a full stop
    default void noted(String words) {}
}
