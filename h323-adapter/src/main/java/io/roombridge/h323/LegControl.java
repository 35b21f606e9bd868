package io.roombridge.h323;

import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.h323.capability.MediaAddresses;
import io.roombridge.h323.capability.MediaFormats;
import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.control.Commands;
import io.roombridge.h323.control.ControlOutput;
import io.roombridge.h323.control.ControlSession;
import io.roombridge.h323.control.MasterSlave;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.H2250LogicalChannelAckParameters;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannel.ForwardLogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.OpenLogicalChannelReject.Cause.DataTypeNotAvailable;
import io.roombridge.h323.h245.OpenLogicalChannelReject.Cause.DataTypeNotSupported;
import io.roombridge.h323.h245.OpenLogicalChannelReject.Cause.UnsuitableReverseParameters;
import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The H.245 side of a leg: what its [ControlSession] asks for becomes messages, timers, media channels and events.
final class LegControl {

    /// What carries this out: the leg.
    interface Host {
        void send(MultimediaSystemControlMessage message);

        void set(LegTimer timer, Duration duration);

        void reset(LegTimer timer);

        void emit(LegEvent event);

        /// The peer has said what it takes.
        void learned(PeerCapabilities theirs);

        void over(Cause cause);
    }

    /// A channel of ours that the peer has not acknowledged yet.
    private record Pending(StreamId stream, Format format) {}

    private static final int AUDIO_SESSION = 1;
    private static final int VIDEO_SESSION = 2;
    /// What of the bandwidth of a call is left to sound.
    private static final int SOUND = 64_000;
    private static final int FIRST_CHANNEL = 101;

    private final LegId leg;
    private final Host host;
    private final ControlSession session;
    private final MediaChannels channels;
    private final Map<Integer, Pending> pending = new HashMap<>();
    private final Set<Capability> refused = new HashSet<>();
    private final Duration roundTrip;
    private CapabilitySet ours;
    private boolean connected;
    private boolean ready;
    private boolean answersProbes;
    private int nextChannel = FIRST_CHANNEL;

    LegControl(LegId leg, Host host, MediaChannels channels, H323Settings settings, int draw) {
        this.leg = leg;
        this.host = host;
        this.channels = channels;
        this.ours = TerminalCapabilities.completed(settings.capabilities());
        this.roundTrip = settings.limits().roundTrip();
        this.session = new ControlSession(new MasterSlave.Draw(settings.signalling().terminalType(), draw),
                number -> TerminalCapabilities.of(ours, number));
    }

    CapabilitySet ours() {
        return ours;
    }

    PeerCapabilities theirs() {
        return session.theirs();
    }

    boolean begun() {
        return session.begun();
    }

    /// What is taken in this call, from now on; a peer that was told otherwise is told again.
    void limitTo(CapabilitySet capabilities) {
        boolean others = !sameCodecs(ours, capabilities);
        ours = TerminalCapabilities.completed(capabilities);
        channels.limitVideo(Math.max(0, capabilities.bandwidth() - SOUND));
        if (others) {
            perform(session.renew());
        }
    }

    private static boolean sameCodecs(CapabilitySet one, CapabilitySet other) {
        return Set.copyOf(one.audio()).equals(Set.copyOf(other.audio()))
                && Set.copyOf(one.video()).equals(Set.copyOf(other.video()));
    }

    /// A number of ours that no channel has.
    int nextChannel() {
        return nextChannel++;
    }

    /// A channel that fast connect opened.
    void adopt(int number, boolean own) {
        session.adopt(number, own);
    }

    /// The call is answered: channels may be opened.
    void connected() {
        connected = true;
        openChannels();
    }

    void begin() {
        perform(session.begin());
        if (roundTrip.isPositive()) {
            host.set(new LegTimer.Probe(), roundTrip);
        }
    }

    void received(MultimediaSystemControlMessage message) {
        perform(session.received(message));
    }

    void expired(LegTimer.Control timer) {
        perform(session.expired(timer.timer()));
    }

    void probe() {
        perform(session.probe());
        host.set(new LegTimer.Probe(), roundTrip);
    }

    void end() {
        perform(session.end());
    }

    void requestPicture(StreamId stream) {
        channels.incoming(stream).ifPresent(number -> host.send(Commands.fastUpdate(number)));
    }

    void limit(StreamId stream, int bitsPerSecond) {
        channels.incoming(stream).ifPresent(number -> host.send(Commands.limit(number, bitsPerSecond)));
    }

    void press(String digits) {
        Commands.digits(Commands.keys(digits), theirs().dtmf()).forEach(host::send);
    }

    private void perform(List<ControlOutput> outputs) {
        for (var output : outputs) {
            switch (output) {
                case ControlOutput.Send(var message) -> host.send(message);
                case ControlOutput.Set(var timer) -> host.set(new LegTimer.Control(timer), timer.name().duration());
                case ControlOutput.Reset(var timer) -> host.reset(new LegTimer.Control(timer));
                case ControlOutput.CapabilitiesLearned(var theirs) -> learned(theirs);
                case ControlOutput.Ready _ -> {
                    ready = true;
                    openChannels();
                }
                case ControlOutput.ChannelRequested(var request) -> requested(request);
                case ControlOutput.ChannelOpened(var number, var ack) -> opened(number, ack);
                case ControlOutput.ChannelRefused(var number, _) -> refused(number);
                case ControlOutput.ChannelClosed(var number, var own) -> closed(number, own);
                case ControlOutput.PictureRequested(var number) -> pictureRequested(number);
                case ControlOutput.FlowLimited(var number, var rate) -> limited(number, rate);
                case ControlOutput.DigitsPressed(var digits) -> host.emit(new LegEvent.DigitsPressed(leg, digits));
                case ControlOutput.RoundTripDone(var alive) -> probed(alive);
                case ControlOutput.Ended _ -> host.over(Cause.NORMAL_CLEARING);
                case ControlOutput.Failed _ -> failed();
            }
        }
    }

    /// An empty set puts us on hold: what we send is closed until a set with content comes (H.323 §8.4.6).
    private void learned(PeerCapabilities theirs) {
        refused.clear();
        if (theirs.empty()) {
            ready = false;
            channels.sent().forEach(stream -> channels.outgoing(stream)
                    .ifPresent(number -> perform(session.close(number))));
        }
        host.learned(theirs);
    }

    private void openChannels() {
        if (!ready || !connected) {
            return;
        }
        var common = ours.toward(theirs().capabilities());
        if (common.audio().isEmpty() && common.video().isEmpty() && channels.streams().isEmpty()) {
            host.over(Cause.BEARER_CAPABILITY_NOT_IMPLEMENTED);
            return;
        }
        open(StreamId.audio(leg), common);
        open(StreamId.video(leg), common);
    }

    private void open(StreamId stream, CapabilitySet common) {
        if (channels.sends(stream) || pending.values().stream().anyMatch(it -> it.stream().equals(stream))) {
            return;
        }
        var agreed = common.of(stream.kind(), Role.MAIN).stream().filter(it -> !refused.contains(it)).findFirst();
        agreed.ifPresent(it -> open(stream, MediaFormats.format(it)));
    }

    private void open(StreamId stream, Format format) {
        var dataType = MediaFormats.dataType(format.capability(), theirs(), ours.bandwidth());
        if (dataType.isEmpty()) {
            return;
        }
        try {
            int number = nextChannel();
            var request = new OpenLogicalChannel(number,
                    new ForwardLogicalChannelParameters(dataType.get(), parameters(stream, format)));
            pending.put(number, new Pending(stream, format));
            perform(session.open(request));
        } catch (NoPortsLeft _) {
            host.over(Cause.RESOURCE_UNAVAILABLE);
        }
    }

    private H2250LogicalChannelParameters parameters(StreamId stream, Format format) throws NoPortsLeft {
        var ports = channels.ports(stream);
        var parameters = H2250LogicalChannelParameters.builder().sessionID(session(stream))
                .mediaGuaranteedDelivery(false).mediaControlChannel(MediaAddresses.of(ports.rtcp()));
        if (format.capability() instanceof Audio) {
            parameters.silenceSuppression(false);
        }
        return MediaFormats.describe(parameters, format).build();
    }

    static int session(StreamId stream) {
        return stream.kind() == MediaKind.AUDIO ? AUDIO_SESSION : VIDEO_SESSION;
    }

    private void opened(int number, OpenLogicalChannelAck ack) {
        var opening = pending.remove(number);
        var parameters = ack.forwardMultiplexAckParameters()
                .flatMap(it -> it instanceof H2250LogicalChannelAckParameters h2250 ? Optional.of(h2250)
                        : Optional.empty());
        var rtp = parameters.flatMap(H2250LogicalChannelAckParameters::mediaChannel).flatMap(MediaAddresses::parse);
        if (opening == null || rtp.isEmpty()) {
            perform(session.close(number));
            return;
        }
        int payloadType = parameters.flatMap(H2250LogicalChannelAckParameters::dynamicRTPPayloadType)
                .filter(_ -> opening.format().payloadType() >= 96).orElse(opening.format().payloadType());
        channels.send(opening.stream(), number, new Format(payloadType, opening.format().capability()), rtp.get(),
                parameters.flatMap(H2250LogicalChannelAckParameters::mediaControlChannel)
                        .flatMap(MediaAddresses::parse));
        changed();
    }

    /// The next codec that both have is tried.
    private void refused(int number) {
        var opening = pending.remove(number);
        if (opening != null) {
            refused.add(opening.format().capability());
            openChannels();
        }
    }

    private void requested(OpenLogicalChannel request) {
        int number = request.forwardLogicalChannelNumber();
        var forward = request.forwardLogicalChannelParameters();
        if (request.reverseLogicalChannelParameters().isPresent()) {
            perform(session.reject(number, new UnsuitableReverseParameters()));
        } else if (forward.multiplexParameters() instanceof H2250LogicalChannelParameters parameters) {
            requested(number, forward.dataType(), parameters);
        } else {
            perform(session.reject(number, new OpenLogicalChannelReject.Cause.UnknownDataType()));
        }
    }

    private void requested(int number, DataType dataType, H2250LogicalChannelParameters parameters) {
        var format = MediaFormats.parse(dataType, parameters).flatMap(this::acceptable);
        if (format.isEmpty()) {
            perform(session.reject(number, new DataTypeNotSupported()));
            return;
        }
        var stream = new StreamId(leg, format.get().capability().kind(), Role.MAIN);
        int sessionId = parameters.sessionID() == 0 ? session(stream) : parameters.sessionID();
        if (channels.session(stream).orElse(sessionId) != sessionId) {
            perform(session.reject(number, new DataTypeNotAvailable()));
            return;
        }
        try {
            var ack = ack(number, sessionId, stream, format.get());
            channels.receive(stream, number, sessionId, format.get(),
                    parameters.mediaControlChannel().flatMap(MediaAddresses::parse));
            perform(session.accept(ack));
            changed();
        } catch (NoPortsLeft _) {
            perform(session.reject(number, new DataTypeNotAvailable()));
        }
    }

    /// What the peer is to send, cut down to what we said we take.
    Optional<Format> acceptable(Format format) {
        for (var own : ours.of(format.capability().kind(), Role.MAIN)) {
            var both = own.intersect(format.capability());
            if (both.isPresent()) {
                return Optional.of(new Format(format.payloadType(), both.get()));
            }
        }
        return Optional.empty();
    }

    private OpenLogicalChannelAck ack(int number, int sessionId, StreamId stream, Format format) throws NoPortsLeft {
        var ports = channels.ports(stream);
        var parameters = H2250LogicalChannelAckParameters.builder().sessionID(sessionId)
                .mediaChannel(MediaAddresses.of(ports.rtp())).mediaControlChannel(MediaAddresses.of(ports.rtcp()))
                .flowControlToZero(false);
        if (format.payloadType() >= 96) {
            parameters.dynamicRTPPayloadType(format.payloadType());
        }
        return OpenLogicalChannelAck.builder().forwardLogicalChannelNumber(number)
                .forwardMultiplexAckParameters(parameters.build()).build();
    }

    private void closed(int number, boolean own) {
        pending.remove(number);
        if (channels.closed(number, own)) {
            changed();
        }
    }

    /// Tells what is agreed now.
    void changed() {
        host.emit(new LegEvent.MediaChanged(leg, channels.streams()));
    }

    private void pictureRequested(int number) {
        var stream = channels.outgoing(number).filter(it -> it.kind() == MediaKind.VIDEO).orElse(StreamId.video(leg));
        if (channels.sends(stream)) {
            channels.requestPicture(stream);
        }
    }

    private void limited(int number, int rate) {
        var streams = number == 0 ? channels.sent() : channels.outgoing(number).stream().toList();
        streams.stream().filter(it -> it.kind() == MediaKind.VIDEO)
                .forEach(it -> channels.limit(it, rate));
    }

    /// Only a peer that did answer once is missed when it does not any more.
    private void probed(boolean alive) {
        if (!alive && answersProbes) {
            host.over(Cause.RECOVERY_ON_TIMER_EXPIRY);
        }
        answersProbes |= alive;
    }

    /// Channels of fast connect live without H.245.
    private void failed() {
        if (channels.streams().isEmpty()) {
            host.over(Cause.RECOVERY_ON_TIMER_EXPIRY);
        }
    }
}
