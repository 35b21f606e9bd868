package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.rtp.SequenceNumber;
import io.roombridge.transport.EventLoop;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A stream without a socket: it gets datagrams from its path through a transport, and gives it what it sends.
@Timeout(30)
class LegStreamTest {

    private static final Format PCMU = new Format(0, Audio.of(AudioCodec.PCMU));

    private final EventLoop loop = new EventLoop("media-test");
    private final List<MediaEvent> events = new CopyOnWriteArrayList<>();
    private final MemoryPath path = new MemoryPath();
    private final LegStream stream = stream(path);

    @AfterEach
    void close() {
        loop.close();
    }

    private LegStream stream(MemoryPath way) {
        var id = StreamId.audio(LegId.fresh(Protocol.SIP));
        var made = new LegStream(id, loop, way, events::add);
        made.connect(new MediaStream(id, Direction.SEND_RECEIVE, Optional.empty(), Optional.empty(), Optional.of(PCMU),
                List.of(PCMU), 0, 20, TelephoneEvents.of(101), OptionalInt.empty(), MediaStream.Feedback.NONE,
                Optional.empty()));
        return made;
    }

    /// A packet as it may arrive: its number, its source, its timestamp.
    record Packet(int sequence, int ssrc, int timestamp) {

        ByteBuffer octets() {
            var datagram = ByteBuffer.allocate(172);
            RtpPacket.putHeader(datagram, false, 0, sequence, timestamp, ssrc);
            var silence = new byte[160];
            Arrays.fill(silence, (byte) 0xff);
            return datagram.put(silence).flip();
        }
    }

    private static List<Packet> run(int first, int count, int ssrc, int timestamp) {
        var packets = new ArrayList<Packet>();
        for (int i = 0; i < count; i++) {
            packets.add(new Packet(first + i & 0xffff, ssrc, timestamp + 160 * i));
        }
        return packets;
    }

    private static List<Packet> after(List<Packet> one, List<Packet> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /// What a source may send that starts again.
    static Stream<List<Packet>> restarts() {
        int elsewhere = 1_000_000_000;
        return Stream.of(
                after(run(100, 10, 7, 0), run(30_000, 10, 7, elsewhere)),
                after(run(65_530, 10, 7, 0), run(30_000, 10, 7, elsewhere)),
                after(run(30_000, 10, 7, 0), run(65_534, 10, 7, elsewhere)),
                after(run(30_000, 10, 7, -800), run(0, 10, 7, elsewhere)),
                after(run(1_000, 10, 7, 0), run(700, 10, 7, elsewhere)),
                after(run(1_000, 10, 7, 0), run(950, 10, 7, elsewhere)),
                after(run(1, 60, 7, 0), run(1, 10, 7, elsewhere)),
                after(run(1_000, 10, 7, 0), run(1_600, 10, 7, elsewhere)),
                after(run(1_000, 10, 7, 0), run(1_000, 10, 8, 0)),
                after(run(65_530, 10, 7, 0), run(65_530, 10, 8, 0)),
                after(run(1_000, 10, 7, 0), run(990, 10, 8, 0)),
                after(run(1_000, 10, 7, 0), run(40_000, 10, 8, elsewhere)));
    }

    private void hear(List<Packet> packets) {
        onLoop(() -> {
            long now = System.nanoTime();
            for (var packet : packets) {
                path.receiver().rtp(packet.octets(), now += 20_000_000);
            }
        });
    }

    private void onLoop(Runnable task) {
        CompletableFuture.runAsync(task, loop).join();
    }

    @ParameterizedTest
    @MethodSource("restarts")
    void whoStartsAgainLosesNoPacket(List<Packet> packets) {
        var taken = new ArrayList<Integer>();
        stream.receiveInto(new Reception() {
            @Override
            public void packet(RtpPacket packet, Format format, long now) {
                taken.add(packet.sequenceNumber());
            }

            @Override
            public void other(RtpPacket packet, long now) {
                throw new AssertionError("it was agreed on");
            }
        });
        hear(packets);

        assertThat(taken).containsExactlyElementsOf(packets.stream().map(Packet::sequence).toList());
    }

    @ParameterizedTest
    @MethodSource("restarts")
    void whoIsForwardedToSeesOneStreamWithoutAHole(List<Packet> packets) {
        var other = new MemoryPath();
        stream.receiveInto(new ForwardReception(stream(other).sending()));
        hear(packets);

        int first = other.sent().getFirst();
        assertThat(other.sent()).hasSize(packets.size());
        assertThat(other.sent().stream().map(number -> SequenceNumber.distance(first, number)))
                .isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsPutBeforeAForwardedPacketLeavesNoHole() {
        var other = new MemoryPath();
        var target = stream(other).sending();
        var source = new Object();
        target.takeFrom(source);
        var packet = new RtpPacket();
        for (var each : after(run(10, 2, 7, 0), run(12, 2, 7, 320))) {
            try {
                packet.wrap(each.octets());
            } catch (MalformedPacket impossible) {
                throw new AssertionError(impossible);
            }
            target.insert(source, packet, ByteBuffer.allocate(4));
            target.forward(source, packet);
        }

        int first = other.sent().getFirst();
        assertThat(other.sent().stream().map(number -> SequenceNumber.distance(first, number)))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @MethodSource("restarts")
    void whatIsDecodedIsAllOfIt(List<Packet> packets) {
        var reception = new AudioReception(new FfmpegCodecs(new PicturePool()), _ -> { });
        stream.receiveInto(reception);
        hear(packets);
        onLoop(() -> reception.tick(System.nanoTime() + 60_000_000_000L));

        assertThat(reception.decoded().frames()).isGreaterThanOrEqualTo(packets.size());
        stream.receiveInto(Reception.NONE);
    }

    @Test
    void whatFailsForOneStreamIsToldOnceAndKeepsNothingBack() {
        var taken = new ArrayList<Integer>();
        stream.receiveInto(new Reception() {
            @Override
            public void packet(RtpPacket packet, Format format, long now) {
                taken.add(packet.sequenceNumber());
                throw new ArithmeticException("a bug");
            }

            @Override
            public void other(RtpPacket packet, long now) {
                // none comes
            }
        });
        hear(run(10, 20, 7, 0));

        assertThat(taken).hasSize(20);
        assertThat(events).filteredOn(MediaEvent.Noted.class::isInstance).containsExactly(
                new MediaEvent.Noted(stream.id().leg(), "sound: receiving failed in the gateway: ArithmeticException"));
    }

    @Test
    void aSocketThatFailsHarmsNobodyWhoIsFedByTheSameSource() {
        var told = new ArrayList<String>();
        var sending = new SendPath(7, 1, _ -> {
            throw new IllegalStateException("a bug");
        }, new Mishaps("sending", told::add));
        sending.agree(stream.agreed().orElseThrow());
        for (int i = 0; i < 3; i++) {
            sending.sound(AudioCodec.PCMU, ByteBuffer.allocate(160), 160);
        }

        assertThat(told).containsExactly("sending failed in the gateway: IllegalStateException");
    }

    @Test
    void lossOfLongAgoIsNoLossOfNow() {
        stream.receiveInto(Reception.NONE);
        long second = 1_000_000_000;
        long begin = System.nanoTime() + 100 * second; // ahead of the loop's own ticks
        onLoop(() -> {
            for (int i = 0; i <= 30; i++) {
                boolean bad = i < 10;
                run(50 * i, 50, 7, 8_000 * i).stream().filter(packet -> !bad || packet.sequence() % 2 == 0)
                        .forEach(packet -> path.receiver().rtp(packet.octets(), System.nanoTime()));
                stream.tick(begin + i * second);
                if (i == 9) {
                    assertThat(received().recentLoss()).isCloseTo(0.5, within(0.02));
                }
            }
        });

        assertThat(received().recentLoss()).isZero();
        assertThat(received().lossFraction()).isGreaterThan(0.1);
    }

    private StreamStatistics received() {
        return stream.statistics(System.nanoTime()).getFirst();
    }

    @Test
    void oneStrayPacketIsNotHeard() {
        var taken = new ArrayList<Integer>();
        stream.receiveInto(new Reception() {
            @Override
            public void packet(RtpPacket packet, Format format, long now) {
                taken.add(packet.sequenceNumber());
            }

            @Override
            public void other(RtpPacket packet, long now) {
                taken.add(-1);
            }
        });
        hear(after(after(run(10, 2, 7, 0), run(30_000, 1, 7, 99)), run(12, 2, 7, 320)));

        assertThat(taken).containsExactly(10, 11, 12, 13);
        assertThat(stream.statistics(System.nanoTime()).getFirst().packets()).isEqualTo(4);
    }
}
