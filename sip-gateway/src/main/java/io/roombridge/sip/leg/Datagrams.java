package io.roombridge.sip.leg;

import io.roombridge.call.Destination;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// What is too big for a datagram goes by TCP where nobody has fixed the transport and the other side takes it; else by
/// UDP all the same (RFC 3261 §18.1.1).
final class Datagrams {

    private static final int PATIENCE = 1_500;

    private Datagrams() {}

    /// May take a moment.
    static Transport transport(Destination to, InetSocketAddress address, CapabilitySet offered) {
        boolean big = !offered.video().isEmpty(); // an offer with pictures has never less than 1,300 octets
        return to.free() && to.transport() == Transport.UDP && big && accepts(address) ? Transport.TCP : to.transport();
    }

    private static boolean accepts(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, PATIENCE);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
