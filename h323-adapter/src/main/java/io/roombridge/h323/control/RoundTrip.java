package io.roombridge.h323.control;

import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.h323.h245.RoundTripDelayResponse;
import java.util.List;

/// Whether the peer is still there: the RTDSE of H.245 §C.10. Requests of the peer are answered in every state.
///
/// ```
/// Idle --Probe--> AwaitingResponse --response to any that was asked--> Idle, answers
///                   |  ^ T105: asked again, six times in all
///                   v  |
///                 Idle; missed if it answered before
/// ```
///
/// Only a peer that did answer once is missed when it does not any more, and not for one answer that is late: TCP takes
/// longer than T105 to repair what a network loses.
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class RoundTrip {

    private static final int TIMES = 6;

    public sealed interface State {
        /// @param last  sequence number
        record Idle(int last, boolean answers) implements State {}
        /// @param sequenceNumber  of the last that was asked
        /// @param asked           how many in a row
        record AwaitingResponse(int sequenceNumber, boolean answers, int asked) implements State {

            private boolean awaits(int number) {
                return (sequenceNumber - number & 0xff) < asked;
            }
        }
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
            case Input.Probe _ -> state instanceof State.Idle(var last, var answers)
                    ? probe(last, answers, 1) : Step.to(state);
            case Input.Received(RoundTripDelayRequest request) ->
                    Step.to(state, new Output.Send(new RoundTripDelayResponse(request.sequenceNumber())));
            case Input.Received(RoundTripDelayResponse response) ->
                    state instanceof State.AwaitingResponse it && it.awaits(response.sequenceNumber())
                            ? Step.to(new State.Idle(it.sequenceNumber(), true), new Output.ResetT105())
                            : Step.to(state);
            case Input.Received _ -> Step.to(state);
            case Input.T105Expired _ -> state instanceof State.AwaitingResponse it ? unanswered(it) : Step.to(state);
        };
    }

    private static Step unanswered(State.AwaitingResponse state) {
        if (!state.answers()) {
            return Step.to(new State.Idle(state.sequenceNumber(), false));
        }
        return state.asked() < TIMES ? probe(state.sequenceNumber(), true, state.asked() + 1)
                : Step.to(new State.Idle(state.sequenceNumber(), true), new Output.Missed());
    }

    private static Step probe(int last, boolean answers, int asked) {
        int next = last + 1 & 0xff;
        return Step.to(new State.AwaitingResponse(next, answers, asked),
                new Output.Send(new RoundTripDelayRequest(next)), new Output.SetT105());
    }
}
