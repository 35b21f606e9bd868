package io.roombridge.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What one of many on a loop does wrong harms none of the others.
@Timeout(60)
class EventLoopTest {

    private static DatagramChannel channel() throws Exception {
        var channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false);
        return channel;
    }

    @Test
    void aTickATaskAndAReaderThatFailHarmNobodyElse() throws Exception {
        var ticks = new CountDownLatch(3);
        var read = new CountDownLatch(3);
        try (var loop = new EventLoop("test"); var broken = channel(); var whole = channel(); var peer = channel()) {
            loop.tick(_ -> {
                throw new IllegalStateException("on purpose");
            });
            loop.tick(_ -> ticks.countDown());
            loop.register(broken, (_, _) -> {
                broken.receive(ByteBuffer.allocate(10));
                throw new IllegalStateException("on purpose");
            });
            loop.register(whole, (scratch, _) -> {
                whole.receive(scratch.clear());
                read.countDown();
            });
            loop.execute(() -> {
                throw new AssertionError("on purpose");
            });
            for (int i = 0; i < 3; i++) {
                peer.send(ByteBuffer.wrap(new byte[] {1}), broken.getLocalAddress());
                peer.send(ByteBuffer.wrap(new byte[] {1}), whole.getLocalAddress());
            }

            assertThat(ticks.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(read.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
