package io.roombridge.h323.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("its limit is a time")
class TpktConnectionTest {

    private static final int SMALL = 8_192;
    private static final int LARGE = 60_000;
    /// Fewer than may wait, and more than sockets hold.
    private static final int MESSAGES = 200;

    @Test
    @Timeout(60)
    void disconnectsAPeerThatDoesNotTakeWhatItIsSent() throws Exception {
        var closed = new CountDownLatch(1);
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); var peer = new Socket()) {
            peer.setReceiveBufferSize(SMALL);
            peer.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.getLocalPort()));
            var ours = door.accept();
            ours.setSendBufferSize(SMALL);
            try (var connection = new TpktConnection(ours, LARGE, Duration.ofMillis(300))) {
                connection.start(new TpktConnection.Listener() {
                    @Override
                    public void received(byte[] message) {
                        throw new AssertionError("the peer says nothing");
                    }

                    @Override
                    public void closed() {
                        closed.countDown();
                    }
                });
                for (int i = 0; i < MESSAGES; i++) {
                    connection.send(new byte[LARGE]);
                }

                assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(ours.isClosed()).isTrue();
            }
        }
    }
}
