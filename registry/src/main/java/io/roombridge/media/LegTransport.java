package io.roombridge.media;

import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import java.net.InetAddress;

/// The way the media of one leg comes and goes: all its streams are inside it.
public interface LegTransport {

    /// Where the peer sends a stream to, as signalling tells it: taken on first use, the same for peers of that family
    /// until the leg is released. Media goes out from where it can reach the address that was agreed; a stream that
    /// has ports of both families hears at both.
    ///
    /// @param peer  an address it has, or is known by: the ports are of this family
    /// @throws NoPortsLeft when the configured range is used up, or there is none of that family
    LocalPorts ports(StreamId stream, InetAddress peer) throws NoPortsLeft;

    /// Signalling of the peer comes from there. Where a NAT is between, media will come from there too though it was
    /// not negotiated; where it was, nobody else is taken for the peer.
    default void near(InetAddress signalling) {}

    /// Signalling has shown that the peer is at that host: a connection goes there, or what only we had told it came
    /// back from there. What is agreed to be sent there is wanted, though nothing was heard from there.
    default void proven(InetAddress host) {}
}
