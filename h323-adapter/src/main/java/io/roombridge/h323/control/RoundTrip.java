package io.roombridge.h323.control;

import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.h323.h245.RoundTripDelayResponse;
import java.util.List;

/// Whether the peer is still there: the RTDSE of H.245 §C.10. Requests of the peer are answered in every state.
///
/// ```
/// Idle --Probe--> AwaitingResponse --response--> Idle, alive
///                   |  T105
///                   v
///                 Idle, silent
/// ```
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class RoundTrip {

    public sealed interface State {
        record Idle(int last) implements State {}
        record AwaitingResponse(int sequenceNumber) implements State {}
    }

    public sealed interface Input {
        record Probe() implements Input {}
        record Received(MultimediaSystemControlMessage message) implements Input {}
        record T105Expired() implements Input {}
    }

    public sealed interface Output {
        record Send(MultimediaSystemControlMessage message) implements Output {}
        record SetT105() implements Output {}
        record ResetT105() implements Output {}
        record Alive() implements Output {}
        record Silent() implements Output {}
    }

    public record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private State state = new State.Idle(0);

    public State state() {
        return state;
    }

    public List<Output> on(Input input) {
        var step = step(state, input);
        state = step.state();
        return step.outputs();
    }

    static Step step(State state, Input input) {
        return switch (input) {
            case Input.Probe _ -> {
                int next = last(state) + 1 & 0xff;
                yield Step.to(new State.AwaitingResponse(next),
                        new Output.Send(new RoundTripDelayRequest(next)), new Output.SetT105());
            }
            case Input.Received(RoundTripDelayRequest request) ->
                    Step.to(state, new Output.Send(new RoundTripDelayResponse(request.sequenceNumber())));
            case Input.Received(RoundTripDelayResponse response) ->
                    state instanceof State.AwaitingResponse(var expected) && expected == response.sequenceNumber()
                            ? Step.to(new State.Idle(expected), new Output.ResetT105(), new Output.Alive())
                            : Step.to(state);
            case Input.Received _ -> Step.to(state);
            case Input.T105Expired _ -> state instanceof State.AwaitingResponse(var expected)
                    ? Step.to(new State.Idle(expected), new Output.Silent()) : Step.to(state);
        };
    }

    private static int last(State state) {
        return switch (state) {
            case State.Idle(var last) -> last;
            case State.AwaitingResponse(var sequenceNumber) -> sequenceNumber;
        };
    }
}
