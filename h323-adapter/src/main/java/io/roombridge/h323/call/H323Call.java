package io.roombridge.h323.call;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.h323.call.State.Answer;
import io.roombridge.h323.call.State.Outbox;
import io.roombridge.h323.call.State.Owed;
import io.roombridge.h323.control.ControlSession;
import io.roombridge.h323.control.H239;
import io.roombridge.h323.h245.EndSessionCommand;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.media.AddressText;
import java.time.Duration;
import java.util.Optional;

/// One call, from either side: small machines, each a file with its drawing, and what each means to the others.
///
/// ```
///                 Send                                   Q.931: set-up, answer, release
///  Signalled --+-----------------> CallSignalling ---------------------------------------> Tell
///              | fastStart
///              +-----------------> FastConnect ------- channels ---------+
///              | h245Tunneling, h245Address                              v
///              +-----------------> Carrier       StreamChannels (one a stream) ---> ConnectMedia
///              | h245Control         | Opened            ^  Offer, Accept |
///              |                     v                   |                v
///  Controlled -+-----------------> ControlSession -------+   OpenPorts --> PortsOpened, NoPortsLeft
///                                    master and slave, capabilities, channels, round trip
/// ```
///
/// What is to be sent and waits for ports or an address of ours is in [State.Outbox]. Calling and being called differ
/// in [CallSignalling] alone, and in who proposes in [FastConnect]; [Terms.Side] says which it is.
///
/// A pure function of state and input. It owns no socket, port, thread or clock.
public final class H323Call {

    private static final Duration CAPABILITIES_AWAITED = Duration.ofSeconds(4);

    private H323Call() {}

    /// What an input leads to. After the call is over, nothing.
    public static Step step(State state, Input input) {
        if (state.over() || !possible(state, input)) {
            return Step.to(state);
        }
        var step = moved(state, input).then(Sending::flush);
        boolean changed = step.outputs().stream()
                .anyMatch(it -> it instanceof Output.ConnectMedia || it instanceof Output.DisconnectMedia);
        return changed && !step.state().over() ? step.then(H323Call::mediaChanged) : step;
    }

    /// A call has one beginning, on its side; before it nothing but the end can come.
    private static boolean possible(State state, Input input) {
        boolean callee = state.terms().identity().callee();
        boolean nothingYet = state.signalling() == CallSignalling.State.NULL;
        return switch (input) {
            case Input.Dial _ -> nothingYet && !callee;
            case Input.Offered _, Input.Refuse _ -> nothingYet && callee;
            case Input.Release _, Input.SignallingLost _ -> true;
            default -> !nothingYet;
        };
    }

    private static Step moved(State state, Input input) {
        return switch (input) {
            case Input.Dial(var parties, var capabilities) -> CallControl.limitTo(
                            state.with(new Answer.Awaited(Optional.of(parties))), capabilities)
                    .then(it -> signalling(it, new CallSignalling.Input.Dial()));
            case Input.Alert _ -> signalling(state, new CallSignalling.Input.Alert());
            case Input.Answer(var capabilities) -> CallControl.limitTo(state, capabilities)
                    .then(it -> signalling(it, new CallSignalling.Input.Answer()));
            case Input.Release(var cause) -> clear(state, cause);
            case Input.Refuse(var cause) -> Sending.release(state, cause).then(it ->
                    Step.to(it.with(CallSignalling.State.RELEASED), new Output.Finish()));
            case Input.RequestPicture(var stream) -> CallControl.requestPicture(state, stream);
            case Input.LimitFlow(var stream, var rate) -> CallControl.limitFlow(state, stream, rate);
            // Until H.245 is there, keys go as a keypad facility (Q.931 §4.5.18).
            case Input.PressDigits(var digits) -> Carrier.open(state.carrier()) ? CallControl.press(state, digits)
                    : Sending.owe(state, new Owed.Keys(digits));
            case Input.AnswerFloor(var status) -> Slides.on(state, new H239.Input.Answer(status));
            case Input.ShowSlides(var on) -> Slides.on(state, on ? new H239.Input.Show() : new H239.Input.Hide());
            case Input.Offered offered -> offered(state, offered);
            case Input.Signalled(var signal) -> signalled(state, signal);
            case Input.Controlled(var message) -> Carrier.open(state.carrier())
                    ? CallControl.on(state, new ControlSession.Input.Received(message)) : Step.to(state);
            case Input.SignallingLost _ -> note(state, signallingLost(state.signalling()))
                    .then(it -> signalling(it, new CallSignalling.Input.Lost()));
            case Input.Listening(var address) -> CallCarrier.on(state, new Carrier.Input.Listening(address))
                    .then(Sending::sendOwed);
            case Input.CannotListen _ -> cannotListen(state);
            case Input.NobodyConnected _ -> CallCarrier.on(state, new Carrier.Input.NobodyConnected())
                    .then(it -> CallCarrier.endWhenIdle(it, Cause.RECOVERY_ON_TIMER_EXPIRY));
            case Input.ControlConnected _ -> CallCarrier.on(state, new Carrier.Input.ConnectionMade());
            case Input.ControlConnectFailed _ -> CallCarrier.on(state, new Carrier.Input.ConnectFailed())
                    .then(CallCarrier::giveAddressWhenIdle);
            case Input.ControlLost _ -> CallCarrier.on(state, new Carrier.Input.ConnectionLost());
            case Input.PortsOpened(var stream, var ports) ->
                    CallMedia.on(state, stream, new StreamChannels.Input.PortsOpened(ports)).then(Sending::sendOwed);
            case Input.NoPortsLeft(var stream) ->
                    CallMedia.on(state, stream, new StreamChannels.Input.NoPortsLeft()).then(Sending::sendOwed);
            case Input.Expired(var timer) -> expired(state, timer);
        };
    }

    private static Step expired(State state, CallTimer timer) {
        return switch (timer) {
            case CallTimer.Signalling(var which) -> signalling(state, new CallSignalling.Input.Expired(which));
            case CallTimer.Control(var which) -> CallControl.on(state, new ControlSession.Input.Expired(which));
            case CallTimer.CapabilitiesAwaited _ -> tellAnswered(state);
            case CallTimer.Probe _ -> CallControl.probe(state);
            case CallTimer.ReleaseAwaited _ -> clear(state, Cause.NORMAL_CLEARING);
            case CallTimer.ControlLost _ -> note(state, Optional.of("the H.245 connection was lost"))
                    .then(it -> clear(it, Cause.PROTOCOL_ERROR));
        };
    }

    // The peer

    private static Step offered(State state, Input.Offered offered) {
        var setup = offered.setup();
        return CallCarrier.on(state, new Carrier.Input.Tunnels(setup.tunnels().orElse(false)))
                .then(it -> CallFastConnect.offered(it, setup.fastStart()))
                .then(it -> signalling(it, new CallSignalling.Input.Received(MessageType.SETUP, setup.cause())))
                .then(it -> Step.to(it, new Output.Tell(new LegEvent.Offered(it.terms().leg(), offered.caller(),
                        offered.to(), CallFastConnect.theirs(it), offered.hops()))))
                .then(it -> carried(it, setup, false));
    }

    private static Step signalled(State state, Signal signal) {
        if (signal.type() == MessageType.SETUP) {
            return Step.to(state); // one call a connection
        }
        boolean answer = signal.type() == MessageType.CONNECT && CallSignalling.calling(state.signalling());
        return pressed(state, signal)
                .then(it -> signal.tunnels().map(too -> CallCarrier.on(it, new Carrier.Input.Tunnels(too)))
                        .orElse(Step.to(it)))
                .then(it -> CallFastConnect.answered(it, signal.fastStart(), answer))
                .then(it -> signalling(answer ? it.with(new Answer.Heard(callee(it, signal))) : it,
                        new CallSignalling.Input.Received(signal.type(), signal.cause())))
                .then(it -> it.over() ? Step.to(it) : carried(it, signal, answer));
    }

    private static Step pressed(State state, Signal signal) {
        return signal.digits().isEmpty() ? Step.to(state)
                : Step.to(state, new Output.Tell(new LegEvent.DigitsPressed(state.terms().leg(), signal.digits())));
    }

    /// What a message says of H.245, and brings of it; an answer lets it begin.
    private static Step carried(State state, Signal signal, boolean answer) {
        var addressed = signal.h245().map(it -> CallCarrier.on(state,
                new Carrier.Input.TheirAddress(it, signal.startH245()))).orElse(Step.to(state));
        return addressed.then(it -> answer ? connected(it) : Step.to(it))
                .then(it -> signal.control().isEmpty() || !Carrier.hears(it.carrier()) ? Step.to(it)
                        : CallCarrier.on(it, new Carrier.Input.Heard()).each(signal.control(), (next, message) ->
                                CallControl.on(next, new ControlSession.Input.Received(message))));
    }

    /// We called, and the peer answered.
    private static Step connected(State state) {
        return CallCarrier.on(state, new Carrier.Input.Begin())
                .then(CallCarrier::giveAddressWhenIdle)
                .then(CallMedia::openChannels)
                .then(it -> it.fastConnect() instanceof FastConnect.State.Established || !it.control().theirs().empty()
                        ? tellAnswered(it)
                        : Step.to(it, new Output.Set(new CallTimer.CapabilitiesAwaited(), CAPABILITIES_AWAITED)));
    }

    private static Party callee(State state, Signal signal) {
        var dialled = state.answer() instanceof Answer.Awaited(var parties) ? parties.flatMap(Parties::to)
                : Optional.<Alias>empty();
        var peer = state.terms().peer();
        return new Party(signal.sender().alias().or(() -> dialled)
                .orElseGet(() -> Alias.of(AddressText.of(peer))), signal.sender().display(),
                signal.sender().product(), peer, false, false, false, "");
    }

    /// Whoever is called without an address of ours may give its own; who called waits for nobody then.
    private static Step cannotListen(State state) {
        var step = CallCarrier.on(state, new Carrier.Input.CannotListen()).then(Sending::sendOwed);
        return state.terms().identity().callee() ? step
                : step.then(it -> CallCarrier.endWhenIdle(it, Cause.RESOURCE_UNAVAILABLE));
    }

    // Call signalling

    private static Step signalling(State state, CallSignalling.Input input) {
        var step = CallSignalling.step(state.signalling(), input);
        return Step.to(state.with(step.state())).each(step.outputs(), H323Call::perform);
    }

    private static Step perform(State state, CallSignalling.Output output) {
        return switch (output) {
            case CallSignalling.Output.Send(var type) -> send(state, type);
            case CallSignalling.Output.SendRelease(var cause) -> sendRelease(state, cause);
            case CallSignalling.Output.Set(var timer) ->
                    Step.to(state, new Output.Set(new CallTimer.Signalling(timer), timer.duration()));
            case CallSignalling.Output.Reset(var timer) ->
                    Step.to(state, new Output.Reset(new CallTimer.Signalling(timer)));
            case CallSignalling.Output.Offered _, CallSignalling.Output.Answered _ -> Step.to(state);
            case CallSignalling.Output.Alerted _ ->
                    Step.to(state, new Output.Tell(new LegEvent.Alerting(state.terms().leg())));
            case CallSignalling.Output.Released(var cause) -> Step.to(state.with(Outbox.EMPTY),
                    new Output.ReleaseMedia(), new Output.Tell(new LegEvent.Released(state.terms().leg(), cause)),
                    new Output.Finish());
        };
    }

    private static Step send(State state, MessageType type) {
        return switch (type) {
            case SETUP -> state.answer() instanceof Answer.Awaited(var parties) && parties.isPresent()
                    ? Sending.owe(state, new Owed.Setup(parties.get())) : Step.to(state);
            case CALL_PROCEEDING -> Sending.owe(state, new Owed.CallProceeding());
            case ALERTING -> Sending.owe(state, new Owed.Alerting());
            case CONNECT -> Sending.owe(state, new Owed.Connect());
            case STATUS -> Sending.owe(state, new Owed.Status(state.signalling()));
            default -> throw new IllegalStateException("call signalling sends no " + type);
        };
    }

    // The end

    static Step clear(State state, Cause cause) {
        return state.over() ? Step.to(state) : signalling(state, new CallSignalling.Input.Clear(cause));
    }

    /// endSession goes before, or with it (H.323 §8.5).
    private static Step sendRelease(State state, Cause cause) {
        return Sending.control(state, new EndSessionCommand.Disconnect()).then(it -> Sending.release(it, cause));
    }

    // What the gateway is told

    /// For the call's story.
    static Step note(State state, Optional<String> words) {
        return words.map(it -> Step.to(state, new Output.Tell(new LegEvent.Noted(state.terms().leg(), it))))
                .orElse(Step.to(state));
    }

    private static Optional<String> signallingLost(CallSignalling.State state) {
        return state == CallSignalling.State.NULL ? Optional.empty()
                : Optional.of("the connection of call signalling was lost "
                        + (state == CallSignalling.State.ACTIVE ? "in the middle of the call"
                        : "before the call was answered"));
    }

    /// Told once, with what the callee takes as far as it is known.
    static Step tellAnswered(State state) {
        if (!(state.answer() instanceof Answer.Heard(var callee))) {
            return Step.to(state);
        }
        var theirs = state.control().theirs();
        return Step.to(state.with(new Answer.Told()), new Output.Reset(new CallTimer.CapabilitiesAwaited()),
                new Output.Tell(new LegEvent.Answered(state.terms().leg(), callee,
                        theirs.empty() ? CallFastConnect.theirs(state) : theirs.capabilities())));
    }

    private static Step mediaChanged(State state) {
        var streams = CallMedia.streams(state.terms().leg()).stream()
                .filter(it -> !state.media().of(it).idle())
                .map(it -> MediaStreams.of(it, state.media().of(it), state.ours())).toList();
        return Step.to(state, new Output.Tell(new LegEvent.MediaChanged(state.terms().leg(), streams)));
    }
}
