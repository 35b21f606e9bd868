package io.roombridge.h323.control;

import io.roombridge.h323.control.ControlSession.Ours;
import io.roombridge.h323.control.ControlSession.State;
import io.roombridge.h323.control.ControlSession.Step;
import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.CommandMessage;
import io.roombridge.h323.h245.IndicationMessage;
import io.roombridge.h323.h245.MasterSlaveDetermination;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.RequestChannelClose;
import io.roombridge.h323.h245.RequestMessage;
import io.roombridge.h323.h245.ResponseMessage;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.h323.h245.SendTerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import java.util.List;

/// Which entity of a [ControlSession] a message of the peer is for.
final class ControlReader {

    private static final int MOST_CHANNELS = 32;

    private ControlReader() {}

    static Step received(Ours ours, State state, MultimediaSystemControlMessage message) {
        var slides = H239Message.of(message);
        return slides.isPresent() ? ControlSession.presentation(ours, state, new H239.Input.Received(slides.get()))
                : plain(ours, state, message);
    }

    private static Step plain(Ours ours, State state, MultimediaSystemControlMessage message) {
        return switch (message) {
            case RequestMessage request -> requested(ours, state, request);
            case ResponseMessage response -> responded(ours, state, response);
            case CommandMessage command -> command instanceof SendTerminalCapabilitySet
                    ? ControlSession.transfer(ours, state) : new Step(state, Commands.read(command));
            case IndicationMessage indication -> indicated(ours, state, indication);
            case MultimediaSystemControlMessage.Unrecognized _ -> Step.to(state);
        };
    }

    private static Step requested(Ours ours, State state, RequestMessage request) {
        return switch (request) {
            case MasterSlaveDetermination _ ->
                    ControlSession.masterSlave(ours, state, new MasterSlave.Input.Received(request));
            case TerminalCapabilitySet _ ->
                    ControlSession.capabilities(ours, state, new CapabilityExchange.Input.Received(request));
            case OpenLogicalChannel open -> requestedChannel(state, open);
            case CloseLogicalChannel close -> closed(state, close);
            case RoundTripDelayRequest _ -> ControlSession.roundTrip(state, new RoundTrip.Input.Received(request));
            case RequestChannelClose wanted -> {
                int number = wanted.forwardLogicalChannelNumber();
                yield Step.to(state, Refusals.channelClose(wanted, state.outgoing().containsKey(number)))
                        .then(it -> stopped(it, number));
            }
            default -> Step.to(state, Refusals.of(request));
        };
    }

    private static Step requestedChannel(State state, OpenLogicalChannel open) {
        int number = open.forwardLogicalChannelNumber();
        return state.incoming().size() >= MOST_CHANNELS && !state.incoming().containsKey(number)
                ? Step.to(state, new ControlOutput.Send(new OpenLogicalChannelReject(number,
                        new OpenLogicalChannelReject.Cause.Unspecified())))
                : ControlSession.incoming(state, number, new IncomingChannel.Input.Received(open));
    }

    /// Only who opened a channel closes it; a peer that closes one of ours wants nothing sent on it.
    private static Step closed(State state, CloseLogicalChannel close) {
        int number = close.forwardLogicalChannelNumber();
        var step = ControlSession.incoming(state, number, new IncomingChannel.Input.Received(close));
        return state.incoming().containsKey(number) ? step : step.then(it -> stopped(it, number));
    }

    /// A channel of ours that the peer wants no more: nothing is sent on it from now on, whenever the peer acknowledges
    /// that.
    private static Step stopped(State state, int number) {
        return state.outgoing().containsKey(number)
                ? ControlSession.outgoing(state, number, new OutgoingChannel.Input.Close())
                        .then(it -> Step.to(it, new ControlOutput.ChannelClosed(number, true)))
                : Step.to(state);
    }

    private static Step responded(Ours ours, State state, ResponseMessage response) {
        return switch (response) {
            case OpenLogicalChannelAck ack -> answered(state, ack.forwardLogicalChannelNumber(), response);
            case OpenLogicalChannelReject reject -> answered(state, reject.forwardLogicalChannelNumber(), response);
            case CloseLogicalChannelAck ack -> answered(state, ack.forwardLogicalChannelNumber(), response);
            default -> ControlSession.masterSlave(ours, state, new MasterSlave.Input.Received(response))
                    .then(it -> ControlSession.capabilities(ours, it, new CapabilityExchange.Input.Received(response)))
                    .then(it -> ControlSession.roundTrip(it, new RoundTrip.Input.Received(response)));
        };
    }

    private static Step answered(State state, int number, ResponseMessage response) {
        return ControlSession.outgoing(state, number, new OutgoingChannel.Input.Received(response));
    }

    private static Step indicated(Ours ours, State state, IndicationMessage indication) {
        return ControlSession.masterSlave(ours, state, new MasterSlave.Input.Received(indication))
                .then(it -> new Step(it, List.copyOf(Commands.read(indication))));
    }
}
