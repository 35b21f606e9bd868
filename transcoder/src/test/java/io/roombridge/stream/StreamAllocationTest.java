package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.JpegEncoder;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Scaler;
import io.roombridge.codec.VideoDecoder;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.serial.Serial;
import io.roombridge.transport.EventLoop;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a received packet of a picture allocates once warm, on its way through a stream: to another leg, and to the
/// decoder.
@Timeout(60)
class StreamAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int PACKETS = 20_000;
    private static final int PER_PICTURE = 5;
    /// Until the compiler has done its work.
    private static final int ROUNDS = 15;
    /// Octets a packet; the smallest object has 16, and it may be one a picture.
    private static final double NOTHING = 1;

    /// Decodes nothing, and says that it did.
    private static final class Eater implements VideoDecoder {
        private long octets;

        @Override
        public List<Picture> decode(ByteBuffer accessUnit) {
            octets += accessUnit.remaining();
            return List.of();
        }

        @Override
        public boolean needsKeyFrame() {
            return false;
        }

        @Override
        public void lost() {
            throw new AssertionError("nothing was lost");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private record Eating(Eater eater) implements Codecs {

        @Override
        public VideoDecoder decoder(Capability.Video codec) {
            return eater;
        }

        @Override
        public AudioDecoder decoder(AudioCodec codec) {
            throw new AssertionError("no sound");
        }

        @Override
        public AudioEncoder encoder(AudioCodec codec, int bitsPerSecond) {
            throw new AssertionError("no sound");
        }

        @Override
        public VideoEncoder encoder(VideoEncoder.Settings settings) {
            throw new AssertionError("nothing is sent");
        }

        @Override
        public Scaler scaler() {
            throw new AssertionError("nothing is shown");
        }

        @Override
        public JpegEncoder jpegEncoder() {
            throw new AssertionError("nobody looks");
        }
    }

    private final EventLoop loop = new EventLoop("media-test");
    private final MemoryPath path = new MemoryPath(false);
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(2_048);
    private LegStream stream;
    private int sequence;
    /// Of a packet, its header included.
    private int octets = 1_200;

    @BeforeEach
    void agree() {
        stream = agreed(path);
        CompletableFuture.runAsync(() -> { }, loop).join();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    private LegStream agreed(MemoryPath way) {
        return agreed(way, StreamId.video(LegId.fresh(Protocol.SIP)),
                new Format(96, H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1)));
    }

    private LegStream agreed(MemoryPath way, StreamId id, Format format) {
        var made = new LegStream(id, loop, way, _ -> { });
        made.connect(new MediaStream(id, Direction.SEND_RECEIVE, Optional.empty(), Optional.empty(),
                Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE,
                OptionalInt.empty(), MediaStream.Feedback.NONE, Optional.empty()));
        return made;
    }

    /// A fragmented picture of [#PER_PICTURE] packets.
    private void hear() {
        int part = sequence % PER_PICTURE;
        boolean last = part == PER_PICTURE - 1;
        datagram.clear();
        RtpPacket.putHeader(datagram, last, 96, sequence & 0xffff, sequence / PER_PICTURE * 3_000, 0xdeadbeef);
        datagram.put((byte) 0x7c).put((byte) (part == 0 ? 0x81 : last ? 0x41 : 0x01)).position(octets).flip();
        sequence++;
        path.receiver().rtp(datagram, System.nanoTime());
    }

    private void hearSound() {
        datagram.clear();
        RtpPacket.putHeader(datagram, false, 0, sequence & 0xffff, sequence * 160, 0xdeadbeef);
        datagram.position(172).flip();
        path.receiver().rtp(datagram, sequence * 20_000_000L);
        stream.tick(sequence * 20_000_000L + 10_000_000);
        sequence++;
    }

    private double least(Runnable packet) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > NOTHING; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < PACKETS; i++) {
                packet.run();
            }
            least = Math.min(least, (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / PACKETS);
        }
        return least;
    }

    @Test
    void aForwardedPacketAllocatesNothing() {
        var other = new MemoryPath(false);
        stream.receiveInto(new ForwardReception(agreed(other).sending()));
        double octets = least(this::hear);

        assertThat(other.packets()).isGreaterThanOrEqualTo(PACKETS);
        assertThat(octets).as("octets a packet").isLessThan(NOTHING);
    }

    /// A picture is one NAL unit, and small enough for mode 0.
    @Test
    void aPacketThatIsCutAnewAllocatesNothing() {
        var other = new MemoryPath(false);
        octets = 240;
        var mode0 = H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 0);
        var target = agreed(other, StreamId.video(LegId.fresh(Protocol.SIP)), new Format(97, mode0));
        stream.receiveInto(new RepacketizeReception(target.sending(), mode0, "", () -> {
            throw new AssertionError("it fits");
        }));
        double octets = least(this::hear);

        assertThat(other.packets()).isGreaterThanOrEqualTo(PACKETS / PER_PICTURE - 20);
        assertThat(octets).as("octets a packet").isLessThan(NOTHING);
    }

    @Test
    void aPacketOfAPictureThatIsDecodedAllocatesNothing() {
        var eater = new Eater();
        stream.receiveInto(new VideoReception(stream, new Eating(eater), new Serial("decoder", Runnable::run),
                Picture::close));
        double octets = least(this::hear);

        assertThat(eater.octets).isGreaterThanOrEqualTo(PACKETS * 1_180L);
        assertThat(octets).as("octets a packet").isLessThan(NOTHING);
    }

    @Test
    void aPacketOfSoundThatIsDecodedAllocatesNothing() {
        stream = agreed(path, StreamId.audio(LegId.fresh(Protocol.SIP)), new Format(0, Audio.of(AudioCodec.PCMU)));
        CompletableFuture.runAsync(() -> { }, loop).join();
        var samples = new long[1];
        stream.receiveInto(new AudioReception(new FfmpegCodecs(new PicturePool()), it -> samples[0] += it.length()));
        double octets = least(this::hearSound);

        assertThat(samples[0]).isGreaterThanOrEqualTo(PACKETS * 159L);
        assertThat(octets).as("octets a packet").isLessThan(NOTHING);
    }
}
