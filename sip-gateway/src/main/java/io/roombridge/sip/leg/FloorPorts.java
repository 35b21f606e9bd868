package io.roombridge.sip.leg;

import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The ports of floor control, one a leg that has it: a range of its own, which a firewall opens for UDP and TCP.
final class FloorPorts {

    /// Binds a socket.
    interface Opening<S extends Closeable> {
        S at(InetSocketAddress address) throws IOException;
    }

    private final LocalAddresses bind;
    private final Optional<FloorTls> tls;
    private final int first;
    private final int count;
    private final AtomicInteger next = new AtomicInteger();

    /// @param first, last  1 to 65535, both inclusive
    /// @param tls          empty when it is off
    FloorPorts(LocalAddresses bind, int first, int last, Optional<FloorTls> tls) {
        this.bind = bind;
        this.tls = tls;
        this.first = first;
        this.count = last - first + 1;
    }

    Optional<FloorTls> tls() {
        return tls;
    }

    /// @param peer  of the family that the port is to be of
    /// @throws NoPortsLeft  when none of the range can be had
    <S extends Closeable> S open(InetAddress peer, Opening<S> opening) throws NoPortsLeft {
        var address = bind.like(peer).orElseThrow(() -> new NoPortsLeft("floor control has no address of this family"));
        for (int tried = 0; tried < count; tried++) {
            try {
                return opening.at(new InetSocketAddress(address, first + Math.floorMod(next.getAndIncrement(), count)));
            } catch (IOException _) {
                // somebody has it
            }
        }
        throw new NoPortsLeft("every port of floor control is in use");
    }
}
