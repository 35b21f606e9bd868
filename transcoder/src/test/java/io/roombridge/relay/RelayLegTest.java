package io.roombridge.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.transport.EventLoop;
import io.roombridge.transport.MediaPorts;
import io.roombridge.transport.PortPairs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RelayLegTest {

    private static final long SILENCE = 1_000_000_000;
    private static final int FIRST = 28_000 + 2 * ThreadLocalRandom.current().nextInt(300);

    private final long begun = System.nanoTime();
    private final EventLoop loop = new EventLoop("media-test");
    private final MediaPorts range = new MediaPorts(LocalAddresses.LOOPBACK, FIRST, FIRST + 99);
    private final AtomicInteger opened = new AtomicInteger();
    private final LegId id = LegId.fresh(Protocol.SIP);
    private final RelayLeg leg = new RelayLeg(new PortPairs(range, loop), loop, _ -> { }, opened::incrementAndGet);

    @AfterEach
    void close() {
        leg.close();
        loop.close();
    }

    private void agree(Direction direction) {
        agree(StreamId.audio(id), direction, new Format(0, Audio.of(AudioCodec.PCMU)));
    }

    private void agree(StreamId stream, Direction direction, Format format) {
        leg.stream(stream).orElseThrow().connect(new MediaStream(stream, direction,
                Optional.empty(), Optional.empty(), Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE,
                OptionalInt.empty(),
                MediaStream.Feedback.NONE, Optional.empty()));
    }

    @Test
    void aStreamHasItsPortsUntilTheLegIsReleased() throws NoPortsLeft {
        var sound = leg.ports(StreamId.audio(id), Loopback.HERE);
        var picture = leg.ports(StreamId.video(id), Loopback.HERE);

        assertThat(leg.ports(StreamId.audio(id), Loopback.HERE)).isEqualTo(sound).isNotEqualTo(picture);
        assertThat(opened).hasValue(2);
        assertThat(range.taken()).isEqualTo(2);
        leg.close();
        CompletableFuture.runAsync(() -> { }, loop).join();
        assertThat(range.taken()).isZero();
        assertThat(leg.stream(StreamId.audio(id))).isEmpty();
        assertThatThrownBy(() -> leg.ports(StreamId.audio(id), Loopback.HERE)).isInstanceOf(NoPortsLeft.class);
    }

    private boolean fallsSilent(boolean joined, double seconds) {
        return leg.fallsSilent(joined, begun + (long) (seconds * SILENCE), 10 * SILENCE);
    }

    @Test
    void fallsSilentOnceIfItShouldSend() throws NoPortsLeft {
        leg.ports(StreamId.audio(id), Loopback.HERE);
        assertThat(fallsSilent(true, 20)).as("before anything is agreed").isFalse();
        agree(Direction.SEND_RECEIVE);

        assertThat(fallsSilent(true, 29)).as("silence counts from then").isFalse();
        assertThat(fallsSilent(true, 31)).isTrue();
        assertThat(fallsSilent(true, 50)).as("once").isFalse();
    }

    @Test
    void aStreamOnHoldOwesNothingAndSilenceCountsFromWhenItIsOver() throws NoPortsLeft {
        leg.ports(StreamId.audio(id), Loopback.HERE);
        for (var direction : List.of(Direction.SEND_ONLY, Direction.RECEIVE_ONLY, Direction.INACTIVE)) {
            agree(direction);
            assertThat(fallsSilent(true, 100)).as(direction.toString()).isFalse();
        }
        agree(Direction.SEND_RECEIVE);

        assertThat(fallsSilent(true, 109)).isFalse();
        assertThat(fallsSilent(true, 111)).isTrue();
    }

    @Test
    void nobodyOwesSlides() throws NoPortsLeft {
        leg.ports(StreamId.audio(id), Loopback.HERE);
        leg.ports(StreamId.slides(id), Loopback.HERE);
        agree(Direction.RECEIVE_ONLY);
        agree(StreamId.slides(id), Direction.SEND_RECEIVE,
                new Format(97, H264.of(H264.Profile.CONSTRAINED_BASELINE, 40, 1)));
        assertThat(fallsSilent(true, 100)).as("on hold, and showing none").isFalse();
        agree(Direction.SEND_RECEIVE);

        assertThat(fallsSilent(true, 109)).isFalse();
        assertThat(fallsSilent(true, 111)).isTrue();
    }

    @Test
    void whoRingsForAMinuteIsNotSilentBeforeTheAnswer() throws NoPortsLeft {
        leg.ports(StreamId.audio(id), Loopback.HERE);
        agree(Direction.SEND_RECEIVE);
        for (int second = 1; second <= 60; second++) {
            assertThat(fallsSilent(false, second)).isFalse();
        }

        assertThat(fallsSilent(true, 69)).isFalse();
        assertThat(fallsSilent(true, 71)).isTrue();
    }

    @Test
    void reportsAloneKeepALeg() throws NoPortsLeft {
        var ports = leg.ports(StreamId.audio(id), Loopback.HERE);
        agree(Direction.SEND_RECEIVE);
        assertThat(fallsSilent(true, 9)).isFalse();
        long before = leg.stream(StreamId.audio(id)).orElseThrow().lastHeard();
        try (var peer = new RawPeer("127.0.0.1", 7)) {
            Loopback.until("a report is heard", () -> {
                peer.report(ports.rtcp());
                return leg.stream(StreamId.audio(id)).orElseThrow().lastHeard() > before;
            });
        }

        long heard = leg.stream(StreamId.audio(id)).orElseThrow().lastHeard();
        assertThat(leg.fallsSilent(true, heard + 9 * SILENCE, 10 * SILENCE)).isFalse();
        assertThat(leg.fallsSilent(true, heard + 11 * SILENCE, 10 * SILENCE)).isTrue();
    }
}
