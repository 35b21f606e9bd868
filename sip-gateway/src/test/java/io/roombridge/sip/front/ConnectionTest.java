package io.roombridge.sip.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Transport;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("its limit is a time")
class ConnectionTest {

    private static final int SMALL = 8_192;
    private static final byte[] LARGE = new byte[60_000];
    /// More than sockets hold.
    private static final int MESSAGES = 1_000;

    @Test
    @Timeout(60)
    void aPeerThatDoesNotTakeWhatItIsSentIsDisconnected() throws Exception {
        var usual = Limits.USUAL;
        var limits = new Limits(usual.messageSize(), usual.headerSize(), usual.headerCount(), usual.connections(),
                Duration.ofMillis(300), usual.idleTime(), usual.messages());
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); var peer = new Socket()) {
            peer.setReceiveBufferSize(SMALL);
            peer.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.getLocalPort()));
            var ours = door.accept();
            ours.setSendBufferSize(SMALL);
            var source = new Source(Transport.TCP, (InetSocketAddress) ours.getRemoteSocketAddress());
            try (var connection = new Connection(source, ours, limits, true)) {
                assertThatThrownBy(() -> {
                    for (int i = 0; i < MESSAGES; i++) {
                        connection.send(LARGE);
                    }
                }).isInstanceOf(IOException.class);

                assertThat(connection.isOpen()).isFalse();
            }
        }
    }
}
