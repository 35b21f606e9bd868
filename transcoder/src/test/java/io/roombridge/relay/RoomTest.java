package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.PictureSize;
import io.roombridge.media.StreamId;
import io.roombridge.media.Vp8;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Endpoints with different codecs in one room, through real sockets.
@Timeout(90)
class RoomTest {

    private static final Capability.Video H264_MODE_1 =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 1, 512_000);
    private static final Capability.Video H264_MODE_0 =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 0, 512_000);

    private static void route(Loopback net, TestEndpoint... endpoints) {
        net.gateway.change(new GraphChange.Open("room:1", Arrangement.AUTOMATIC));
        for (int i = 0; i < endpoints.length; i++) {
            net.gateway.change(new GraphChange.Enter("room:1", endpoints[i].peer, "Room " + i, false));
        }
    }

    private static Set<Integer> except(int count, int one) {
        return IntStream.range(0, count).filter(it -> it != one).boxed().collect(Collectors.toSet());
    }

    @Test
    void ofTwoEachSeesAndHearsTheOther() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.G722, H264_MODE_0, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMA, new H263(1, 1, 0, false, 384_000), Feedback.NONE);
            route(net, one, other);

            until("they hear each other", () -> one.hears().equals(Set.of(1)) && other.hears().equals(Set.of(0)));
            until("they see each other move", () -> one.moments(1) > 8 && other.moments(0) > 8);
            assertThat(one.sees()).containsExactly(1);
            assertThat(other.sees()).containsExactly(0);
            assertThat(other.size()).isEqualTo(PictureSize.CIF);
        }
    }

    @Test
    void ofFourEachHearsTheOthersAndSeesAll() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var endpoints = List.of(net.endpoint(0, AudioCodec.G722, H264_MODE_0, Loopback.FULL),
                    net.endpoint(1, AudioCodec.PCMA, new H263(1, 1, 0, false, 384_000), Feedback.NONE),
                    net.endpoint(2, AudioCodec.OPUS, new Vp8(30, 3_600, 512_000), Loopback.FULL),
                    net.endpoint(3, AudioCodec.PCMU, new H261(1, 1, 384_000), Feedback.NONE));
            route(net, endpoints.toArray(TestEndpoint[]::new));

            until("all hear the others",
                    () -> IntStream.range(0, 4).allMatch(i -> endpoints.get(i).hears().equals(except(4, i))));
            until("all see all", () -> endpoints.stream().allMatch(it -> it.sees().equals(Set.of(0, 1, 2, 3))));
            until("and they move", () -> endpoints.stream().allMatch(it -> it.moments(0) > 4 && it.moments(2) > 4));
            assertThat(net.gateway.picture("room:1")).hasValueSatisfying(jpeg ->
                    assertThat(Arrays.copyOf(jpeg, 2)).containsExactly((byte) 0xff, (byte) 0xd8));
        }
    }

    @Test
    void listenersWithEqualProfilesShareAnEncode() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var two = net.endpoint(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var three = net.endpoint(2, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            two.hush(true);
            three.hush(true);
            route(net, one, two, three);
            until("all see all", () -> List.of(one, two, three).stream()
                    .allMatch(it -> it.sees().equals(Set.of(0, 1, 2))));
            until("they hear the one", () -> two.hears().equals(Set.of(0)) && three.hears().equals(Set.of(0)));

            var paths = List.of(one, two, three).stream().flatMap(it -> net.gateway.statistics(it.peer).stream())
                    .filter(it -> it.sent() && it.stream().equals(StreamId.video(it.stream().leg())))
                            .map(it -> it.path()).sorted().toList();
            assertThat(paths).containsExactly("share", "share", "transcode");
            assertThat(one.hears()).isEmpty();
        }
    }

    @Test
    void legsComeAndGoAndTheSpeakerIsTold() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var two = net.endpoint(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var three = net.endpoint(2, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            two.hush(true);
            three.hush(true);
            route(net, one, two);
            until("one is the speaker",
                    () -> net.events.contains(new MediaEvent.SpeakerChanged("room:1", Optional.of(one.peer))));
            until("two sees one", () -> two.sees().equals(Set.of(0)));
            net.gateway.change(new GraphChange.Enter("room:1", three.peer, "Room 2", false));
            until("two sees all", () -> two.sees().equals(Set.of(0, 1, 2)));
            one.hush(true);
            three.hush(false);
            until("three is the speaker",
                    () -> net.events.contains(new MediaEvent.SpeakerChanged("room:1", Optional.of(three.peer))));
            net.gateway.release(one.peer);
            net.gateway.change(new GraphChange.Leave("room:1", one.peer));

            until("two sees three alone", () -> two.sees().equals(Set.of(2)));
            until("and hears it", () -> two.hears().equals(Set.of(2)));
            net.gateway.change(new GraphChange.Close("room:1"));
            assertThat(net.gateway.statistics(one.peer)).as("what it was, for its call record").hasSize(4);
        }
    }

    @Test
    void aMutedLegIsNotHeard() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var two = net.endpoint(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            route(net, one, two);
            until("they hear each other", () -> one.hears().equals(Set.of(1)) && two.hears().equals(Set.of(0)));
            net.gateway.change(new GraphChange.Mute("room:1", one.peer, true));

            until("two hears nobody", () -> two.hears().isEmpty());
            until("one hears two all the same", () -> one.hears().equals(Set.of(1)));
        }
    }

    /// In a room that shows just the speaker, who comes third is seen by nobody until they speak.
    @Test
    void whoNobodySeesIsNotDecodedAndAskedToSlowDown() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var one = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var two = net.endpoint(1, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            var three = net.endpoint(2, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
            two.hush(true);
            three.hush(true);
            net.gateway.change(new GraphChange.Open("room:1", Arrangement.ONE));
            for (var endpoint : List.of(one, two, three)) {
                net.gateway.change(new GraphChange.Enter("room:1", endpoint.peer, "Room", false));
            }
            until("they see the speaker, and the speaker the one before", () -> two.sees().equals(Set.of(0))
                    && three.sees().equals(Set.of(0)) && one.sees().equals(Set.of(1)));
            until("the third is asked to slow down", () -> rates(net, three).equals(List.of(64_000)));
            assertThat(net.gateway.statistics(three.peer)).filteredOn(it -> !it.sent() && it.packets() > 0)
                    .filteredOn(it -> it.stream().equals(StreamId.video(three.peer)))
                    .singleElement().satisfies(it -> assertThat(it.frames()).as("decoded").isZero());

            one.hush(true);
            three.hush(false);
            until("the third is seen", () -> one.sees().equals(Set.of(2)) && two.sees().equals(Set.of(2)));
            assertThat(rates(net, three)).as("and may send more again").hasSize(2).contains(64_000);
            assertThat(rates(net, three).getLast()).isGreaterThan(500_000);
        }
    }

    private static List<Integer> rates(Loopback net, TestEndpoint endpoint) {
        return net.events.stream().filter(MediaEvent.RateWanted.class::isInstance)
                .map(MediaEvent.RateWanted.class::cast)
                .filter(it -> it.stream().equals(StreamId.video(endpoint.peer)))
                .map(MediaEvent.RateWanted::bitsPerSecond).toList();
    }
}
