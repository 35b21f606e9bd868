package io.roombridge.h323.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.h323.net.OneConnection.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OneConnectionTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void takesAPortOfTheRangeAndFailsWhenAllAreInUse() throws IOException {
        int port = free();
        var ports = new Ports(port, port);
        var first = new OneConnection(LOOPBACK, ports);
        assertThat(first.address().getPort()).isEqualTo(port);
        assertThatThrownBy(() -> new OneConnection(LOOPBACK, ports)).isInstanceOf(IOException.class)
                .hasMessageContaining(port + ".." + port);
        first.close();
        try (var again = new OneConnection(LOOPBACK, ports)) {
            assertThat(again.address().getPort()).isEqualTo(port);
        }
    }

    @Test
    void givesTheFirstThatConnectsAndListensNoLonger() throws Exception {
        var listener = new OneConnection(LOOPBACK, new Ports(0, 0));
        var connected = new CompletableFuture<TpktConnection>();
        listener.start(Duration.ofSeconds(10), 1_000, connected::complete,
                () -> connected.completeExceptionally(new AssertionError("nobody connected")));
        try (var peer = new Socket(LOOPBACK, listener.address().getPort())) {
            var connection = connected.get(10, TimeUnit.SECONDS);
            assertThat(connection.remote().getPort()).isEqualTo(peer.getLocalPort());
            connection.abort();
        }
    }

    @Test
    void tellsWhenNobodyConnectsInTime() throws Exception {
        var listener = new OneConnection(LOOPBACK, new Ports(0, 0));
        var nobody = new CompletableFuture<Boolean>();
        listener.start(Duration.ofMillis(1), 1_000, TpktConnection::abort, () -> nobody.complete(true));
        assertThat(nobody.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
