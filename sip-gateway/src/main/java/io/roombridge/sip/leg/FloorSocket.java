package io.roombridge.sip.leg;

import io.roombridge.sip.bfcp.BfcpMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;

/// The way of floor control to one peer. Its messages come on a thread of the socket's.
interface FloorSocket extends AutoCloseable {

    /// Who hears what comes.
    interface Listener {

        /// There is a way to the peer now, or another one.
        void open();

        /// There is none, and no other is tried.
        ///
        /// @param words  one sentence for people
        void failed(String words);

        /// @return false when there is more than can be dealt with: it is dropped, or the stream ends
        boolean heard(BfcpMessage message);
    }

    int port();

    /// @param hosts     messages of anybody else are not taken
    /// @param remote    where the peer says it is
    /// @param connects  of a stream: we open it
    void towards(Set<InetAddress> hosts, Optional<InetSocketAddress> remote, boolean connects);

    /// Sends one thing after the other; without a way to the peer, nothing.
    void send(byte[] octets);

    @Override
    void close();
}
