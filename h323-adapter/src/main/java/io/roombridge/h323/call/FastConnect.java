package io.roombridge.h323.call;

import io.roombridge.h323.call.FastStart.Proposal;
import java.util.List;

/// Channels opened by Setup and its answer, without H.245 (H.323 §8.1.7).
///
/// ```
///          Propose              Answered, with channels
/// NotUsed ---------> Proposed -------------------------> Established
///    |                  | Connect without                     ^
///    |                  v                                     | Take, some
///    | Setup         Refused <---- Take, none ---- Offered ---+
///    +-------------------------------------------------^
/// ```
///
/// The called side may answer in any message up to Connect. A pure function of state and input.
final class FastConnect {

    sealed interface State {
        record NotUsed() implements State {}
        /// By us.
        record Proposed() implements State {}
        /// By the caller.
        record Offered(List<Proposal> proposals) implements State {}
        /// @param taken  the channels there are, or were
        record Established(List<Proposal> taken) implements State {}
        record Refused() implements State {}
    }

    sealed interface Input {
        record Propose() implements Input {}
        record Setup(List<Proposal> proposals) implements Input {}
        record Take(List<Proposal> taken) implements Input {}
        /// @param taken    of what we proposed; empty for a message that says nothing of it
        /// @param connect  the last message that may
        record Answered(List<Proposal> taken, boolean connect) implements Input {}
    }

    sealed interface Output {
        record Open(Proposal channel) implements Output {}
    }

    record Step(State state, List<Output> outputs) {
        static Step to(State state) {
            return new Step(state, List.of());
        }
    }

    private FastConnect() {}

    static Step step(State state, Input input) {
        return switch (state) {
            case State.NotUsed notUsed -> switch (input) {
                case Input.Propose _ -> Step.to(new State.Proposed());
                case Input.Setup(var proposals) -> Step.to(proposals.isEmpty() ? notUsed
                        : new State.Offered(proposals));
                case Input.Take _, Input.Answered _ -> Step.to(notUsed);
            };
            case State.Proposed proposed -> input instanceof Input.Answered(var taken, var connect)
                    ? taken.isEmpty() ? Step.to(connect ? new State.Refused() : proposed) : opened(taken)
                    : Step.to(proposed);
            case State.Offered offered -> input instanceof Input.Take(var taken)
                    ? taken.isEmpty() ? Step.to(new State.Refused()) : opened(taken)
                    : Step.to(offered);
            case State.Established established -> Step.to(established);
            case State.Refused refused -> Step.to(refused);
        };
    }

    private static Step opened(List<Proposal> taken) {
        return new Step(new State.Established(taken), taken.stream().<Output>map(Output.Open::new).toList());
    }
}
