package io.roombridge.sip.bfcp;

import java.util.List;

/// We at a peer that is the floor control server (RFC 8855 §10): it is asked before slides of somebody else are sent
/// to it.
///
/// ```
///       show               pending              granted
/// Idle ──────▶ Asking ─────────────▶ Waiting ───────────▶ Holding
///  ▲              │ denied, error, no answer │ denied, cancelled │ revoked
///  │ show no more └──────────▶ Refused ◀─────┴───────────────────┘
/// ```
///
/// A pure function of state and input.
final class FloorClient {

    enum Stage { IDLE, ASKING, WAITING, HOLDING, REFUSED }

    /// @param wanted   slides of somebody else are shown
    /// @param request  the number that the peer gave it
    record State(Stage stage, boolean wanted, int request) {
        static final State BEGINNING = new State(Stage.IDLE, false, 0);
    }

    sealed interface Input {
        record Show(boolean wanted) implements Input {}

        /// What the peer says of a request.
        ///
        /// @param answers  it answers the request that we have sent
        record Said(boolean answers, int request, RequestStatus status) implements Input {}

        /// A FloorRequest that the peer does not take.
        record Refused(String why) implements Input {}
    }

    sealed interface Output {
        record Request() implements Output {}

        record Release(int request) implements Output {}

        record Note(String words) implements Output {}
    }

    record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private FloorClient() {}

    static Step step(State state, Input input) {
        return switch (input) {
            case Input.Show(var wanted) -> wanted ? show(state) : end(state);
            case Input.Said(var answers, var request, var status) ->
                    answers ? answered(state, request, status) : said(state, request, status);
            case Input.Refused(var why) -> state.stage != Stage.ASKING ? Step.to(state) : refused(state, why);
        };
    }

    private static Step show(State state) {
        return state.wanted ? Step.to(state) : state.stage == Stage.ASKING
                ? Step.to(new State(Stage.ASKING, true, 0))
                : Step.to(new State(Stage.ASKING, true, 0), new Output.Request());
    }

    private static Step end(State state) {
        return switch (state.stage) {
            case IDLE, REFUSED -> Step.to(State.BEGINNING);
            case ASKING -> Step.to(new State(Stage.ASKING, false, 0));
            case WAITING, HOLDING -> Step.to(State.BEGINNING, new Output.Release(state.request));
        };
    }

    private static Step answered(State state, int request, RequestStatus status) {
        if (state.stage != Stage.ASKING) {
            return said(state, request, status);
        }
        return !state.wanted && !status.isFinal() ? Step.to(State.BEGINNING, new Output.Release(request))
                : become(state, request, status);
    }

    private static Step said(State state, int request, RequestStatus status) {
        boolean ours = (state.stage == Stage.WAITING || state.stage == Stage.HOLDING) && state.request == request;
        return ours ? become(state, request, status) : Step.to(state);
    }

    private static Step become(State state, int request, RequestStatus status) {
        return switch (status) {
            case PENDING, ACCEPTED -> Step.to(new State(Stage.WAITING, true, request));
            case GRANTED -> Step.to(new State(Stage.HOLDING, true, request));
            case DENIED -> refused(state, "denied");
            case CANCELLED -> refused(state, "cancelled");
            case RELEASED -> refused(state, "released");
            case REVOKED -> refused(state, "revoked");
        };
    }

    private static Step refused(State state, String why) {
        return state.wanted ? Step.to(new State(Stage.REFUSED, true, 0),
                new Output.Note("the peer does not let others show it slides: " + why)) : Step.to(State.BEGINNING);
    }
}
