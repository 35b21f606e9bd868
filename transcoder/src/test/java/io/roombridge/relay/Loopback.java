package io.roombridge.relay;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.Protocol;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompts;
import io.roombridge.testing.Await;
import io.roombridge.transport.EventLoop;
import io.roombridge.transport.MediaPorts;
import io.roombridge.transport.MediaTransport;
import io.roombridge.transport.PortPairs;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A gateway and endpoints around it, all on loopback: two media planes, the second being the endpoints'.
final class Loopback implements AutoCloseable {

    static final InetAddress HERE = InetAddress.getLoopbackAddress();

    static final Feedback FULL = new Feedback(true, true, true, true);

    /// Of the gateway.
    final CountingCodecs codecs = new CountingCodecs(new FfmpegCodecs(new PicturePool()));
    final MediaRelay gateway;
    final MediaRelay endpoints;
    final List<MediaEvent> events = new CopyOnWriteArrayList<>();
    private final List<LossyLink> links = new CopyOnWriteArrayList<>();
    private final List<TestEndpoint> all = new CopyOnWriteArrayList<>();

    Loopback() {
        this(PortPairs::new);
    }

    /// @param transport makes a leg's transport, of ports from a range, on a loop
    Loopback(BiFunction<MediaPorts, EventLoop, MediaTransport> transport) {
        int first = 20_000 + 2 * ThreadLocalRandom.current().nextInt(4_000);
        var bind = LocalAddresses.LOOPBACK;
        gateway = relay(transport, RelaySettings.of(bind, first, first + 199).withFramesPerSecond(15)
                .withSilence(Duration.ofSeconds(2)), codecs);
        endpoints = relay(transport, RelaySettings.of(bind, first + 200, first + 399).withFramesPerSecond(15),
                new FfmpegCodecs(new PicturePool()));
        gateway.listen(events::add);
        gateway.listen(this::signal);
    }

    private static MediaRelay relay(BiFunction<MediaPorts, EventLoop, MediaTransport> transport,
            RelaySettings settings, Codecs codecs) {
        var ports = new MediaPorts(settings.bind(), settings.firstPort(), settings.lastPort());
        return new MediaRelay(settings, codecs, Prompts.shipped(Language.ENGLISH).sounds(), ports,
                loop -> transport.apply(ports, loop));
    }

    /// What a leg without RTCP feedback does: videoFastUpdatePicture, or an INFO.
    private void signal(MediaEvent event) {
        if (event instanceof MediaEvent.PictureNeeded(var stream, var asked) && !asked) {
            all.stream().filter(endpoint -> endpoint.peer.equals(stream.leg())).forEach(endpoint ->
                    endpoints.requestPicture(new StreamId(endpoint.leg, stream.kind(), stream.role())));
        }
    }

    /// An endpoint and its leg in the gateway, sound and picture agreed both ways.
    TestEndpoint endpoint(int identity, AudioCodec audio, Capability.Video video, Feedback feedback)
            throws NoPortsLeft {
        return endpoint(identity, audio, video, feedback, _ -> { });
    }

    /// @param first  done before anything is agreed
    TestEndpoint endpoint(int identity, AudioCodec audio, Capability.Video video, Feedback feedback,
            Consumer<TestEndpoint> first) throws NoPortsLeft {
        var endpoint = new TestEndpoint(LegId.fresh(Protocol.SIP), LegId.fresh(Protocol.SIP), identity);
        all.add(endpoint);
        first.accept(endpoint);
        agree(endpoint, new Format(audio.staticPayloadType() < 0 ? 111 : audio.staticPayloadType(), Audio.of(audio)),
                feedback, Direction.SEND_RECEIVE);
        agree(endpoint, new Format(97, video), feedback, Direction.SEND_RECEIVE);
        endpoints.attach(endpoint.leg, endpoint);
        return endpoint;
    }

    /// The same behind a bad network.
    TestEndpoint lossy(int identity, AudioCodec audio, Capability.Video video, Feedback feedback)
            throws NoPortsLeft, SocketException {
        var endpoint = new TestEndpoint(LegId.fresh(Protocol.SIP), LegId.fresh(Protocol.SIP), identity);
        all.add(endpoint);
        for (var format : List.of(new Format(audio.staticPayloadType(), Audio.of(audio)), new Format(97, video))) {
            var near = new StreamId(endpoint.peer, format.capability().kind(), Role.MAIN);
            var far = new StreamId(endpoint.leg, format.capability().kind(), Role.MAIN);
            var nearPorts = gateway.open(near.leg()).ports(near, HERE);
            var farPorts = endpoints.open(far.leg()).ports(far, HERE);
            var rtp = new LossyLink(nearPorts.rtp(), farPorts.rtp(), 0.05, 0.05);
            var rtcp = new LossyLink(nearPorts.rtcp(), farPorts.rtcp(), 0.05, 0);
            links.add(rtp);
            links.add(rtcp);
            gateway.connect(stream(near, Direction.SEND_RECEIVE,
                    new LocalPorts(rtp.towardsGateway(), rtcp.towardsGateway()), format, feedback));
            endpoints.connect(stream(far, Direction.SEND_RECEIVE,
                    new LocalPorts(rtp.towardsEndpoint(), rtcp.towardsEndpoint()), format, feedback));
        }
        endpoints.attach(endpoint.leg, endpoint);
        return endpoint;
    }

    int lostOnTheWay() {
        return links.stream().mapToInt(LossyLink::lost).sum();
    }

    /// Slides both ways, in a stream of their own.
    void agreeSlides(TestEndpoint endpoint, Capability.Video codec) throws NoPortsLeft {
        agree(endpoint, new Format(98, codec), FULL, Direction.SEND_RECEIVE, Role.SLIDES);
    }

    void agree(TestEndpoint endpoint, Format format, Feedback feedback, Direction ours) throws NoPortsLeft {
        agree(endpoint, format, feedback, ours, Role.MAIN);
    }

    private void agree(TestEndpoint endpoint, Format format, Feedback feedback, Direction ours, Role role)
            throws NoPortsLeft {
        var near = new StreamId(endpoint.peer, format.capability().kind(), role);
        var far = new StreamId(endpoint.leg, format.capability().kind(), role);
        var nearPorts = gateway.open(near.leg()).ports(near, HERE);
        var farPorts = endpoints.open(far.leg()).ports(far, HERE);
        gateway.connect(stream(near, ours, farPorts, format, feedback));
        endpoints.connect(stream(far, ours.reversed(), nearPorts, format, feedback));
    }

    private static MediaStream stream(StreamId id, Direction direction, LocalPorts peer,
            Format format, Feedback feedback) {
        return new MediaStream(id, direction, Optional.of(peer.rtp()), Optional.of(peer.rtcp()), Optional.of(format),
                List.of(format), 0, 20, TelephoneEvents.of(101), OptionalInt.empty(), feedback, Optional.empty());
    }

    /// Waits until it is so, and fails after 20 s.
    static void until(String what, BooleanSupplier condition) {
        Await.until(what, Duration.ofSeconds(20), condition);
    }

    @Override
    public void close() {
        all.forEach(endpoint -> endpoints.release(endpoint.leg));
        endpoints.close();
        gateway.close();
        links.forEach(LossyLink::close);
    }
}
