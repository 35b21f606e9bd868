package io.roombridge.h323.control;

import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.h323.h245.RoundTripDelayResponse;
import java.util.List;

/// Whether the peer is still there: the RTDSE of H.245 §C.10. Requests of the peer are answered in every state.
///
/// ```
/// Idle --Probe--> AwaitingResponse --response--> Idle, answers
///                   |  T105
///                   v
///                 Idle; missed if it answered before
/// ```
///
/// Only a peer that did answer once is missed when it does not any more.
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class RoundTrip {

    public sealed interface State {
        /// @param last  sequence number
        record Idle(int last, boolean answers) implements State {}
        record AwaitingResponse(int sequenceNumber, boolean answers) implements State {}
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
        record Missed() implements Output {}
    }

    public record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private RoundTrip() {}

    static Step step(State state, Input input) {
        return switch (input) {
            case Input.Probe _ -> switch (state) {
                case State.Idle(var last, var answers) -> probe(last + 1 & 0xff, answers);
                case State.AwaitingResponse(var last, var answers) -> probe(last + 1 & 0xff, answers);
            };
            case Input.Received(RoundTripDelayRequest request) ->
                    Step.to(state, new Output.Send(new RoundTripDelayResponse(request.sequenceNumber())));
            case Input.Received(RoundTripDelayResponse response) ->
                    state instanceof State.AwaitingResponse(var expected, _) && expected == response.sequenceNumber()
                            ? Step.to(new State.Idle(expected, true), new Output.ResetT105()) : Step.to(state);
            case Input.Received _ -> Step.to(state);
            case Input.T105Expired _ -> state instanceof State.AwaitingResponse(var expected, var answers)
                    ? new Step(new State.Idle(expected, answers), answers ? List.of(new Output.Missed()) : List.of())
                    : Step.to(state);
        };
    }

    private static Step probe(int next, boolean answers) {
        return Step.to(new State.AwaitingResponse(next, answers), new Output.Send(new RoundTripDelayRequest(next)),
                new Output.SetT105());
    }
}
