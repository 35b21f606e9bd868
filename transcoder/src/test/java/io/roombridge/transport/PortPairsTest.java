package io.roombridge.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.media.Direction;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.testing.Ip6;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A stream whose peer is of another family than it was called by.
@Timeout(20)
class PortPairsTest {

    private static final InetAddress FOUR = InetAddress.ofLiteral("127.0.0.1");
    private static final int FIRST = 27_000 + 2 * ThreadLocalRandom.current().nextInt(300);
    private static final int RTP_OCTETS = 12;

    private final InetAddress six = Ip6.loopback();
    private final MediaPorts ports = new MediaPorts(LocalAddresses.of(FOUR, six), FIRST, FIRST + 99);
    private final EventLoop loop = new EventLoop("media-test");
    private final PortPairs transport = new PortPairs(ports, loop);
    private final StreamId audio = StreamId.audio(LegId.fresh(Protocol.SIP));
    private final StreamPath path = transport.path(audio);
    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();

    private final class Hearing implements Receiver {

        @Override
        public boolean rtp(ByteBuffer datagram, long now) {
            heard.add(datagram.getInt(datagram.position() + 8));
            return true;
        }

        @Override
        public boolean rtcp(ByteBuffer datagram, long now) {
            return true;
        }
    }

    @AfterEach
    void close() {
        CompletableFuture.runAsync(transport::close, loop).join();
        loop.close();
    }

    private static byte[] packet(int source) {
        return ByteBuffer.allocate(RTP_OCTETS).put((byte) 0x80).putInt(8, source).array();
    }

    private void agree(DatagramSocket peer) {
        var stream = new MediaStream(audio, Direction.SEND_RECEIVE,
                Optional.of((InetSocketAddress) peer.getLocalSocketAddress()), Optional.empty(), Optional.empty(),
                List.of(), 0, 20, TelephoneEvents.NONE, OptionalInt.empty(), MediaStream.Feedback.NONE,
                Optional.empty());
        CompletableFuture.runAsync(() -> path.negotiate(stream), loop).join();
    }

    private static void send(DatagramSocket from, InetSocketAddress to, int source) throws Exception {
        from.send(new DatagramPacket(packet(source), RTP_OCTETS, to));
    }

    private static InetSocketAddress comesTo(DatagramSocket peer) throws Exception {
        peer.setSoTimeout(5_000);
        var packet = new DatagramPacket(new byte[100], 100);
        peer.receive(packet);
        return (InetSocketAddress) packet.getSocketAddress();
    }

    @Test
    void whatIsSentLeavesByTheFamilyOfThePeerAndBothAreHeard() throws Exception {
        var four = path.ports(FOUR);
        CompletableFuture.runAsync(() -> path.deliverTo(new Hearing()), loop).join();
        try (var here = new DatagramSocket(0, FOUR); var there = new DatagramSocket(0, six)) {
            agree(here);
            path.sendRtp(ByteBuffer.wrap(packet(1)));
            assertThat(comesTo(here)).isEqualTo(four.rtp());

            var more = path.ports(six);
            assertThat(path.ports(FOUR)).isEqualTo(four);
            assertThat(more.rtp().getAddress()).isEqualTo(six);
            agree(there);
            path.sendRtp(ByteBuffer.wrap(packet(1)));
            assertThat(comesTo(there)).isEqualTo(more.rtp());
            send(there, more.rtp(), 6);
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(6);

            agree(here);
            path.sendRtp(ByteBuffer.wrap(packet(1)));
            assertThat(comesTo(here)).isEqualTo(four.rtp());
            send(here, four.rtp(), 4);
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(4);
        }
    }

    @Test
    void aStrangerIsNotHeardAtThePortsThatAreNotAgreedOn() throws Exception {
        var four = path.ports(FOUR);
        var six = path.ports(this.six);
        CompletableFuture.runAsync(() -> path.deliverTo(new Hearing()), loop).join();
        try (var peer = new DatagramSocket(0, this.six); var stranger = new DatagramSocket(0, FOUR)) {
            agree(peer);
            send(stranger, four.rtp(), 66);
            send(peer, six.rtp(), 6);
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(6);
            send(peer, six.rtp(), 7); // what the stranger sent was read long ago
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(7);
        }
    }

    @Test
    void bothPairsAreGivenBack() throws Exception {
        path.ports(FOUR);
        path.ports(six);
        assertThat(ports.taken()).isEqualTo(2);
        CompletableFuture.runAsync(transport::close, loop).join();
        assertThat(ports.taken()).isZero();
    }

    @Test
    void thereAreNoPortsOfAFamilyThatWeHaveNoAddressOf() {
        var alone = new PortPairs(new MediaPorts(LocalAddresses.of(FOUR), FIRST, FIRST + 99), loop).path(audio);

        assertThatThrownBy(() -> alone.ports(six)).isInstanceOf(NoPortsLeft.class);
    }
}
