package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Capability;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.prompt.Sounds;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.MemoryPath;
import io.roombridge.stream.SendPath;
import io.roombridge.transport.EventLoop;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose pictures are decoded in rooms of any size, and how many are shown.
class RoomVideoTest {

    private static final H264 CODEC = H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1);

    private final PicturePool pool = new PicturePool();
    private final Workers workers = new Workers(1);
    private final HandClock pictures = new HandClock(30);
    private final List<LegId> legs = new ArrayList<>();
    /// Numbers of the legs that are decoded.
    private final Set<Integer> decoded = new LinkedHashSet<>();
    private RoomVideo video;

    @AfterEach
    void close() {
        video.close();
        workers.close();
    }

    /// Legs that all show, of which the first so many also see.
    private void room(Arrangement arrangement, int size, int viewers) {
        video = new RoomVideo(new Works(new Works.Limits(30, 2_048_000), new FfmpegCodecs(pool), pool, workers,
                List.of(), pictures, Runnable::run, _ -> { }, _ -> Optional.empty(), Sounds.NONE),
                arrangement);
        for (int i = 0; i < size; i++) {
            legs.add(LegId.fresh(Protocol.SIP));
            video.join(legs.get(i), "Room " + i, false, new NoSink(), new Decoded(i));
            video.agree(legs.get(i), true, i < viewers ? Optional.of(CODEC) : Optional.empty(), 0);
        }
    }

    private final class Decoded implements PictureSource {

        private final int number;

        private Decoded(int number) {
            this.number = number;
        }

        @Override
        public void reveal() {
            decoded.add(number);
        }

        @Override
        public void hide() {
            decoded.remove(number);
        }
    }

    private static final class NoSink implements PictureSink {
        @Override
        public void takeFrom(Object source) {
            // nothing comes
        }

        @Override
        public void picture(Object source, Capability.Video codec, int timestamp, List<ByteBuffer> units) {
            // nothing is shown
        }
    }

    private static Integer[] upTo(int count) {
        return IntStream.range(0, count).boxed().toArray(Integer[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 50, 200, 1_000})
    void noMoreAreDecodedThanThereAreTiles(int size) {
        room(Arrangement.AUTOMATIC, size, size);

        assertThat(decoded).containsExactlyInAnyOrder(upTo(Math.min(16, size)));
    }

    @Test
    void whereNobodyLooksNobodyIsDecodedUntilTheConsoleDoes() {
        room(Arrangement.AUTOMATIC, 20, 0);
        assertThat(decoded).isEmpty();

        video.latest();
        pictures.beat(); // looks once a second
        assertThat(decoded).containsExactlyInAnyOrder(upTo(16));
    }

    @Test
    void whoTalksIsDecodedBeforeBecomingTheSpeaker() {
        room(Arrangement.AUTOMATIC, 40, 40);
        video.talks(legs.get(30), true);
        assertThat(decoded).contains(30).hasSize(17);

        video.speaker(Optional.of(legs.get(30)));
        assertThat(decoded).as("and who had to make room lingers").contains(15, 30).hasSize(17);
    }

    @Test
    void whoeverBecomesTheSpeakerIsDecodedThoughTheyWereHidden() {
        room(Arrangement.ONE, 40, 40);
        assertThat(decoded).as("the first, and who the first sees").containsExactlyInAnyOrder(0, 1);

        video.speaker(Optional.of(legs.get(35)));
        assertThat(decoded).contains(35, 0);
    }

    @Test
    void aSeatThatBecomesFreeIsTakenAndDecoded() {
        room(Arrangement.AUTOMATIC, 20, 20);
        video.leave(legs.get(3));

        assertThat(decoded).contains(16).doesNotContain(17);
    }

    @Test
    void whoComesWhenAllTilesAreTakenIsHidden() {
        room(Arrangement.TWO_BY_TWO, 5, 5);

        assertThat(decoded).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void whoIsSeenByNobodyAnyMoreIsHiddenAfterAWhile() {
        room(Arrangement.AUTOMATIC, 2, 1);
        assertThat(decoded).as("the first saw themselves before the second came").containsExactlyInAnyOrder(0, 1);
        seconds(9);
        assertThat(decoded).containsExactlyInAnyOrder(0, 1);

        seconds(2);
        assertThat(decoded).as("of two the first sees the second").containsExactly(1);
    }

    @Test
    void theConsolesLookLastsForAWhile() {
        room(Arrangement.AUTOMATIC, 3, 0);
        video.latest();
        seconds(5);
        assertThat(decoded).hasSize(3);

        seconds(20);
        assertThat(decoded).isEmpty();
    }

    /// Ten seconds of a room in which a camera shows something new with nearly every beat: one picture in 43 is late.
    @Test
    void everyBeatGivesAPictureEvenlyInTime() throws InterruptedException {
        room(Arrangement.AUTOMATIC, 0, 0);
        var leg = LegId.fresh(Protocol.SIP);
        var sink = new Stamps();
        var person = video.join(leg, "One", false, sink, new Decoded(0));
        video.agree(leg, true, Optional.of(CODEC), 256_000);
        var camera = new TestPicture(1, 352, 288, pool);
        for (int i = 0; i < 330; i++) {
            if (i % 43 != 0) {
                try (var picture = camera.next()) {
                    person.shows(picture);
                }
            }
            pictures.beat();
            idle();
        }

        var last = sink.stamps.subList(sink.stamps.size() - 300, sink.stamps.size());
        assertThat(sink.stamps.size()).isBetween(329, 330);
        for (int i = 1; i < last.size(); i++) {
            assertThat(last.get(i) - last.get(i - 1)).isBetween(2_999, 3_001);
        }
    }

    /// Composed of four, encoded in two sizes, sent to four: what the worker allocates for a beat.
    @Test
    void aBeatAllocatesNothingOnceWarm() throws InterruptedException {
        room(Arrangement.TWO_BY_TWO, 0, 0);
        var loop = new EventLoop("media-test");
        var people = new ArrayList<RoomVideo.Person>();
        var taken = new ArrayList<List<Picture>>();
        for (int i = 0; i < 4; i++) {
            var leg = LegId.fresh(Protocol.SIP);
            people.add(video.join(leg, "Room " + i, false, PictureSink.of(sending(leg, loop)), new Decoded(i)));
            video.agree(leg, true, Optional.of(CODEC), i % 2 == 0 ? 256_000 : 64_000);
            var camera = new TestPicture(i, 352, 288, pool);
            taken.add(List.of(camera.next(), camera.next()));
        }
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 300 && least > 0; round++) {
            long before = allocatedByWorker();
            for (int beat = 0; beat < 20; beat++) {
                for (int i = 0; i < 4; i++) {
                    people.get(i).shows(taken.get(i).get(beat % 2));
                }
                pictures.beat();
                idle();
            }
            least = Math.min(least, (allocatedByWorker() - before) / 20);
        }
        loop.close();
        assertThat(least).as("octets a beat").isZero();
    }

    private static SendPath sending(LegId leg, EventLoop loop) {
        var format = new Format(97, CODEC);
        var stream = new LegStream(StreamId.video(leg), loop, new MemoryPath(false), _ -> { });
        stream.connect(new MediaStream(stream.id(), Direction.SEND_RECEIVE, Optional.empty(), Optional.empty(),
                Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE,
                OptionalInt.empty(), MediaStream.Feedback.NONE, Optional.empty()));
        return stream.sending();
    }

    private long allocatedByWorker() throws InterruptedException {
        var worker = new AtomicLong();
        workers.execute(() -> worker.set(Thread.currentThread().threadId()));
        idle();
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(worker.get());
    }

    /// Waits until the only worker has done what there was to do, and what came of that.
    private void idle() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            var done = new CountDownLatch(1);
            workers.execute(done::countDown);
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static final class Stamps implements PictureSink {

        private final List<Integer> stamps = new CopyOnWriteArrayList<>();

        @Override
        public void takeFrom(Object source) {
            // there is but one
        }

        @Override
        public void picture(Object source, Capability.Video codec, int timestamp, List<ByteBuffer> units) {
            stamps.add(timestamp);
        }
    }

    private void seconds(int count) {
        for (int i = 0; i < count * pictures.perSecond(); i++) {
            pictures.beat();
        }
    }

    /// Remembers which encoding it is sent.
    private static final class Source implements PictureSink {

        private Object now;

        @Override
        public void takeFrom(Object source) {
            now = source;
        }

        @Override
        public void picture(Object source, Capability.Video codec, int timestamp, List<ByteBuffer> units) {
            // nothing is shown
        }
    }

    @Test
    void whatFortyAreToldInTwoLanguagesIsEncodedTwiceAndAfterwardsOnce() {
        room(Arrangement.FOUR_BY_FOUR, 0, 0);
        var sources = new ArrayList<Source>();
        for (int i = 0; i < 40; i++) {
            sources.add(new Source());
            legs.add(LegId.fresh(Protocol.SIP));
            video.join(legs.get(i), "Room " + i, false, sources.get(i), new Decoded(i));
            video.agree(legs.get(i), true, Optional.of(CODEC), 0);
        }
        assertThat(sources.stream().map(it -> it.now).distinct()).hasSize(1);
        var common = sources.getFirst().now;

        for (int i = 0; i < 39; i++) {
            video.tell(legs.get(i), List.of(i % 3 == 0 ? "会议将在五分钟后结束" : "The meeting ends in five minutes"), 5);
        }
        assertThat(sources.stream().map(it -> it.now).distinct()).as("two languages, and who is told nothing")
                .hasSize(3);
        assertThat(sources.get(0).now).isSameAs(sources.get(3).now).isNotSameAs(sources.get(1).now);
        assertThat(sources.get(39).now).isSameAs(common);

        seconds(6);
        assertThat(sources).allMatch(it -> it.now == common);
    }

    @Test
    void whoShowsNothingTakesNoTile() {
        room(Arrangement.ONE_PLUS_ONE, 4, 4);
        video.agree(legs.get(0), false, Optional.of(CODEC), 0);

        assertThat(decoded).contains(1, 2).doesNotContain(3);
    }
}
