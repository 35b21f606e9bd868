package io.roombridge.h323.call;

import io.roombridge.call.Cause;
import io.roombridge.h323.call.StreamChannels.Channel;
import io.roombridge.h323.call.StreamChannels.Incoming;
import io.roombridge.h323.call.StreamChannels.Outgoing;
import io.roombridge.h323.call.StreamChannels.Ports;
import io.roombridge.h323.capability.MediaAddresses;
import io.roombridge.h323.capability.MediaFormats;
import io.roombridge.h323.control.ControlSession;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.H2250LogicalChannelAckParameters;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannel.ForwardLogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.OpenLogicalChannelReject.Cause.DataTypeNotSupported;
import io.roombridge.h323.h245.OpenLogicalChannelReject.Cause.UnknownDataType;
import io.roombridge.h323.h245.OpenLogicalChannelReject.Cause.UnsuitableReverseParameters;
import io.roombridge.media.AddressText;
import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import java.util.List;
import java.util.Optional;

/// The media channels of a call: which are opened, which of the peer's are taken, and what [StreamChannels] wants of
/// H.245 and of the media plane.
final class CallMedia {

    private static final int AUDIO_SESSION = 1;
    private static final int VIDEO_SESSION = 2;
    /// The first for data (H.245 §B.3.1).
    private static final int DATA_SESSION = 3;

    private CallMedia() {}

    static List<StreamId> streams(LegId leg) {
        return List.of(StreamId.audio(leg), StreamId.video(leg), StreamId.slides(leg), StreamId.camera(leg));
    }

    static Step on(State state, StreamId stream, StreamChannels.Input input) {
        var step = StreamChannels.step(state.media().of(stream), input);
        return Step.to(state.with(state.media().with(stream, step.state())))
                .each(step.outputs(), (it, output) -> perform(it, stream, output));
    }

    private static Step perform(State state, StreamId stream, StreamChannels.Output output) {
        return switch (output) {
            case StreamChannels.Output.OpenPorts(var peer) -> Step.to(state, new Output.OpenPorts(stream, peer));
            case StreamChannels.Output.Offer(var number, var format) -> offer(state, stream, number, format);
            case StreamChannels.Output.Accept(var channel) -> CallControl.on(state,
                    new ControlSession.Input.Accept(ack(state, stream, channel)));
            case StreamChannels.Output.Reject(var number, var cause) -> reject(state, number, cause);
            case StreamChannels.Output.Close(var number) ->
                    CallControl.on(state, new ControlSession.Input.Close(number));
            case StreamChannels.Output.Changed _ -> Step.to(state, state.media().of(stream).idle()
                    ? new Output.DisconnectMedia(stream)
                    : new Output.ConnectMedia(MediaStreams.of(stream, state.media().of(stream), state.ours())));
            case StreamChannels.Output.Failed(var capability) ->
                    Step.to(state.with(state.media().without(stream, capability)));
            case StreamChannels.Output.Freed _ -> openChannels(state);
            case StreamChannels.Output.CannotSend _ -> stream.role() == Role.SLIDES
                    ? Slides.cannotShow(state, "there is no port left to show the peer slides on")
                    : stream.kind() == MediaKind.CAMERA
                    ? H323Call.note(state, Optional.of("there is no port left to turn the peer's camera on"))
                    : H323Call.clear(state, Cause.RESOURCE_UNAVAILABLE);
        };
    }

    // Channels of ours

    /// Opens what both have and is not open yet, the best of it first.
    static Step openChannels(State state) {
        if (!state.control().ready() || !state.answered()) {
            return Step.to(state);
        }
        var common = state.ours().toward(state.control().theirs().capabilities());
        if (common.audio().isEmpty() && common.video().isEmpty() && state.media().idle()) {
            return H323Call.clear(state, Cause.BEARER_CAPABILITY_NOT_IMPLEMENTED);
        }
        return Step.to(state).each(streams(state.terms().leg()), (it, stream) -> open(it, stream, common));
    }

    private static Step open(State state, StreamId stream, CapabilitySet common) {
        if (state.over() || !free(state.media().of(stream).outgoing())
                || stream.role() == Role.SLIDES && state.control().slides().isEmpty()) {
            return Step.to(state);
        }
        var agreed = common.of(stream.kind(), stream.role()).stream()
                .filter(it -> state.media().mayCarry(stream, it)).findFirst();
        if (agreed.isEmpty()) {
            return stream.role() == Role.SLIDES && !common.slides().isEmpty()
                    ? Slides.cannotShow(state, "the peer takes slides in none of the codings that it named")
                    : Step.to(state);
        }
        var format = MediaFormats.format(agreed.get());
        if (dataType(state, stream, format).isEmpty()) {
            return Step.to(state);
        }
        int number = stream.role() == Role.SLIDES ? Slides.number(state) : state.media().nextNumber();
        return on(state.with(state.media().numbered(1)), stream, new StreamChannels.Input.Open(number, format));
    }

    private static boolean free(Outgoing outgoing) {
        return outgoing instanceof Outgoing.None || outgoing instanceof Outgoing.Closing;
    }

    /// Stops what the peer takes no more, at once; something else is opened in its stead when there is something.
    ///
    /// @param anew  the peer said before what it takes: its limits have changed too
    static Step stopWhatIsNotTaken(State state, boolean anew) {
        var common = state.ours().toward(state.control().theirs().capabilities());
        return Step.to(state).each(streams(state.terms().leg()), (it, stream) -> {
            var sent = it.media().of(stream).sent();
            return sent.isEmpty() || common.of(stream.kind(), stream.role()).stream()
                    .anyMatch(agreed -> permits(agreed, sent.get().capability(), anew))
                    ? Step.to(it) : on(it, stream, new StreamChannels.Input.Hold());
        });
    }

    private static boolean permits(Capability agreed, Capability sent, boolean anew) {
        var both = agreed.intersect(sent);
        return agreed.equals(sent) || both.isPresent() && (!anew || both.get().equals(sent));
    }

    private static Optional<DataType> dataType(State state, StreamId stream, Format format) {
        return MediaFormats.dataType(format.capability(), stream.role(), state.control().theirs(),
                state.ours().bandwidth());
    }

    private static Step offer(State state, StreamId stream, int number, Format format) {
        var parameters = parameters(state, stream, format);
        if (format.capability() instanceof Audio) {
            parameters.silenceSuppression(false);
        }
        return CallControl.on(state, new ControlSession.Input.Open(new OpenLogicalChannel(number,
                new ForwardLogicalChannelParameters(dataType(state, stream, format).orElseThrow(),
                        parameters.build()))));
    }

    /// How a channel for a stream of ours is described, with where we take reports.
    static H2250LogicalChannelParameters.Builder parameters(State state, StreamId stream, Format format) {
        var ports = ports(state, stream).orElseThrow();
        return MediaFormats.describe(H2250LogicalChannelParameters.builder().sessionID(session(state, stream))
                .mediaGuaranteedDelivery(false).mediaControlChannel(MediaAddresses.of(ports.rtcp())), format);
    }

    static Optional<LocalPorts> ports(State state, StreamId stream) {
        return state.media().of(stream).ports() instanceof Ports.Open(var ports) ? Optional.of(ports)
                : Optional.empty();
    }

    private static int session(State state, StreamId stream) {
        return switch (stream.kind()) {
            case AUDIO -> AUDIO_SESSION;
            case VIDEO -> stream.role() == Role.MAIN ? VIDEO_SESSION : Slides.session(state);
            case CAMERA -> DATA_SESSION;
        };
    }

    static Step opened(State state, int number, OpenLogicalChannelAck ack) {
        var parameters = ack.forwardMultiplexAckParameters()
                .flatMap(it -> it instanceof H2250LogicalChannelAckParameters h2250 ? Optional.of(h2250)
                        : Optional.empty());
        var rtp = parameters.flatMap(H2250LogicalChannelAckParameters::mediaChannel).flatMap(MediaAddresses::parse);
        var acknowledged = new StreamChannels.Input.Acknowledged(number,
                parameters.flatMap(H2250LogicalChannelAckParameters::dynamicRTPPayloadType),
                rtp.filter(state::reaches),
                parameters.flatMap(H2250LogicalChannelAckParameters::mediaControlChannel)
                        .flatMap(MediaAddresses::parse).filter(state::reaches));
        return H323Call.note(state, rtp.filter(it -> !state.reaches(it)).map(it ->
                "the peer takes media at " + AddressText.of(it) + ", which is not reached from here"))
                .then(it -> everywhere(it, acknowledged))
                .then(it -> parameters.flatMap(H2250LogicalChannelAckParameters::flowControlToZero)
                        .orElse(false)
                        ? Slides.askToFlow(it, number) : Step.to(it));
    }

    /// Whose number it is takes it; the others leave it.
    static Step everywhere(State state, StreamChannels.Input input) {
        return Step.to(state).each(streams(state.terms().leg()), (it, stream) -> on(it, stream, input));
    }

    // Channels of the peer

    static Step requested(State state, OpenLogicalChannel request) {
        int number = request.forwardLogicalChannelNumber();
        var forward = request.forwardLogicalChannelParameters();
        if (request.reverseLogicalChannelParameters().isPresent()) {
            return reject(state, number, new UnsuitableReverseParameters());
        }
        return forward.multiplexParameters() instanceof H2250LogicalChannelParameters parameters
                ? requested(state, number, forward.dataType(), parameters)
                : reject(state, number, new UnknownDataType());
    }

    private static Step requested(State state, int number, DataType dataType,
            H2250LogicalChannelParameters parameters) {
        var slides = MediaFormats.slides(dataType);
        var role = slides.isPresent() || Slides.byNumber(state, number, dataType, parameters.sessionID())
                ? Role.SLIDES : Role.MAIN;
        var format = MediaFormats.parse(slides.orElse(dataType), parameters)
                .flatMap(it -> acceptable(state.ours(), role, it));
        if (format.isEmpty()) {
            return reject(state, number, new DataTypeNotSupported());
        }
        var stream = new StreamId(state.terms().leg(), format.get().capability().kind(), role);
        int session = parameters.sessionID() != 0 ? parameters.sessionID()
                : role == Role.SLIDES ? Slides.given(state) : session(state, stream);
        return on(state, stream, new StreamChannels.Input.Requested(new Channel(number, session, format.get(),
                parameters.mediaControlChannel().flatMap(MediaAddresses::parse).filter(state::reaches))));
    }

    private static Step reject(State state, int number, OpenLogicalChannelReject.Cause cause) {
        return CallControl.on(state, new ControlSession.Input.Reject(number, cause));
    }

    /// What the peer is to send, cut down to what we said we take, in the profile of H.264 that it names.
    static Optional<Format> acceptable(CapabilitySet ours, Role role, Format format) {
        return Capability.suiting(format.capability(), List.of(), ours.of(format.capability().kind(), role), it -> it)
                .flatMap(own -> own.toward(format.capability()))
                .map(both -> new Format(format.payloadType(), both));
    }

    private static OpenLogicalChannelAck ack(State state, StreamId stream, Channel channel) {
        var ports = ports(state, stream).orElseThrow();
        var parameters = H2250LogicalChannelAckParameters.builder().sessionID(channel.session())
                .mediaChannel(MediaAddresses.of(ports.rtp())).mediaControlChannel(MediaAddresses.of(ports.rtcp()))
                .flowControlToZero(false);
        if (channel.format().payloadType() >= 96) {
            parameters.dynamicRTPPayloadType(channel.format().payloadType());
        }
        return OpenLogicalChannelAck.builder().forwardLogicalChannelNumber(channel.number())
                .forwardMultiplexAckParameters(parameters.build()).build();
    }

    // Channels by number

    /// The channel of the peer that carries a stream to us.
    static Optional<Integer> incoming(State state, StreamId stream) {
        return state.media().of(stream).incoming() instanceof Incoming.Receiving(var channel)
                ? Optional.of(channel.number()) : Optional.empty();
    }

    /// The pictures that channels of ours carry.
    ///
    /// @param number  of one of them; 0 for all
    static List<StreamId> pictures(State state, int number) {
        return streams(state.terms().leg()).stream().filter(it -> it.kind() == MediaKind.VIDEO)
                .filter(it -> state.media().of(it).outgoing() instanceof Outgoing.Sending sending
                        && (number == 0 || sending.number() == number)).toList();
    }
}
