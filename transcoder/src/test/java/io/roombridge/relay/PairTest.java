package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.PictureSize;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.media.Vp8;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two endpoints joined through real sockets.
@Timeout(60)
class PairTest {

    private static final Capability.Video H264_MODE_1 =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 1, 512_000);
    private static final Capability.Video H264_MODE_0 =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 0, 512_000);
    private static final Capability.Video H263_CIF = new H263(1, 1, 0, false, 384_000);

    private static void join(Loopback net, TestEndpoint one, TestEndpoint other) {
        net.gateway.change(new GraphChange.Pair("pair", one.peer, other.peer));
        until("they hear each other", () -> one.hears().equals(Set.of(1)) && other.hears().equals(Set.of(0)));
        until("they see each other move", () -> one.moments(1) > 8 && other.moments(0) > 8);
        assertThat(one.sees()).containsExactly(1);
        assertThat(other.sees()).containsExactly(0);
    }

    private static StreamStatistics sent(Loopback net, TestEndpoint to, StreamId id) {
        return net.gateway.statistics(to.peer).stream().filter(it -> it.sent() && it.stream().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void sameCodecsAreForwarded() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.G722, H264_MODE_1, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.G722, H264_MODE_1, Loopback.FULL);
            join(net, one, other);

            assertThat(sent(net, other, StreamId.video(other.peer)).path()).isEqualTo("forward");
            assertThat(sent(net, other, StreamId.audio(other.peer)).path()).isEqualTo("forward");
            var forwarded = sent(net, other, StreamId.video(other.peer));
            assertThat(forwarded.packets()).isPositive();
            assertThat(forwarded.width()).isEqualTo(other.size().width());
            assertThat(forwarded.height()).isEqualTo(other.size().height());
        }
    }

    @Test
    void differentCodecsAreTranscoded() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.G722, H264_MODE_0, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMA, H263_CIF, Feedback.NONE);
            join(net, one, other);

            assertThat(sent(net, other, StreamId.video(other.peer)).path()).isEqualTo("transcode");
            assertThat(other.size()).isEqualTo(PictureSize.CIF);
            var received = net.gateway.statistics(other.peer).getFirst();
            assertThat(received.frames()).isPositive();
        }
    }

    @Test
    void aPictureIsNotSentOnLargerThanItComes() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var small = H264.of(H264.Profile.CONSTRAINED_BASELINE, 13, 1);
            var one = net.endpoint(0, AudioCodec.G722, small, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.G722, new Vp8(30, 3_600, 2_000_000), Loopback.FULL);
            join(net, one, other);

            assertThat(other.size()).isEqualTo(PictureSize.CIF);
        }
    }

    @Test
    void h261AndVp8AndOpusWithG729() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.OPUS, new Vp8(30, 3_600, 512_000), Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMU, new H261(1, 1, 384_000), Feedback.NONE);
            join(net, one, other);

            assertThat(other.size()).isEqualTo(PictureSize.CIF);
        }
    }

    @Test
    void h263PlusWithH264() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, new H263(1, 1, 0, true, 384_000), Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.GSM, H264_MODE_1, Feedback.NONE);
            join(net, one, other);
        }
    }

    @Test
    void modeOneReachesAModeZeroPeer() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMU, H264_MODE_0, Loopback.FULL);
            join(net, one, other);

            assertThat(sent(net, one, StreamId.video(one.peer)).path()).isEqualTo("forward");
        }
    }

    /// Our own endpoints send Constrained Baseline whatever was agreed.
    @Test
    void whoAgreedOnHighAndSendsWhatABaselineDecoderTakesIsForwarded() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, new H264(H264.Profile.HIGH, 31, 0, 0, 1, 512_000),
                    Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            join(net, one, other);

            until("path", () -> sent(net, other, StreamId.video(other.peer)).path().equals("forward"));
            assertThat(sent(net, one, StreamId.video(one.peer)).path()).isEqualTo("forward");
            until("they still move", () -> other.moments(0) > 16);
        }
    }

    @Test
    void aCodecMayChangeWhileTheyTalk() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            join(net, one, other);
            net.agree(other, new Format(34, H263_CIF), Loopback.FULL, Direction.SEND_RECEIVE);
            until("it gets H.263 now", () -> other.size().equals(PictureSize.CIF));

            until("path", () -> sent(net, other, StreamId.video(other.peer)).path().equals("transcode"));
            assertThat(other.sees()).containsExactly(0);
        }
    }

    @Test
    void aHeldLegGetsNothingUntilItIsBack() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            join(net, one, other);
            net.agree(other, new Format(0, Audio.of(AudioCodec.PCMU)), Loopback.FULL, Direction.INACTIVE);
            until("silence on both sides", () -> one.hears().isEmpty() && other.hears().isEmpty());
            net.agree(other, new Format(0, Audio.of(AudioCodec.PCMU)), Loopback.FULL, Direction.SEND_RECEIVE);

            until("they hear each other again", () -> one.hears().equals(Set.of(1)) && other.hears().equals(Set.of(0)));
        }
    }

    /// What was asked for while it was decoded is not asked for on and on once it is forwarded.
    @Test
    void aForwardedStreamIsAskedForNoMorePicturesThanNeeded() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMU, H263_CIF, Loopback.FULL);
            join(net, one, other);
            net.agree(other, new Format(97, H264_MODE_1), Loopback.FULL, Direction.SEND_RECEIVE);
            until("forwarded now", () -> sent(net, other, StreamId.video(other.peer)).path().equals("forward"));
            int begun = other.pictures();
            until("it settles", () -> other.pictures() > begun + 15);
            net.events.clear();
            int settled = other.pictures();
            until("three seconds of pictures", () -> other.pictures() > settled + 45);

            assertThat(net.events).isEmpty();
            assertThat(other.sees()).containsExactly(0);
        }
    }

    @Test
    void keysAreHeardAndPressed() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            join(net, one, other);
            "12#".chars().forEach(key -> net.endpoints.sendDigit(one.leg, (char) key));
            until("the keys came", () -> net.events.stream().filter(MediaEvent.DigitHeard.class::isInstance)
                    .count() == 3);

            assertThat(net.events.stream().filter(MediaEvent.DigitHeard.class::isInstance).toList()).containsExactly(
                    new MediaEvent.DigitHeard(one.peer, '1'), new MediaEvent.DigitHeard(one.peer, '2'),
                    new MediaEvent.DigitHeard(one.peer, '#'));
        }
    }

    @Test
    void aSilentLegIsReportedOnce() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            join(net, one, other);
            net.endpoints.release(one.leg);

            until("told", () -> net.events.contains(new MediaEvent.FellSilent(one.peer)));
            assertThat(net.events).doesNotContain(new MediaEvent.FellSilent(other.peer));
        }
    }
}
