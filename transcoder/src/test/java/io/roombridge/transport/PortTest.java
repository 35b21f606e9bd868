package io.roombridge.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void sendsNothingToAnAddressItsSocketCannotReach() throws IOException {
        try (var channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            var port = new Port(channel, new PacketLimit(), new Hosts(), new Reach(InetAddress.getLoopbackAddress()));
            port.negotiate(Optional.of(new InetSocketAddress(InetAddress.getByName("2001:db8::4"), 22_000)), 0);

            assertThat(port.hasTarget()).isFalse();
            port.send(ByteBuffer.allocate(172)); // nor does it stumble

            port.negotiate(Optional.of(new InetSocketAddress("127.0.0.1", 22_000)), 0);
            assertThat(port.hasTarget()).isTrue();
        }
    }
}
