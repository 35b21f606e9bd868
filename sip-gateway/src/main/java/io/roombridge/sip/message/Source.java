package io.roombridge.sip.message;

import io.roombridge.call.Transport;
import io.roombridge.media.AddressText;
import java.net.InetSocketAddress;

/// Where a message came from, or goes to: the peer's side of the datagram or connection.
public record Source(Transport transport, InetSocketAddress address) {

    public String host() {
        return AddressText.of(address.getAddress());
    }

    /// Each message on its own, and perhaps lost.
    public boolean isDatagram() {
        return transport == Transport.UDP;
    }

    public boolean isEncrypted() {
        return transport == Transport.TLS;
    }
}
