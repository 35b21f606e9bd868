package io.roombridge.h323.net;

import io.roombridge.media.LocalAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Which of our addresses a peer sees.
public final class LocalAddress {

    private static final int ANY_PORT = 9;

    private LocalAddress() {}

    /// The bound address of its family, or for the wildcard the one that routes to the peer.
    public static InetAddress toward(InetAddress peer, LocalAddresses bind) {
        var bound = bind.like(peer).orElseGet(bind::first);
        if (!bound.isAnyLocalAddress()) {
            return bound;
        }
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(peer, ANY_PORT));
            return socket.getLocalAddress();
        } catch (IOException | UncheckedIOException _) {
            return InetAddress.getLoopbackAddress(); // nothing is reachable then
        }
    }
}
