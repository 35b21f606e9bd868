package io.roombridge.sip.registrar;

import java.util.List;

/// Our own binding at somebody's registrar (RFC 3261 §10.2): kept alive, and tried again when it fails.
///
/// ```
///       bind             2xx
/// Idle ──────▶ Asking ────────▶ Bound ──refresh──▶ Asking
///                │  ▲ again                │ unbind
///     no, silence▼  │                      ▼
///               Waiting                 Leaving ──any──▶ Gone
/// ```
final class Binding {

    sealed interface State {
        record Idle() implements State {}

        /// @param seconds  asked for
        record Asking(int seconds, int failures) implements State {}

        record Bound(int seconds) implements State {}

        record Waiting(int seconds, int failures) implements State {}

        record Leaving() implements State {}

        record Gone() implements State {}
    }

    sealed interface Input {
        record Bind(int seconds) implements Input {}

        record Unbind() implements Input {}

        /// @param granted  seconds the binding lasts; what was asked when the registrar does not say
        record Accepted(int granted) implements Input {}

        /// @param shortest  `Min-Expires` of a 423; else 0
        record Refused(int status, int shortest) implements Input {}

        record Unheard() implements Input {}

        record Fired() implements Input {}
    }

    sealed interface Output {
        record Register(int seconds) implements Output {}

        record Set(long millis) implements Output {}

        record Reset() implements Output {}

        record Tell(boolean bound, int status) implements Output {}
    }

    record Step(State state, List<Output> outputs) {

        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    /// No final response came.
    static final int SILENCE = 408;
    private static final long FIRST_WAIT = 2_000;
    private static final long LONGEST_WAIT = 300_000;

    private State state = new State.Idle();

    State state() {
        return state;
    }

    List<Output> on(Input input) {
        var step = step(state, input);
        state = step.state();
        return step.outputs();
    }

    static Step step(State state, Input input) {
        return switch (state) {
            case State.Idle idle -> input instanceof Input.Bind(var seconds) ? ask(seconds, 0) : Step.to(idle);
            case State.Asking asking -> step(asking, input);
            case State.Bound(var seconds) -> switch (input) {
                case Input.Fired _ -> ask(seconds, 0);
                case Input.Unbind _ -> leave();
                default -> Step.to(state);
            };
            case State.Waiting(var seconds, var failures) -> switch (input) {
                case Input.Fired _ -> ask(seconds, failures);
                case Input.Unbind _ -> Step.to(new State.Gone(), new Output.Reset());
                default -> Step.to(state);
            };
            case State.Leaving leaving -> switch (input) {
                case Input.Accepted _, Input.Refused _, Input.Unheard _ -> Step.to(new State.Gone());
                default -> Step.to(leaving);
            };
            case State.Gone gone -> Step.to(gone);
        };
    }

    private static Step step(State.Asking asking, Input input) {
        return switch (input) {
            case Input.Accepted(var granted) -> Step.to(new State.Bound(asking.seconds),
                    new Output.Set(Math.max(granted * 800L, 5_000)), new Output.Tell(true, 200));
            case Input.Refused(_, var shortest) when shortest > asking.seconds -> ask(shortest, asking.failures);
            case Input.Refused(var status, _) -> fail(asking, status);
            case Input.Unheard _ -> fail(asking, SILENCE);
            case Input.Unbind _ -> leave();
            case Input.Bind _, Input.Fired _ -> Step.to(asking);
        };
    }

    private static Step ask(int seconds, int failures) {
        return Step.to(new State.Asking(seconds, failures), new Output.Register(seconds));
    }

    private static Step fail(State.Asking asking, int status) {
        long wait = Math.min(FIRST_WAIT << Math.min(asking.failures, 10), LONGEST_WAIT);
        return Step.to(new State.Waiting(asking.seconds, asking.failures + 1), new Output.Set(wait),
                new Output.Tell(false, status));
    }

    private static Step leave() {
        return Step.to(new State.Leaving(), new Output.Reset(), new Output.Register(0));
    }
}
