package io.roombridge.sip.leg;

import io.roombridge.sip.bfcp.BfcpMessage;
import io.roombridge.sip.bfcp.MalformedBfcp;
import io.roombridge.sip.sdp.FloorAgreement;
import java.net.InetAddress;
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

        /// Something came that is no message.
        ///
        /// @return as [#heard]
        boolean unreadable(MalformedBfcp malformed);
    }

    int port();

    /// @param hosts  messages of anybody else are not taken
    void towards(Set<InetAddress> hosts, FloorAgreement agreed);

    /// Sends one thing after the other; without a way to the peer, nothing.
    void send(byte[] octets);

    @Override
    void close();
}
