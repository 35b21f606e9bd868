package io.roombridge.transport;

import io.roombridge.media.StreamId;
import java.net.InetAddress;

/// The way the media of one leg comes and goes. It owns the sockets; streams are inside it and know none.
public interface MediaTransport {

    /// The way of a stream, the same until the transport is closed; from one thread at a time.
    StreamPath path(StreamId stream);

    /// Signalling of the peer comes from there: behind a NAT its media will too. From any thread.
    void near(InetAddress host);

    /// Signalling has shown that the peer is there, and takes what is agreed to be sent there. From any thread.
    void proven(InetAddress host);

    /// Gives back what it owns; on the leg's loop.
    void close();
}
