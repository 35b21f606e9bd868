package io.roombridge.transport;

import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/// The way of one stream through the transport of its leg.
public interface StreamPath {

    /// Where the peer sends the stream to: taken on first use, the same for that family from then on; from any thread.
    ///
    /// @param peer  of the family that is wanted
    /// @throws NoPortsLeft when the configured range is used up, or there is none of that family
    LocalPorts ports(InetAddress peer) throws NoPortsLeft;

    /// From now on what is received of the stream goes there; on the leg's loop.
    void deliverTo(Receiver receiver);

    /// Says what was agreed, and with it where the peer is; on the leg's loop.
    void negotiate(MediaStream stream);

    /// Whether it is known where to send.
    boolean hasTarget();

    /// Sends a packet of the stream; from any thread.
    void sendRtp(ByteBuffer packet);

    /// Sends what the stream reports or asks for; from any thread.
    void sendRtcp(ByteBuffer packet);
}
