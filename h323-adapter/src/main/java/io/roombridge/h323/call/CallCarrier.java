package io.roombridge.h323.call;

import io.roombridge.call.Cause;
import java.time.Duration;

/// The carrier of a call's H.245: what [Carrier] wants becomes connections, and H.245 begins when it can be carried.
final class CallCarrier {

    /// Who hangs up may close H.245 before it says so.
    private static final Duration RELEASE_AWAITED = Duration.ofSeconds(2);

    private CallCarrier() {}

    static Step on(State state, Carrier.Input input) {
        var step = Carrier.step(state.carrier(), input);
        return Step.to(state.with(step.state())).each(step.outputs(), (it, output) -> switch (output) {
            case Carrier.Output.Listen _ -> Step.to(it, new Output.Listen());
            case Carrier.Output.Connect(var address) -> Step.to(it, new Output.Connect(address));
            case Carrier.Output.Opened _ -> CallControl.begin(it);
            case Carrier.Output.Lost _ -> Step.to(it, new Output.Set(new CallTimer.ControlLost(), RELEASE_AWAITED));
        });
    }

    /// The peer gave no address and does not tunnel, or could not be connected to: it is given ours.
    static Step giveAddressWhenIdle(State state) {
        return Carrier.idle(state.carrier()) && state.answered() ? Sending.owe(state, new State.Owed.StartH245())
                : Step.to(state);
    }

    /// A call that is answered and has neither channels nor a way to agree on some is no call.
    static Step endWhenIdle(State state, Cause cause) {
        return Carrier.idle(state.carrier()) && state.answered() && state.media().idle()
                ? H323Call.clear(state, cause) : Step.to(state);
    }
}
