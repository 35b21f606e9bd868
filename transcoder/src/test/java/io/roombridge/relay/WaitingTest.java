package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.PicturePool;
import io.roombridge.media.Arrangement;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.PictureSize;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.mix.Notice;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A leg that is not in the room yet, through real sockets and codecs.
@Timeout(90)
class WaitingTest {

    private static final String ROOM = "room:1";
    private static final List<String> PIN = List.of("Board", "Enter your PIN and #");
    private static final List<String> HOST = List.of("Board", "Waiting for the host");
    private static final Capability.Video H264_FORMAT =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 1, 512_000);
    private static final Capability.Video H263_FORMAT = new H263(1, 1, 0, false, 384_000);
    /// Of the letters' points; coding costs a few at their edges.
    private static final double SAME = 0.8;

    private final PicturePool pool = new PicturePool();

    private static void open(Loopback net, TestEndpoint inside) {
        net.gateway.change(new GraphChange.Open(ROOM, Arrangement.AUTOMATIC));
        net.gateway.change(new GraphChange.Enter(ROOM, inside.peer, "Room 0", false));
    }

    private static void await(Loopback net, TestEndpoint waiter, List<String> lines) {
        net.gateway.change(new GraphChange.Wait(ROOM, waiter.peer, lines));
    }

    private boolean reads(TestEndpoint endpoint, List<String> lines) {
        try (var expected = Notice.draw(endpoint.size(), lines, pool)) {
            return endpoint.shares(expected) > SAME;
        }
    }

    private static long decoded(Loopback net, TestEndpoint endpoint) {
        return net.gateway.statistics(endpoint.peer).stream().filter(it -> !it.sent())
                .mapToLong(StreamStatistics::frames).sum();
    }

    private static long received(Loopback net, TestEndpoint endpoint) {
        return net.gateway.statistics(endpoint.peer).stream().filter(it -> !it.sent())
                .mapToLong(StreamStatistics::packets).sum();
    }

    @Test
    void whoWaitsReadsWhatForAndNeitherHearsNorIsHeardUntilInside() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var inside = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            var waiter = net.endpoint(1, AudioCodec.G722, H264_FORMAT, Loopback.FULL);
            open(net, inside);
            await(net, waiter, PIN);

            until("the waiter reads what it has to do", () -> reads(waiter, PIN));
            until("the one inside is heard by the room", () -> net.events.stream()
                    .anyMatch(MediaEvent.SpeakerChanged.class::isInstance));
            until("much has come of the waiter", () -> received(net, waiter) > 100);
            assertThat(decoded(net, waiter)).isZero();
            assertThat(waiter.loudness()).isLessThan(40);
            assertThat(inside.hears()).isEmpty();
            assertThat(inside.sees()).doesNotContain(1);

            net.gateway.change(new GraphChange.Enter(ROOM, waiter.peer, "Room 1", false));
            until("they hear each other", () -> waiter.hears().equals(Set.of(0)) && inside.hears().equals(Set.of(1)));
            until("and see each other", () -> waiter.sees().equals(Set.of(0)) && inside.sees().equals(Set.of(1)));
        }
    }

    @Test
    void saidAgainOtherLinesAreRead() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var inside = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            var waiter = net.endpoint(1, AudioCodec.OPUS, H263_FORMAT, Feedback.NONE);
            open(net, inside);
            await(net, waiter, PIN);
            until("the PIN is asked for", () -> reads(waiter, PIN));
            await(net, waiter, HOST);

            until("the host is waited for", () -> reads(waiter, HOST));
            assertThat(reads(waiter, PIN)).isFalse();
            assertThat(waiter.size()).isEqualTo(PictureSize.CIF);
            assertThat(waiter.loudness()).isLessThan(40);
        }
    }

    @Test
    void whoGoesOutOfTheRoomToWaitIsNeitherHeardNorSeenAnyMore() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var inside = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            var waiter = net.endpoint(1, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            open(net, inside);
            net.gateway.change(new GraphChange.Enter(ROOM, waiter.peer, "Room 1", false));
            until("it is heard and seen", () -> inside.hears().equals(Set.of(1)) && inside.sees().equals(Set.of(1)));
            await(net, waiter, HOST);

            until("it is neither", () -> inside.hears().isEmpty() && !inside.sees().contains(1));
            until("it reads and hears nothing", () -> reads(waiter, HOST) && waiter.loudness() < 40);
        }
    }

    @Test
    void whoLeavesWhileWaitingGetsNothingMore() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var inside = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            var waiter = net.endpoint(1, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            open(net, inside);
            await(net, waiter, PIN);
            until("it reads", () -> reads(waiter, PIN));
            net.gateway.change(new GraphChange.Leave(ROOM, waiter.peer));

            until("nothing is sent to it", () -> served(net, waiter).isEmpty());
        }
    }

    @Test
    void whoWaitForTheSameShareAnEncodeAndWhoComesLaterGetsAWholePicture() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var inside = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            var first = net.endpoint(1, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            var second = net.endpoint(2, AudioCodec.PCMU, H264_FORMAT, Feedback.NONE);
            open(net, inside);
            await(net, first, PIN);
            until("the first reads", () -> reads(first, PIN));
            await(net, second, PIN);

            until("the second reads too", () -> reads(second, PIN));
            assertThat(served(net, first)).isEqualTo("transcode");
            assertThat(served(net, second)).isEqualTo("share");
        }
    }

    private static String served(Loopback net, TestEndpoint endpoint) {
        return net.gateway.statistics(endpoint.peer).stream()
                .filter(it -> it.sent() && it.stream().equals(StreamId.video(endpoint.peer)))
                .map(StreamStatistics::path).findFirst().orElse("");
    }

    @Test
    void keysOfWhoWaitsAreTold() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var inside = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            var waiter = net.endpoint(1, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            open(net, inside);
            await(net, waiter, PIN);
            until("it reads", () -> reads(waiter, PIN));
            net.endpoints.sendDigit(waiter.leg, '7');

            until("the key is told", () -> net.events.contains(new MediaEvent.DigitHeard(waiter.peer, '7')));
        }
    }
}
