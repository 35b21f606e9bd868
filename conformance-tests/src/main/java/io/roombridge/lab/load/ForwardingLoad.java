package io.roombridge.lab.load;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.lab.ports.FreePorts;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.relay.MediaRelay;
import io.roombridge.relay.RelaySettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// G.711 packets of 20 ms through a relay, from one leg of a pair to the other, at a steady rate: what one costs.
final class ForwardingLoad {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int PAIRS = 16;
    private static final int OCTETS = 172;
    private static final int PER_SECOND = 16_000;
    private static final int PER_SECOND_EACH = PER_SECOND / PAIRS;
    private static final long STEP = 1_000_000;
    private static final String LOOPS = "media-\\d+";

    /// @param sent      into the relay
    /// @param received  out of it
    /// @param cores     seconds the relay was on a core meanwhile
    record Result(long sent, long received, double cores) {

        /// Microseconds on a core for each packet that came through.
        double cost() {
            return 1e6 * cores / received;
        }
    }

    /// @param relay  where `from` sends to
    /// @param back   where `to` would send to
    private record Peer(DatagramChannel from, DatagramChannel to, InetSocketAddress relay, InetSocketAddress back) {}

    private final Duration time;

    ForwardingLoad(Duration time) {
        this.time = time;
    }

    Result ours() throws IOException, NoPortsLeft {
        int first = FreePorts.run(4 * PAIRS);
        var settings = RelaySettings.of(LocalAddresses.LOOPBACK, first, first + 4 * PAIRS - 1);
        try (var relay = new MediaRelay(settings, new FfmpegCodecs(new PicturePool()))) {
            var peers = new ArrayList<Peer>();
            for (int i = 0; i < PAIRS; i++) {
                peers.add(pair(relay, "pair-" + i));
            }
            return measure(peers, ForwardingLoad::usedByLoops);
        }
    }

    private static Peer pair(MediaRelay relay, String name) throws IOException, NoPortsLeft {
        var from = socket();
        var to = socket();
        var one = LegId.fresh(Protocol.SIP);
        var other = LegId.fresh(Protocol.SIP);
        var ports = relay.open(one).ports(StreamId.audio(one), HERE);
        var back = relay.open(other).ports(StreamId.audio(other), HERE);
        relay.connect(stream(StreamId.audio(one), from));
        relay.connect(stream(StreamId.audio(other), to));
        relay.change(new GraphChange.Pair(name, one, other));
        return new Peer(from, to, ports.rtp(), back.rtp());
    }

    private static MediaStream stream(StreamId id, DatagramChannel peer) throws IOException {
        var format = new Format(0, Audio.of(AudioCodec.PCMU));
        return new MediaStream(id, Direction.SEND_RECEIVE, Optional.of((InetSocketAddress) peer.getLocalAddress()),
                Optional.empty(), Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE,
                OptionalInt.empty(),
                MediaStream.Feedback.NONE, Optional.empty());
    }

    /// The threads packets pass; who sends them here is not among them.
    private static Duration usedByLoops() {
        var threads = ManagementFactory.getThreadMXBean();
        return Duration.ofNanos(Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().matches(LOOPS))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId())).sum());
    }

    Result theirs(Path folder) throws IOException {
        try (var rtpengine = Rtpengine.start(folder)) {
            var peers = new ArrayList<Peer>();
            for (int i = 0; i < PAIRS; i++) {
                var from = socket();
                var to = socket();
                var ways = rtpengine.join("call-" + i, port(from), port(to));
                peers.add(new Peer(from, to, ways.ofOne(), ways.ofOther()));
            }
            return measure(peers, rtpengine.processor());
        }
    }

    private static DatagramChannel socket() throws IOException {
        var channel = DatagramChannel.open().bind(new InetSocketAddress(HERE, 0));
        channel.configureBlocking(false);
        return channel;
    }

    private static int port(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private Result measure(List<Peer> peers, Processor processor) throws IOException {
        try {
            pass(peers, time); // warm, and latched
            var before = processor.used();
            long[] counts = pass(peers, time);
            return new Result(counts[0], counts[1], processor.used().minus(before).toNanos() / 1e9);
        } finally {
            for (var channel : peers.stream().flatMap(peer -> Stream.of(peer.from(), peer.to())).toList()) {
                channel.close();
            }
        }
    }

    /// Sends at the steady rate and counts what comes out.
    private static long[] pass(List<Peer> peers, Duration time) throws IOException {
        var packet = ByteBuffer.allocateDirect(OCTETS);
        var scratch = ByteBuffer.allocateDirect(2_000);
        long sent = 0;
        long received = 0;
        long began = System.nanoTime();
        for (long next = began; next < began + time.toNanos(); next += STEP) {
            for (int i = 0; i < PER_SECOND * STEP / 1_000_000_000; i++) {
                var peer = peers.get((int) (sent % peers.size()));
                int number = (int) (sent++ / peers.size());
                packet.clear().put(0, (byte) 0x80).putShort(2, (short) number).putInt(4, number * 160).putInt(8, 7);
                peer.from().send(packet, peer.relay());
                if (number % PER_SECOND_EACH == 0) {
                    peer.to().send(packet.rewind(), peer.back()); // one who is never heard is sent next to nothing
                }
            }
            received += drain(peers, scratch);
            LockSupport.parkNanos(Math.max(0, next + STEP - System.nanoTime()));
        }
        LockSupport.parkNanos(100 * STEP);
        return new long[] {sent, received + drain(peers, scratch)};
    }

    private static long drain(List<Peer> peers, ByteBuffer scratch) throws IOException {
        long count = 0;
        for (var peer : peers) {
            while (peer.to().receive(scratch.clear()) != null) {
                count++;
            }
        }
        return count;
    }
}
