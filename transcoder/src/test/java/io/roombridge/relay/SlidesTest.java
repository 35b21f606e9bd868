package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.PictureSize;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Slides of one of several, through real sockets: what the others see of them.
@Timeout(90)
class SlidesTest {

    private static final Capability.Video PICTURE =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 1, 512_000);
    private static final Capability.Video FULL_HD =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 40, 0, 0, 1, 2_000_000);
    private static final Capability.Video CIF = new H263(1, 1, 0, false, 768_000);
    private static final PictureSize SMALL = new PictureSize(640, 360);
    private static final int SLIDES = 4;

    private static TestEndpoint endpoint(Loopback net, int identity) throws NoPortsLeft {
        return net.endpoint(identity, AudioCodec.PCMU, PICTURE, Loopback.FULL);
    }

    private static void enter(Loopback net, TestEndpoint... all) {
        for (var endpoint : all) {
            net.gateway.change(new GraphChange.Enter("room", endpoint.peer, "somebody", false));
        }
    }

    private static StreamStatistics sent(Loopback net, TestEndpoint to) {
        var id = StreamId.slides(to.peer);
        return net.gateway.statistics(to.peer).stream().filter(it -> it.sent() && it.stream().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void inARoomTheyAreForwardedEncodedAnewAndComposedIn() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var presenter = endpoint(net, 0);
            var same = endpoint(net, 1);
            var other = endpoint(net, 2);
            var without = endpoint(net, 3);
            net.agreeSlides(presenter, FULL_HD);
            net.agreeSlides(same, FULL_HD);
            net.agreeSlides(other, CIF);
            net.gateway.change(new GraphChange.Open("room", Arrangement.AUTOMATIC));
            enter(net, presenter, same, other, without);
            until("they meet", () -> without.sees().contains(0) && presenter.sees().contains(3));

            presenter.present(SLIDES, PictureSize.HD1080);
            until("the gateway says that slides come",
                    () -> net.events.contains(new MediaEvent.SlidesFlowed(presenter.peer, true)));
            net.gateway.change(new GraphChange.Present("room", Optional.of(presenter.peer)));

            until("all see them", () -> same.slides().equals(Set.of(SLIDES)) && other.slides().equals(Set.of(SLIDES))
                    && without.sees().contains(SLIDES));
            assertThat(same.slidesSize()).isEqualTo(PictureSize.HD1080);
            assertThat(other.slidesSize()).isEqualTo(PictureSize.CIF);
            assertThat(sent(net, same).path()).isEqualTo("forward");
            assertThat(sent(net, other).path()).isEqualTo("transcode");
            assertThat(same.sees()).as("whoever takes them beside sees people").doesNotContain(SLIDES);
            until("the console has them", () -> net.gateway.slides("room").isPresent());

            net.gateway.change(new GraphChange.Present("room", Optional.empty()));
            until("the usual picture is back", () -> without.sees().containsAll(Set.of(0, 1, 2)));
            assertThat(without.sees()).doesNotContain(SLIDES);
            assertThat(net.gateway.slides("room")).isEmpty();
        }
    }

    @Test
    void whoComesLateSeesThemAndAnotherTakesOver() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = endpoint(net, 0);
            var two = endpoint(net, 1);
            var late = endpoint(net, 2);
            for (var endpoint : new TestEndpoint[] {one, two, late}) {
                net.agreeSlides(endpoint, FULL_HD);
            }
            net.gateway.change(new GraphChange.Open("room", Arrangement.AUTOMATIC));
            enter(net, one, two);
            one.present(SLIDES, PictureSize.HD720);
            net.gateway.change(new GraphChange.Present("room", Optional.of(one.peer)));
            until("they are seen", () -> two.slides().equals(Set.of(SLIDES)));

            enter(net, late);
            until("they are seen late", () -> late.slides().equals(Set.of(SLIDES)));

            two.present(3, PictureSize.HD720);
            net.gateway.change(new GraphChange.Present("room", Optional.of(two.peer)));
            until("the other's are seen", () -> one.slides().equals(Set.of(3)) && late.slides().equals(Set.of(3)));
            net.gateway.change(new GraphChange.Leave("room", two.peer));
            net.gateway.change(new GraphChange.Present("room", Optional.of(one.peer)));
            until("and the first's again", () -> late.slides().equals(Set.of(SLIDES)));
        }
    }

    @Test
    void betweenTwoTheyAreInThePictureUntilTheyHaveAStream() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var presenter = endpoint(net, 0);
            var other = endpoint(net, 1);
            net.agreeSlides(presenter, FULL_HD);
            net.gateway.change(new GraphChange.Pair("pair", presenter.peer, other.peer));
            until("they meet", () -> other.sees().contains(0) && presenter.sees().contains(1));

            presenter.present(SLIDES, PictureSize.HD720);
            net.gateway.change(new GraphChange.Present("pair", Optional.of(presenter.peer)));
            until("they are in its picture", () -> other.sees().contains(SLIDES));
            until("and who shows them beside", () -> other.sees().equals(Set.of(0, SLIDES)));

            net.agreeSlides(other, FULL_HD);
            until("they have a stream", () -> other.slides().equals(Set.of(SLIDES)));
            until("and the picture is as it was", () -> other.sees().equals(Set.of(0)));
            assertThat(sent(net, other).path()).isEqualTo("forward");
        }
    }

    @Test
    void whoHasTheFloorAndShowsThemInItsPictureIsNamed() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var presenter = endpoint(net, 0);
            var other = endpoint(net, 1);
            net.agreeSlides(presenter, FULL_HD);
            net.gateway.change(new GraphChange.Open("room", Arrangement.AUTOMATIC));
            enter(net, presenter, other);
            net.gateway.change(new GraphChange.Present("room", Optional.of(presenter.peer)));

            until("it is said", () -> net.events.stream().anyMatch(it ->
                    it instanceof MediaEvent.Noted(var leg, var words) && leg.equals(presenter.peer)
                            && words.contains("composite content")));
        }
    }

    /// Who is forwarded to can only be obeyed by the presenter; one who takes far less than others is not its business.
    @Test
    void oneSlowViewerDoesNotSlowTheSlidesOfAll() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var presenter = net.endpoint(0, AudioCodec.PCMU, CIF, Loopback.FULL);
            var fast = net.endpoint(1, AudioCodec.PCMU, CIF, Loopback.FULL);
            var slow = net.endpoint(2, AudioCodec.PCMU, CIF, Loopback.FULL);
            for (var endpoint : new TestEndpoint[] {presenter, fast, slow}) {
                net.agreeSlides(endpoint, PICTURE);
            }
            net.gateway.change(new GraphChange.Open("room", Arrangement.AUTOMATIC));
            enter(net, presenter, fast, slow);
            presenter.present(SLIDES, SMALL);
            net.gateway.change(new GraphChange.Present("room", Optional.of(presenter.peer)));
            until("they are forwarded", () -> fast.slides().equals(Set.of(SLIDES))
                    && slow.slides().equals(Set.of(SLIDES)));
            assertThat(sent(net, slow).path()).isEqualTo("forward");

            net.gateway.limit(StreamId.slides(fast.peer), 400_000);
            until("the presenter is slowed down to what both take", () -> asked(net, presenter, 400_000));
            net.gateway.limit(StreamId.slides(slow.peer), 128_000);
            until("the slow one gets its own", () -> sent(net, slow).path().equals("transcode"));
            assertThat(sent(net, fast).path()).isEqualTo("forward");
            until("and sees them", () -> sent(net, slow).frames() > 0 && slow.slides().equals(Set.of(SLIDES)));

            net.gateway.limit(StreamId.slides(slow.peer), 350_000);
            until("it has caught up", () -> sent(net, slow).path().equals("forward"));
            until("and is obeyed", () -> asked(net, presenter, 350_000));
            assertThat(asked(net, presenter, 128_000)).isFalse();
        }
    }

    private static boolean asked(Loopback net, TestEndpoint presenter, int bitsPerSecond) {
        return net.events.contains(new MediaEvent.RateWanted(StreamId.slides(presenter.peer), bitsPerSecond));
    }

    @Test
    void thatTheyEndIsToldOnce() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var presenter = endpoint(net, 0);
            net.agreeSlides(presenter, FULL_HD);
            presenter.present(SLIDES, PictureSize.HD720);
            until("they begin", () -> net.events.contains(new MediaEvent.SlidesFlowed(presenter.peer, true)));

            net.gateway.disconnect(StreamId.slides(presenter.peer));

            until("they end", () -> net.events.contains(new MediaEvent.SlidesFlowed(presenter.peer, false)));
            assertThat(net.events.stream().filter(MediaEvent.SlidesFlowed.class::isInstance)).hasSize(2);
        }
    }
}
