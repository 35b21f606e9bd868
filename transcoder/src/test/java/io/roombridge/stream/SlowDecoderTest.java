package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.JpegEncoder;
import io.roombridge.codec.Picture;
import io.roombridge.codec.Scaler;
import io.roombridge.codec.VideoDecoder;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.serial.Serial;
import io.roombridge.transport.EventLoop;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A healthy sender and a machine that has no time to decode what comes. The clock is the test's, and so is the only
/// thread.
@Timeout(60)
class SlowDecoderTest {

    private static final long PICTURE = 33_333_333;
    private static final int SECOND = 30;
    private static final Format SENT = new Format(97, H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1));
    private static final byte WHOLE = 0x65;
    private static final byte BUILT_ON = 0x41;
    private static final byte SPARE = 0x01;

    private final MemoryPath path = new MemoryPath(false);
    private final List<MediaEvent> events = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Decoder decoder = new Decoder();
    private final LegStream stream = stream();
    private long now = System.nanoTime();
    private int sequence;
    private int answered;

    private LegStream stream() {
        var id = StreamId.video(LegId.fresh(Protocol.SIP));
        try (var loop = new EventLoop("slow")) {
            var made = new LegStream(id, loop, path, events::add);
            made.connect(new MediaStream(id, Direction.SEND_RECEIVE, Optional.empty(), Optional.empty(),
                    Optional.of(SENT), List.of(SENT), 0, 20, TelephoneEvents.NONE, OptionalInt.empty(),
                    new MediaStream.Feedback(false, true, false, false), Optional.empty()));
            CompletableFuture.runAsync(() -> { }, loop).join();
            made.receiveInto(new VideoReception(made, decoder, new Serial("decoder", work::add), _ -> { }));
            return made;
        }
    }

    /// @param every  how many pictures come while one is decoded
    /// @param next   what the sender sends when it is not asked for a whole picture
    private void pass(int seconds, int every, byte... next) {
        for (int i = 0; i < seconds * SECOND; i++) {
            now += PICTURE;
            boolean wanted = requests() > answered;
            answered = requests();
            var packet = ByteBuffer.allocate(RtpPacket.HEADER + 500);
            RtpPacket.putHeader(packet, true, 97, sequence++ & 0xffff, sequence * 3_000, 0xdeadbeef);
            packet.put(wanted ? WHOLE : next[i % next.length]).clear();
            path.receiver().rtp(packet, now);
            stream.tick(now);
            if (i % every == 0) {
                decodeOne();
            }
        }
    }

    private void decodeOne() {
        int before = decoder.decoded;
        while (decoder.decoded == before && !work.isEmpty()) {
            work.poll().run();
        }
    }

    private int requests() {
        return (int) events.stream().filter(MediaEvent.PictureNeeded.class::isInstance).count();
    }

    private List<Integer> rates() {
        return events.stream().filter(MediaEvent.RateWanted.class::isInstance).map(MediaEvent.RateWanted.class::cast)
                .map(MediaEvent.RateWanted::bitsPerSecond).toList();
    }

    @Test
    void aHealthySenderIsAskedMoreAndMoreSeldomAndForLess() {
        pass(120, 3, BUILT_ON);

        assertThat(requests()).isBetween(3, 8);
        assertThat(rates()).isNotEmpty().allMatch(rate -> rate >= 128_000);
        assertThat(decoder.decoded).isGreaterThan(120);
        assertThat(decoder.damaged).isLessThan(3);
    }

    @Test
    void aWholePictureThatComesAnyhowIsWaitedFor() {
        var group = new byte[2 * SECOND];
        Arrays.fill(group, BUILT_ON);
        group[0] = WHOLE;
        pass(60, 3, group);

        assertThat(requests()).isLessThan(3);
        assertThat(decoder.damaged).isZero();
        assertThat(decoder.decoded).isGreaterThan(60);
    }

    @Test
    void aWholePictureThatWaitsForTheDecoderIsNotAskedForAgain() {
        pass(2, 3, BUILT_ON);
        decoder.lost();
        pass(30, 1, BUILT_ON);

        assertThat(requests()).isLessThan(4);
    }

    @Test
    void whatNoneIsBuiltOnIsLeftOutAndNobodyIsAsked() {
        pass(60, 2, BUILT_ON, SPARE);

        assertThat(requests()).isEqualTo(1);
        assertThat(rates()).isEmpty();
        assertThat(decoder.damaged).as("before the first whole one").isEqualTo(1);
    }

    @Test
    void whenItHasKeptUpForAMinuteTheSenderMaySendAllAgain() {
        pass(10, 3, BUILT_ON);
        int slow = rates().getLast();
        pass(75, 1, BUILT_ON);

        assertThat(rates().getLast()).isGreaterThan(slow);
        assertThat(decoder.needsKeyFrame()).isFalse();
    }

    /// Notices what was lost, and no damage else.
    private static final class Decoder implements VideoDecoder, Codecs {
        private boolean broken = true;
        private int decoded;
        private int damaged;

        @Override
        public List<Picture> decode(ByteBuffer unit) {
            decoded++;
            broken &= (unit.get(unit.position() + 4) & 0x1f) != 5;
            damaged += broken ? 1 : 0;
            return List.of();
        }

        @Override
        public boolean needsKeyFrame() {
            return broken;
        }

        @Override
        public void lost() {
            broken = true;
        }

        @Override
        public void close() {
            broken = true;
        }

        @Override
        public VideoDecoder decoder(Capability.Video codec) {
            return this;
        }

        @Override
        public AudioDecoder decoder(AudioCodec codec) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AudioEncoder encoder(AudioCodec codec, int bitsPerSecond) {
            throw new UnsupportedOperationException();
        }

        @Override
        public VideoEncoder encoder(VideoEncoder.Settings settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Scaler scaler() {
            throw new UnsupportedOperationException();
        }

        @Override
        public JpegEncoder jpegEncoder() {
            throw new UnsupportedOperationException();
        }
    }
}
