package io.roombridge.h323.control;

import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/// The control channel of one call: the signalling entities of H.245 side by side.
///
/// ```
///              Begin --> TerminalCapabilitySet, MasterSlaveDetermination
///  both learned and determined --> Ready --> Open --> ChannelOpened
///                       ChannelRequested --> Accept | Reject
/// ```
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class ControlSession {

    /// What we bring along.
    ///
    /// @param capabilities  what we take
    public record Ours(MasterSlave.Draw draw, CapabilitySet capabilities) {}

    /// @param sequenceNumber  of the last set of ours
    /// @param presentation    who shows slides
    /// @param outgoing        channels of our numbering that are not released
    /// @param incoming        channels of the peer's numbering that are not released
    public record State(boolean begun, MasterSlave.State masterSlave, CapabilityExchange.State capabilities,
            int sequenceNumber, PeerCapabilities theirs, RoundTrip.State roundTrip,
            H239.State presentation, Map<Integer, OutgoingChannel.State> outgoing,
            Map<Integer, IncomingChannel.State> incoming) {

        public static final State NONE = new State(false, new MasterSlave.State.Idle(),
                new CapabilityExchange.State.Idle(), 0, PeerCapabilities.NONE, new RoundTrip.State.Idle(0, false),
                H239.State.NONE, Map.of(), Map.of());

        /// Both know what the other takes and who is master: channels may be opened.
        public boolean ready() {
            return capabilities instanceof CapabilityExchange.State.Accepted && !theirs.empty()
                    && masterSlave instanceof MasterSlave.State.Determined;
        }

        /// The number of the channel that we may show slides on; empty when we may not.
        public OptionalInt slides() {
            return presentation.token() instanceof H239.Token.Ours(var channel) ? OptionalInt.of(channel)
                    : OptionalInt.empty();
        }

        /// Whether the peer named a channel as that of its slides when it asked for the token.
        public boolean theirSlides(int channel) {
            return presentation.token() instanceof H239.Token.Theirs(var named) && named == channel;
        }

        State with(MasterSlave.State value) {
            return new State(begun, value, capabilities, sequenceNumber, theirs, roundTrip, presentation, outgoing,
                    incoming);
        }

        State with(CapabilityExchange.State value) {
            return new State(begun, masterSlave, value, sequenceNumber, theirs, roundTrip, presentation, outgoing,
                    incoming);
        }

        State with(PeerCapabilities value) {
            return new State(begun, masterSlave, capabilities, sequenceNumber, value, roundTrip, presentation,
                    outgoing, incoming);
        }

        State with(RoundTrip.State value) {
            return new State(begun, masterSlave, capabilities, sequenceNumber, theirs, value, presentation, outgoing,
                    incoming);
        }

        State with(H239.State value) {
            return new State(begun, masterSlave, capabilities, sequenceNumber, theirs, roundTrip, value, outgoing,
                    incoming);
        }

        State with(int number, OutgoingChannel.State value) {
            return new State(begun, masterSlave, capabilities, sequenceNumber, theirs, roundTrip, presentation,
                    put(outgoing, number, value, value instanceof OutgoingChannel.State.Released), incoming);
        }

        State with(int number, IncomingChannel.State value) {
            return new State(begun, masterSlave, capabilities, sequenceNumber, theirs, roundTrip, presentation,
                    outgoing, put(incoming, number, value, value instanceof IncomingChannel.State.Released));
        }

        State transferring(int next) {
            return new State(true, masterSlave, capabilities, next, theirs, roundTrip, presentation, outgoing,
                    incoming);
        }

        private static <S> Map<Integer, S> put(Map<Integer, S> channels, int number, S state, boolean released) {
            var changed = new TreeMap<>(channels);
            if (released) {
                changed.remove(number);
            } else {
                changed.put(number, state);
            }
            return Map.copyOf(changed);
        }
    }

    public sealed interface Input {
        /// Say what we take and determine who is master; nothing when that was done.
        record Begin() implements Input {}
        /// Say anew what we take, when that has changed since [Begin].
        record Renew() implements Input {}
        record Open(OpenLogicalChannel request) implements Input {}
        /// A channel that fast connect opened already.
        record Adopt(int number, boolean ours) implements Input {}
        record Close(int number) implements Input {}
        record Accept(OpenLogicalChannelAck ack) implements Input {}
        record Reject(int number, OpenLogicalChannelReject.Cause cause) implements Input {}
        /// Ask whether the peer is still there.
        record Probe() implements Input {}
        /// Of the gateway, about slides.
        record Present(H239.Input input) implements Input {}
        record Received(MultimediaSystemControlMessage message) implements Input {}
        record Expired(ControlTimer timer) implements Input {}
    }

    public record Step(State state, List<ControlOutput> outputs) {

        static Step to(State state, ControlOutput... outputs) {
            return new Step(state, List.of(outputs));
        }

        Step then(Function<State, Step> next) {
            var after = next.apply(state);
            var all = new ArrayList<>(outputs);
            all.addAll(after.outputs());
            return new Step(after.state(), all);
        }
    }

    private ControlSession() {}

    public static Step step(Ours ours, State state, Input input) {
        return switch (input) {
            case Input.Begin _ -> state.begun() ? Step.to(state) : transfer(ours, state)
                    .then(it -> masterSlave(ours, it, new MasterSlave.Input.Determine()));
            case Input.Renew _ -> state.begun() ? transfer(ours, state) : Step.to(state);
            case Input.Open(var request) -> outgoing(state, request.forwardLogicalChannelNumber(),
                    new OutgoingChannel.Input.Open(request));
            case Input.Adopt(var number, var own) -> own
                    ? outgoing(state, number, new OutgoingChannel.Input.Adopt())
                    : incoming(state, number, new IncomingChannel.Input.Adopt());
            case Input.Close(var number) -> outgoing(state, number, new OutgoingChannel.Input.Close());
            case Input.Accept(var ack) -> incoming(state, ack.forwardLogicalChannelNumber(),
                    new IncomingChannel.Input.Accept(ack));
            case Input.Reject(var number, var cause) -> incoming(state, number,
                    new IncomingChannel.Input.Reject(cause));
            case Input.Probe _ -> roundTrip(state, new RoundTrip.Input.Probe());
            case Input.Present(var slides) -> presentation(ours, state, slides);
            case Input.Received(var message) -> ControlReader.received(ours, state, message);
            case Input.Expired(var timer) -> switch (timer.name()) {
                case T101 -> capabilities(ours, state, new CapabilityExchange.Input.T101Expired());
                case T103 -> outgoing(state, timer.channel(), new OutgoingChannel.Input.T103Expired());
                case T105 -> roundTrip(state, new RoundTrip.Input.T105Expired());
                case T106 -> masterSlave(ours, state, new MasterSlave.Input.T106Expired());
                case TOKEN -> presentation(ours, state, new H239.Input.TokenExpired());
                case WISH -> presentation(ours, state, new H239.Input.WishExpired());
            };
        };
    }

    static Step transfer(Ours ours, State state) {
        int next = state.sequenceNumber() + 1 & 0xff;
        return capabilities(ours, state.transferring(next), new CapabilityExchange.Input.Transfer(
                TerminalCapabilities.of(ours.capabilities(), next)));
    }

    static Step masterSlave(Ours ours, State state, MasterSlave.Input input) {
        var step = MasterSlave.step(ours.draw(), state.masterSlave(), input);
        var after = Step.to(state.with(step.state()));
        for (var output : step.outputs()) {
            after = after.then(it -> switch (output) {
                case MasterSlave.Output.Send(var message) -> Step.to(it, new ControlOutput.Send(message));
                case MasterSlave.Output.SetT106 _ -> Step.to(it, new ControlOutput.Set(ControlTimer.T106));
                case MasterSlave.Output.ResetT106 _ -> Step.to(it, new ControlOutput.Reset(ControlTimer.T106));
                case MasterSlave.Output.Determined _ -> whenReady(ours, it);
                case MasterSlave.Output.Failed _ -> Step.to(it, new ControlOutput.Failed());
            });
        }
        return after;
    }

    static Step capabilities(Ours ours, State state, CapabilityExchange.Input input) {
        var step = CapabilityExchange.step(state.capabilities(), input);
        var after = Step.to(state.with(step.state()));
        for (var output : step.outputs()) {
            after = after.then(it -> switch (output) {
                case CapabilityExchange.Output.Send(var message) -> Step.to(it, new ControlOutput.Send(message));
                case CapabilityExchange.Output.SetT101 _ -> Step.to(it, new ControlOutput.Set(ControlTimer.T101));
                case CapabilityExchange.Output.ResetT101 _ -> Step.to(it, new ControlOutput.Reset(ControlTimer.T101));
                case CapabilityExchange.Output.Accepted _ -> whenReady(ours, it);
                case CapabilityExchange.Output.Refused _ -> Step.to(it, new ControlOutput.Failed());
                case CapabilityExchange.Output.Learned(var set) -> learned(ours, it, set);
            });
        }
        return after;
    }

    private static Step learned(Ours ours, State state, TerminalCapabilitySet set) {
        var theirs = state.theirs().after(set);
        return Step.to(state.with(theirs), new ControlOutput.CapabilitiesLearned(theirs, !state.theirs().empty()))
                .then(it -> whenReady(ours, it));
    }

    private static Step whenReady(Ours ours, State state) {
        return state.ready() ? Step.to(state, new ControlOutput.Ready())
                .then(it -> presentation(ours, it, new H239.Input.Ready())) : Step.to(state);
    }

    static Step presentation(Ours ours, State state, H239.Input input) {
        var capabilities = ours.capabilities();
        var terms = new H239.Terms(ours.draw().number(), !capabilities.slides().isEmpty(), state.ready()
                && !capabilities.toward(state.theirs().capabilities()).slides().isEmpty());
        var step = H239.step(terms, state.presentation(), input);
        return new Step(state.with(step.state()), step.outputs().stream().<ControlOutput>map(output -> switch (output) {
            case H239.Output.Send(var message) -> new ControlOutput.Send(message.message());
            case H239.Output.SetToken _ -> new ControlOutput.Set(ControlTimer.TOKEN);
            case H239.Output.ResetToken _ -> new ControlOutput.Reset(ControlTimer.TOKEN);
            case H239.Output.SetWish _ -> new ControlOutput.Set(ControlTimer.WISH);
            case H239.Output.ResetWish _ -> new ControlOutput.Reset(ControlTimer.WISH);
            case H239.Output.Asked _ -> new ControlOutput.FloorAsked();
            case H239.Output.Returned _ -> new ControlOutput.FloorReturned();
            case H239.Output.Taken _ -> new ControlOutput.TokenTaken();
            case H239.Output.Lost _ -> new ControlOutput.TokenLost();
            case H239.Output.Refused _ -> new ControlOutput.TokenRefused();
            case H239.Output.StopTheirs _ -> new ControlOutput.TheirSlidesUnwanted();
            case H239.Output.FlowReleased(var channel, var rate) -> new ControlOutput.Send(Commands.limit(channel,
                    Capability.lower(rate * 100, capabilities.bandwidth())));
        }).toList());
    }

    /// A channel that is not there is a released one.
    static Step outgoing(State state, int number, OutgoingChannel.Input input) {
        var channel = state.outgoing().getOrDefault(number, new OutgoingChannel.State.Released());
        var step = OutgoingChannel.step(number, channel, input);
        return new Step(state.with(number, step.state()), step.outputs().stream()
                .<ControlOutput>map(output -> switch (output) {
                    case OutgoingChannel.Output.Send(var message) -> new ControlOutput.Send(message);
                    case OutgoingChannel.Output.SetT103 _ -> new ControlOutput.Set(ControlTimer.t103(number));
                    case OutgoingChannel.Output.ResetT103 _ -> new ControlOutput.Reset(ControlTimer.t103(number));
                    case OutgoingChannel.Output.Opened(var ack) -> new ControlOutput.ChannelOpened(number, ack);
                    case OutgoingChannel.Output.Refused(var cause) -> new ControlOutput.ChannelRefused(number, cause);
                    case OutgoingChannel.Output.Closed _ -> new ControlOutput.ChannelClosed(number, true);
                }).toList());
    }

    static Step incoming(State state, int number, IncomingChannel.Input input) {
        var channel = state.incoming().getOrDefault(number, new IncomingChannel.State.Released());
        var step = IncomingChannel.step(number, channel, input);
        return new Step(state.with(number, step.state()), step.outputs().stream()
                .<ControlOutput>map(output -> switch (output) {
                    case IncomingChannel.Output.Send(var message) -> new ControlOutput.Send(message);
                    case IncomingChannel.Output.Requested(var request) -> new ControlOutput.ChannelRequested(request);
                    case IncomingChannel.Output.Closed _ -> new ControlOutput.ChannelClosed(number, false);
                }).toList());
    }

    static Step roundTrip(State state, RoundTrip.Input input) {
        var step = RoundTrip.step(state.roundTrip(), input);
        return new Step(state.with(step.state()), step.outputs().stream()
                .<ControlOutput>map(output -> switch (output) {
                    case RoundTrip.Output.Send(var message) -> new ControlOutput.Send(message);
                    case RoundTrip.Output.SetT105 _ -> new ControlOutput.Set(ControlTimer.T105);
                    case RoundTrip.Output.ResetT105 _ -> new ControlOutput.Reset(ControlTimer.T105);
                    case RoundTrip.Output.Missed _ -> new ControlOutput.PeerMissed();
                }).toList());
    }
}
