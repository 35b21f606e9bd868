package io.roombridge.sip.front;

import java.util.List;

/// The server's side of an INVITE (RFC 3261 §17.2.1, with RFC 6026's Accepted, in which a 2xx is its user's to repeat).
///
/// ```
///             3xx–6xx               ACK                T4
/// Proceeding ─────────▶ Completed ─────▶ Confirmed ─────────▶ Terminated
///     │ 2xx                 │ 64·T1                              ▲
///     └──────▶ Accepted ────┴────────────────────────────────────┘
/// ```
///
/// A pure function of state and input; what was answered last its shell knows.
final class InviteTransaction {

    static final int T1 = 500;
    static final int T2 = 4_000;
    static final int T4 = 5_000;
    static final int LONGEST = 64 * T1;

    sealed interface State {
        record Proceeding() implements State {}

        /// @param interval  milliseconds until the refusal is said again; 0 on a connection
        record Completed(int interval) implements State {}

        record Confirmed() implements State {}

        record Accepted() implements State {}

        record Terminated() implements State {}
    }

    enum Timer { REPEAT, END }

    sealed interface Input {
        /// The very INVITE again.
        record Repeated() implements Input {}

        record Answered(int status) implements Input {}

        /// An ACK that matches, of a refusal or of a 2xx.
        record Acknowledged() implements Input {}

        record Fired(Timer timer) implements Input {}
    }

    sealed interface Output {
        /// What was answered last.
        record Send() implements Output {}

        /// The ACK is the user's.
        record Pass() implements Output {}

        record Set(Timer timer, int millis) implements Output {}

        record Reset(Timer timer) implements Output {}

        record Forget() implements Output {}
    }

    record Step(State state, List<Output> outputs) {

        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private InviteTransaction() {}

    /// @param reliable  by a connection, which repeats nothing and loses nothing
    static Step step(boolean reliable, State state, Input input) {
        return switch (state) {
            case State.Proceeding proceeding -> switch (input) {
                case Input.Repeated _ -> Step.to(proceeding, new Output.Send());
                case Input.Answered(var status) -> answered(reliable, proceeding, status);
                case Input.Acknowledged _, Input.Fired _ -> Step.to(proceeding);
            };
            case State.Completed completed -> completed(reliable, completed, input);
            case State.Confirmed confirmed -> isEnd(input) ? terminated() : Step.to(confirmed);
            case State.Accepted accepted -> input instanceof Input.Acknowledged ? Step.to(accepted, new Output.Pass())
                    : isEnd(input) ? terminated() : Step.to(accepted);
            case State.Terminated terminated -> Step.to(terminated);
        };
    }

    private static Step answered(boolean reliable, State.Proceeding proceeding, int status) {
        if (status < 200) {
            return Step.to(proceeding, new Output.Send());
        }
        var end = new Output.Set(Timer.END, LONGEST);
        if (status < 300) {
            return Step.to(new State.Accepted(), new Output.Send(), end);
        }
        return reliable ? Step.to(new State.Completed(0), new Output.Send(), end)
                : Step.to(new State.Completed(T1), new Output.Send(), new Output.Set(Timer.REPEAT, T1), end);
    }

    private static Step completed(boolean reliable, State.Completed completed, Input input) {
        return switch (input) {
            case Input.Repeated _ -> Step.to(completed, new Output.Send());
            case Input.Answered _ -> Step.to(completed);
            case Input.Acknowledged _ -> reliable ? terminated()
                    : Step.to(new State.Confirmed(), new Output.Reset(Timer.REPEAT), new Output.Set(Timer.END, T4));
            case Input.Fired(var timer) -> timer == Timer.END ? terminated()
                    : reliable ? Step.to(completed) : repeated(Math.min(2 * completed.interval(), T2));
        };
    }

    private static Step repeated(int next) {
        return Step.to(new State.Completed(next), new Output.Send(), new Output.Set(Timer.REPEAT, next));
    }

    private static boolean isEnd(Input input) {
        return input instanceof Input.Fired(var timer) && timer == Timer.END;
    }

    private static Step terminated() {
        return Step.to(new State.Terminated(), new Output.Reset(Timer.REPEAT), new Output.Reset(Timer.END),
                new Output.Forget());
    }
}
