package io.roombridge.h323.call;

import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.control.Commands;
import io.roombridge.h323.control.ControlOutput;
import io.roombridge.h323.control.ControlSession;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.StreamId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// H.245 of a call: what its [ControlSession] wants becomes messages, timers, channels and events.
final class CallControl {

    /// RELEASE COMPLETE follows with the cause, or the peer waits for ours.
    private static final Duration RELEASE_AWAITED = Duration.ofMillis(500);

    private CallControl() {}

    static Step on(State state, ControlSession.Input input) {
        var ours = new ControlSession.Ours(state.terms().draw(), state.ours());
        var step = ControlSession.step(ours, state.control(), input);
        return Step.to(state.with(step.state())).each(step.outputs(), CallControl::perform);
    }

    private static Step perform(State state, ControlOutput output) {
        if (state.over()) {
            return Step.to(state);
        }
        return switch (output) {
            case ControlOutput.Send(var message) -> Sending.control(state, message);
            case ControlOutput.Set(var timer) ->
                    Step.to(state, new Output.Set(new CallTimer.Control(timer), timer.name().duration()));
            case ControlOutput.Reset(var timer) -> Step.to(state, new Output.Reset(new CallTimer.Control(timer)));
            case ControlOutput.CapabilitiesLearned(var theirs, var anew) -> learned(state, theirs, anew);
            case ControlOutput.Ready _ -> CallMedia.openChannels(state);
            case ControlOutput.ChannelRequested(var request) -> CallMedia.requested(state, request);
            case ControlOutput.ChannelOpened(var number, var ack) -> CallMedia.opened(state, number, ack);
            case ControlOutput.ChannelRefused(var number, _) ->
                    CallMedia.everywhere(state, new StreamChannels.Input.Refused(number));
            case ControlOutput.ChannelClosed(var number, var ours) -> Slides.closed(state, number, ours);
            case ControlOutput.PictureRequested(var number) -> pictureRequested(state, number);
            case ControlOutput.FlowLimited(var number, var rate) -> Step.to(state).each(
                    CallMedia.pictures(state, number),
                    (it, stream) -> Step.to(it, new Output.PassFlowLimit(stream, rate)));
            case ControlOutput.DigitsPressed(var digits) ->
                    Step.to(state, new Output.Tell(new LegEvent.DigitsPressed(state.terms().leg(), digits)));
            case ControlOutput.FloorAsked _ ->
                    Step.to(state, new Output.Tell(new LegEvent.FloorAsked(state.terms().leg())));
            case ControlOutput.FloorReturned _ ->
                    Step.to(state, new Output.Tell(new LegEvent.FloorReturned(state.terms().leg())));
            case ControlOutput.TokenTaken _ -> CallMedia.openChannels(state);
            case ControlOutput.TokenLost _ -> CallMedia.on(state, StreamId.slides(state.terms().leg()),
                    new StreamChannels.Input.Hold());
            case ControlOutput.TokenRefused _ -> H323Call.note(state, Optional.of("the peer lets nobody else show"
                    + " slides (H.239)"));
            case ControlOutput.TheirSlidesUnwanted _ -> Slides.stopTheirs(state);
            case ControlOutput.PeerMissed _ -> H323Call.clear(state, Cause.RECOVERY_ON_TIMER_EXPIRY);
            case ControlOutput.Ended _ ->
                    Step.to(state, new Output.Set(new CallTimer.ReleaseAwaited(), RELEASE_AWAITED));
            // Channels of fast connect live without H.245.
            case ControlOutput.Failed _ -> state.media().idle()
                    ? H323Call.clear(state, Cause.RECOVERY_ON_TIMER_EXPIRY) : Step.to(state);
        };
    }

    /// An empty set puts us on hold: what we send is closed until a set with content comes (H.323 §8.4.6). A set in
    /// the middle of a call may take back what we send.
    private static Step learned(State state, PeerCapabilities theirs, boolean anew) {
        var refusing = state.with(state.media().refusingNothing());
        return theirs.empty() ? CallMedia.everywhere(refusing, new StreamChannels.Input.Hold())
                : H323Call.note(refusing, Features.sentence(theirs.unspoken()))
                        .then(it -> H323Call.note(it, Slides.words(it.ours(), theirs)))
                        .then(it -> CallMedia.stopWhatIsNotTaken(it, anew))
                        .then(it -> theirs.presents() ? Step.to(it) : Slides.unspoken(it))
                        .then(it -> it.signalling() == CallSignalling.State.ACTIVE ? H323Call.tellAnswered(it)
                                : Step.to(it));
    }

    /// A number that is none of ours means the picture there is.
    private static Step pictureRequested(State state, int number) {
        var named = CallMedia.pictures(state, number);
        return Step.to(state).each(named.isEmpty() ? CallMedia.pictures(state, 0) : named,
                (it, stream) -> Step.to(it, new Output.PassPictureRequest(stream)));
    }

    /// H.245 has a carrier, for the first time or another than before.
    static Step begin(State state) {
        if (state.control().begun()) {
            return Step.to(state);
        }
        var step = on(state, new ControlSession.Input.Begin());
        var roundTrip = state.terms().roundTrip();
        return roundTrip.isPositive()
                ? step.then(it -> Step.to(it, new Output.Set(new CallTimer.Probe(), roundTrip))) : step;
    }

    static Step probe(State state) {
        if (!state.control().begun()) {
            return Step.to(state);
        }
        return on(state, new ControlSession.Input.Probe()).then(it -> it.over() ? Step.to(it)
                : Step.to(it, new Output.Set(new CallTimer.Probe(), it.terms().roundTrip())));
    }

    /// What is taken in this call, from now on; a peer that was told otherwise is told again.
    static Step limitTo(State state, CapabilitySet capabilities) {
        var limited = state.with(TerminalCapabilities.completed(capabilities));
        return sameCodecs(state.ours(), capabilities) ? Step.to(limited)
                : on(limited, new ControlSession.Input.Renew());
    }

    private static boolean sameCodecs(CapabilitySet one, CapabilitySet other) {
        return Set.copyOf(one.audio()).equals(Set.copyOf(other.audio()))
                && Set.copyOf(one.video()).equals(Set.copyOf(other.video()))
                && Set.copyOf(one.slides()).equals(Set.copyOf(other.slides()));
    }

    static Step requestPicture(State state, StreamId stream) {
        return CallMedia.incoming(state, stream)
                .map(it -> Sending.control(state, Commands.fastUpdate(it))).orElse(Step.to(state));
    }

    static Step limitFlow(State state, StreamId stream, int bitsPerSecond) {
        return CallMedia.incoming(state, stream)
                .map(it -> Sending.control(state, Commands.limit(it, bitsPerSecond))).orElse(Step.to(state));
    }

    static Step press(State state, String digits) {
        return Step.to(state).each(Commands.digits(Commands.keys(digits), state.control().theirs().dtmf()),
                Sending::control);
    }
}
