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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
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
        listener.start(Duration.ofSeconds(10), 1_000, waiting(LOOPBACK, connected));
        try (var peer = new Socket(LOOPBACK, listener.address().getPort())) {
            var connection = connected.get(10, TimeUnit.SECONDS);
            assertThat(connection.remote().getPort()).isEqualTo(peer.getLocalPort());
            connection.abort();
        }
    }

    @Test
    void tellsWhenNobodyConnectsInTime() throws Exception {
        var listener = new OneConnection(LOOPBACK, new Ports(0, 0));
        var connected = new CompletableFuture<TpktConnection>();
        listener.start(Duration.ofMillis(1), 1_000, waiting(LOOPBACK, connected));
        assertThat(connected).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void closesWhoIsNotAwaitedAndListensOnForWhoIs() throws Exception {
        var peer = InetAddress.ofLiteral("127.0.40.2");
        var listener = new OneConnection(LOOPBACK, new Ports(0, 0));
        int port = listener.address().getPort();
        var connected = new CompletableFuture<TpktConnection>();
        listener.start(Duration.ofSeconds(20), 1_000, waiting(peer, connected));
        for (int i = 0; i < 3; i++) {
            try (var stranger = new Socket(LOOPBACK, port, InetAddress.ofLiteral("127.0.40.5"), 0)) {
                stranger.setSoTimeout(10_000);
                assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            }
        }
        try (var awaited = new Socket(LOOPBACK, port, peer, 0)) {
            assertThat(connected.get(10, TimeUnit.SECONDS).remote().getPort()).isEqualTo(awaited.getLocalPort());
        }
        assertThat(refused).isEqualTo(3);
    }

    @Test
    void thePeerGetsInWhileManyStrangersConnectAgainAndAgain() throws Exception {
        var peer = InetAddress.ofLiteral("127.0.40.2");
        var listener = new OneConnection(LOOPBACK, new Ports(0, 0));
        int port = listener.address().getPort();
        var connected = new CompletableFuture<TpktConnection>();
        var flooding = new CountDownLatch(64);
        listener.start(Duration.ofSeconds(60), 1_000, waiting(peer, connected));
        try (var strangers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                strangers.submit(() -> {
                    while (!connected.isDone()) {
                        new Socket(LOOPBACK, port, InetAddress.ofLiteral("127.0.40.5"), 0).close();
                        flooding.countDown();
                    }
                    return null;
                });
            }
            assertThat(flooding.await(30, TimeUnit.SECONDS)).isTrue();
            try (var awaited = new Socket(LOOPBACK, port, peer, 0)) {
                assertThat(connected.get(30, TimeUnit.SECONDS).remote().getPort())
                        .isEqualTo(awaited.getLocalPort());
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void listensAtPortsThatDoNotFollowEachOther() throws IOException {
        var ports = new Ports(31_000, 31_999);
        int following = 0;
        for (int i = 0; i < 20; i++) {
            try (var one = new OneConnection(LOOPBACK, ports); var next = new OneConnection(LOOPBACK, ports)) {
                following += next.address().getPort() - one.address().getPort() == 1 ? 1 : 0;
            }
        }
        assertThat(following).isLessThan(5);
    }

    private volatile int refused;

    private OneConnection.Awaited waiting(InetAddress peer, CompletableFuture<TpktConnection> taken) {
        return new OneConnection.Awaited() {
            @Override
            public boolean awaits(InetAddress source) {
                return source.equals(peer);
            }

            @Override
            public void connected(TpktConnection connection) {
                taken.complete(connection);
            }

            @Override
            public void refused(InetAddress source, int before) {
                refused = before + 1;
            }

            @Override
            public void nobodyConnected() {
                taken.completeExceptionally(new AssertionError("nobody connected"));
            }
        };
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
