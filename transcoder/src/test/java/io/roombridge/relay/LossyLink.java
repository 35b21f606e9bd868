package io.roombridge.relay;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// A network path between two sockets that loses some packets, and swaps some with the next.
final class LossyLink implements AutoCloseable {

    private final DatagramSocket near;
    private final DatagramSocket far;
    private final InetSocketAddress gateway;
    private final InetSocketAddress endpoint;
    private final AtomicInteger lost = new AtomicInteger();

    LossyLink(InetSocketAddress gateway, InetSocketAddress endpoint, double loss, double swap) throws SocketException {
        this.gateway = gateway;
        this.endpoint = endpoint;
        near = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        far = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> carry(near, far, this.endpoint, new Random(1), loss, swap));
        Thread.ofVirtual().start(() -> carry(far, near, this.gateway, new Random(2), loss, swap));
    }

    /// What the gateway takes for the endpoint.
    InetSocketAddress towardsGateway() {
        return (InetSocketAddress) near.getLocalSocketAddress();
    }

    /// What the endpoint takes for the gateway.
    InetSocketAddress towardsEndpoint() {
        return (InetSocketAddress) far.getLocalSocketAddress();
    }

    int lost() {
        return lost.get();
    }

    private void carry(DatagramSocket from, DatagramSocket to, InetSocketAddress target, Random random, double loss,
            double swap) {
        try {
            DatagramPacket held = null;
            while (true) {
                var packet = new DatagramPacket(new byte[2_000], 2_000);
                from.receive(packet);
                packet.setSocketAddress(target);
                if (random.nextDouble() < loss) {
                    lost.incrementAndGet();
                } else if (held == null && random.nextDouble() < swap) {
                    held = packet;
                } else {
                    to.send(packet);
                    if (held != null) {
                        to.send(held);
                        held = null;
                    }
                }
            }
        } catch (IOException _) {
            // closed
        }
    }

    @Override
    public void close() {
        near.close();
        far.close();
    }
}
