package io.roombridge.transport;

import java.nio.ByteBuffer;

/// Whom received packets go to, on the leg's loop; the datagram is lent. True when it was a valid packet of the peer,
/// which latches its source.
public interface Receiver {

    boolean rtp(ByteBuffer datagram, long now);

    boolean rtcp(ByteBuffer datagram, long now);
}
