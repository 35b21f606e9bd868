package io.roombridge.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.rtp.RtpPacket;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The forwarding path, sockets and all: what the event loops allocate for a packet once warm.
@Timeout(60)
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int BATCH = 200;
    /// Until the compiler has done its work.
    private static final int ROUNDS = 15;
    /// Octets a packet that ticks and RTCP reports come to; the smallest object has 16.
    private static final double NOTHING = 3;

    private static DatagramChannel socket() throws IOException {
        return DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static MediaStream stream(StreamId id, DatagramChannel peer) throws IOException {
        var format = new Format(0, id.kind() == MediaKind.AUDIO ? Audio.of(AudioCodec.PCMU)
                : H264.of(H264.Profile.CONSTRAINED_BASELINE, 40, 1));
        return new MediaStream(id, Direction.SEND_RECEIVE, Optional.of((InetSocketAddress) peer.getLocalAddress()),
                Optional.empty(),
                Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE,
                OptionalInt.empty(), MediaStream.Feedback.NONE, Optional.empty());
    }

    private static long allocatedByLoops() {
        return Arrays.stream(THREADS.dumpAllThreads(false, false)).filter(it -> it.getThreadName().startsWith("media-")
                        && Character.isDigit(it.getThreadName().charAt(6)))
                .mapToLong(it -> THREADS.getThreadAllocatedBytes(it.getThreadId())).sum();
    }

    @Test
    void forwardingAPacketAllocatesNothing() throws IOException, NoPortsLeft {
        forwards(StreamId::audio);
    }

    @Test
    void forwardingSlidesAllocatesNothing() throws IOException, NoPortsLeft {
        forwards(StreamId::slides);
    }

    private void forwards(Function<LegId, StreamId> stream) throws IOException, NoPortsLeft {
        int first = 30_000 + 2 * ThreadLocalRandom.current().nextInt(1_000);
        var one = LegId.fresh(Protocol.SIP);
        var other = LegId.fresh(Protocol.H323);
        try (var relay = new MediaRelay(RelaySettings.of(LocalAddresses.LOOPBACK, first, first + 99),
                new FfmpegCodecs(new PicturePool())); var from = socket(); var to = socket()) {
            var port = relay.open(one).ports(stream.apply(one), Loopback.HERE).rtp();
            var back = relay.open(other).ports(stream.apply(other), Loopback.HERE).rtp();
            relay.connect(stream(stream.apply(one), from));
            relay.connect(stream(stream.apply(other), to));
            relay.change(new GraphChange.Pair("pair", one, other));
            relay.change(new GraphChange.Present("pair", Optional.of(one)));
            from.configureBlocking(false);
            to.configureBlocking(false);
            Loopback.until("both are heard, and more comes through than goes to somebody who is not", () -> {
                pass(to, from, back, 1);
                pass(from, to, port, 10);
                return received > 100;
            });
            double least = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS && least > NOTHING; round++) {
                long before = allocatedByLoops();
                received = 0;
                for (int i = 0; i < 100; i++) {
                    pass(from, to, port, BATCH);
                }
                least = Math.min(least, (double) (allocatedByLoops() - before) / received);
                assertThat(received).isGreaterThan(100 * BATCH * 9 / 10);
            }

            assertThat(least).as("octets a packet").isLessThan(NOTHING);
        }
    }

    private final ByteBuffer out = ByteBuffer.allocateDirect(172);
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_000);
    private int sequence;
    private int received;

    /// Sends some packets and reads what comes out, waiting a moment for the last.
    private void pass(DatagramChannel from, DatagramChannel to, InetSocketAddress port, int count) {
        try {
            int before = received;
            for (int i = 0; i < count; i++) {
                out.clear();
                RtpPacket.putHeader(out, false, 0, ++sequence & 0xffff, sequence * 160, 7);
                from.send(out.position(172).flip(), port);
            }
            long end = System.nanoTime() + 50_000_000;
            while (received - before < count && System.nanoTime() < end) {
                in.clear();
                if (to.receive(in) == null) {
                    Thread.onSpinWait();
                } else if (in.position() == 172) {
                    received++;
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
