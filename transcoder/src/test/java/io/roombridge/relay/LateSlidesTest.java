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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who comes while slides are shown sees them at once: what that needs is asked for when it comes, and not waited for.
@Timeout(120)
class LateSlidesTest {

    private static final Capability.Video PICTURE = new H263(1, 1, 0, false, 256_000);
    private static final Capability.Video SLIDES = new H264(H264.Profile.CONSTRAINED_BASELINE, 22, 0, 0, 1, 512_000);
    private static final Capability.Video OTHER = new H263(1, 1, 0, false, 384_000);
    private static final PictureSize SIZE = PictureSize.CIF;
    private static final int SHOWN = 4;
    /// Slides of the presenter, or pictures of who is there already, 15 a second each: sooner than slides come whole by
    /// themselves.
    private static final int SOON = 20;

    private final Loopback net = new Loopback();

    @AfterEach
    void close() {
        net.close();
    }

    private TestEndpoint endpoint(int identity, Optional<Capability.Video> slides) throws NoPortsLeft {
        var endpoint = net.endpoint(identity, AudioCodec.PCMU, PICTURE, Loopback.FULL);
        if (slides.isPresent()) {
            net.agreeSlides(endpoint, slides.get());
        }
        return endpoint;
    }

    private void enter(TestEndpoint endpoint) {
        net.gateway.change(new GraphChange.Enter("room", endpoint.peer, "somebody", false));
    }

    private TestEndpoint presenting() throws NoPortsLeft {
        var presenter = endpoint(0, Optional.of(SLIDES));
        net.gateway.change(new GraphChange.Open("room", Arrangement.AUTOMATIC));
        enter(presenter);
        presenter.present(SHOWN, SIZE);
        until("they come", () -> net.events.contains(new MediaEvent.SlidesFlowed(presenter.peer, true)));
        net.gateway.change(new GraphChange.Present("room", Optional.of(presenter.peer)));
        return presenter;
    }

    /// Whole pictures that the presenter was asked for.
    private long asked(TestEndpoint presenter) {
        return net.events.stream().filter(it -> it instanceof MediaEvent.PictureNeeded(var stream, _)
                && stream.equals(StreamId.slides(presenter.peer))).count();
    }

    @Test
    void forwardedAWholePictureIsAskedForAndNothingIsDecoded() throws NoPortsLeft {
        var presenter = presenting();
        var first = endpoint(1, Optional.of(SLIDES));
        enter(first);
        until("the first sees them", () -> first.slides().equals(Set.of(SHOWN)));
        var late = endpoint(2, Optional.of(SLIDES));
        long before = asked(presenter);
        int shown = presenter.slidesShown();
        enter(late);
        until("the late one sees them", () -> late.slides().equals(Set.of(SHOWN)));

        assertThat(presenter.slidesShown() - shown).as("soon").isLessThanOrEqualTo(SOON);
        assertThat(asked(presenter)).as("for that a whole one was asked for").isGreaterThan(before);
        assertThat(net.codecs.decoders(SLIDES)).as("nobody needs them decoded").isZero();
    }

    @Test
    void whileAnotherTakesOverTheLastSlideStandsForAWhile() throws NoPortsLeft {
        var presenter = presenting();
        var next = endpoint(1, Optional.of(SLIDES));
        var viewer = endpoint(2, Optional.empty());
        enter(next);
        enter(viewer);
        until("they are seen", () -> viewer.sees().contains(SHOWN));

        presenter.presentNothing();
        net.gateway.change(new GraphChange.Present("room", Optional.of(next.peer)));
        int seen = viewer.pictures();
        until("pictures go on", () -> viewer.pictures() > seen + 4);
        assertThat(viewer.sees()).as("the last slide").contains(SHOWN);
        until("not for ever", () -> !viewer.sees().contains(SHOWN));
        until("the usual picture", () -> viewer.sees().contains(0));

        next.present(3, SIZE);
        until("the next ones", () -> viewer.sees().contains(3));
    }

    @Test
    void encodedAndComposedTheyAreDecodedOnce() throws NoPortsLeft {
        presenting();
        var first = endpoint(1, Optional.empty());
        enter(first);
        until("the first sees them in its picture", () -> first.sees().contains(SHOWN));
        int before = first.pictures();
        var composed = endpoint(2, Optional.empty());
        enter(composed);
        until("composed", () -> composed.sees().contains(SHOWN));
        assertThat(first.pictures() - before).as("soon, composed").isLessThanOrEqualTo(SOON);

        before = first.pictures();
        var encoded = endpoint(3, Optional.of(OTHER));
        enter(encoded);
        until("encoded", () -> encoded.slides().equals(Set.of(SHOWN)));
        assertThat(first.pictures() - before).as("soon, encoded").isLessThanOrEqualTo(SOON);
        assertThat(net.codecs.decoders(SLIDES)).as("however many get them").isEqualTo(1);
    }
}
