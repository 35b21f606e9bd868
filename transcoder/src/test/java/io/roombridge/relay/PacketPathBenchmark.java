package io.roombridge.relay;

import io.roombridge.payload.AccessUnit;
import io.roombridge.payload.H264Depacketizer;
import io.roombridge.rtp.JitterBuffer;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.ReceiverStatistics;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.rtp.RtpWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What a packet costs without the kernel's part: forwarded (parse, statistics, new header), and received for decoding
/// (parse, statistics, jitter buffer, depacketizer; every fifth packet ends a picture). In the same run the least it
/// could cost, a copy of the packet, and what the kernel takes to send and receive it over loopback.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class PacketPathBenchmark {

    private final ByteBuffer datagram = ByteBuffer.allocateDirect(2_048);
    private final RtpPacket packet = new RtpPacket();
    private final ReceiverStatistics statistics = new ReceiverStatistics(90_000);
    private final JitterBuffer jitter = new JitterBuffer(JitterBuffer.Limits.video(90_000));
    private int sequence;
    private long octets;
    private RtpWriter writer;
    private Consumer<RtpPacket> depacketizer;
    private final ByteBuffer copied = ByteBuffer.allocateDirect(2_048);
    private DatagramChannel from;
    private DatagramChannel to;

    @Setup
    public void wire() throws IOException {
        writer = new RtpWriter(1, 0, sent -> octets += sent.remaining());
        var h264 = new H264Depacketizer();
        depacketizer = packet -> h264.accept(packet, this::unit);
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        to = DatagramChannel.open().bind(anyPort);
        from = DatagramChannel.open().bind(anyPort).connect(to.getLocalAddress());
    }

    @TearDown
    public void unwire() throws IOException {
        from.close();
        to.close();
    }

    private void unit(AccessUnit unit) {
        octets += unit.data().remaining();
    }

    private void next() throws MalformedPacket {
        sequence = sequence + 1 & 0xffff;
        boolean last = sequence % 5 == 4;
        datagram.clear();
        RtpPacket.putHeader(datagram, last, 96, sequence, sequence / 5 * 3_000, 0xdeadbeef);
        datagram.put((byte) 0x7c).put((byte) (sequence % 5 == 0 ? 0x85 : last ? 0x45 : 0x05)).position(1_200).flip();
        packet.wrap(datagram);
    }

    @Benchmark
    public long forward() throws MalformedPacket {
        next();
        statistics.received(packet, System.nanoTime());
        writer.forward(packet, 97, packet.sequenceNumber() + 7, packet.timestamp() + 90);
        return octets;
    }

    @Benchmark
    public long receive() throws MalformedPacket {
        next();
        long now = System.nanoTime();
        statistics.received(packet, now);
        jitter.add(packet, now, depacketizer);
        return octets;
    }

    @Benchmark
    public ByteBuffer copy() throws MalformedPacket {
        next();
        return copied.clear().put(datagram.rewind()).flip();
    }

    @Benchmark
    public int throughTheKernel() throws IOException, MalformedPacket {
        next();
        from.write(datagram.rewind());
        to.receive(copied.clear());
        return copied.position();
    }
}
