package io.roombridge.sip.bfcp;

import java.util.List;

/// We at a peer that is the floor control server (RFC 8855 §10): it is asked before slides of somebody else are sent
/// to it.
///
/// ```
///       show               pending              granted
/// Idle ──────▶ Asking ─────────────▶ Waiting ───────────▶ Holding ──▶ Releasing ──▶ Idle, or Asking when shown again
///  ▲              │ denied, error, no answer │ denied, cancelled │ revoked
///  │ show no more └──────────▶ Refused ◀─────┴───────────────────┘
/// ```
///
/// Over datagrams news may come before the answer that it follows, and after what follows it; what was answered with
/// nothing may have been heard all the same. So a grant that nobody waits for is given back, and nothing is asked for
/// before the peer has taken back what was.
///
/// A pure function of state and input.
final class FloorClient {

    enum Stage { IDLE, ASKING, WAITING, HOLDING, RELEASING, REFUSED }

    /// @param wanted   slides of somebody else are shown
    /// @param request  the number that the peer gave it; of the last one that is over, 0 before there is any
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

        /// A FloorRelease is answered, whatever the answer.
        record Ended() implements Input {}
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
            case Input.Refused(var why) -> state.stage != Stage.ASKING ? Step.to(state)
                    : refused(state, state.request, why);
            case Input.Ended _ -> state.stage != Stage.RELEASING ? Step.to(state)
                    : state.wanted ? request(state) : Step.to(new State(Stage.IDLE, false, state.request));
        };
    }

    private static Step request(State state) {
        return Step.to(new State(Stage.ASKING, true, state.request), new Output.Request());
    }

    private static Step show(State state) {
        return switch (state.stage) {
            case IDLE -> request(state);
            case ASKING, RELEASING -> Step.to(new State(state.stage, true, state.request));
            case WAITING, HOLDING, REFUSED -> Step.to(state);
        };
    }

    private static Step end(State state) {
        return switch (state.stage) {
            case IDLE, REFUSED -> Step.to(new State(Stage.IDLE, false, state.request));
            case ASKING, RELEASING -> Step.to(new State(state.stage, false, state.request));
            case WAITING, HOLDING -> release(false, state.request);
        };
    }

    private static Step release(boolean wanted, int request) {
        return Step.to(new State(Stage.RELEASING, wanted, request), new Output.Release(request));
    }

    private static Step answered(State state, int request, RequestStatus status) {
        return state.stage == Stage.ASKING ? first(state, request, status) : said(state, request, status);
    }

    /// What is heard of a request for the first time.
    private static Step first(State state, int request, RequestStatus status) {
        return !state.wanted && !status.isFinal() ? release(false, request) : become(state, request, status);
    }

    private static Step said(State state, int request, RequestStatus status) {
        return switch (state.stage) {
            case WAITING -> state.request == request ? become(state, request, status) : Step.to(state);
            case HOLDING -> state.request == request && (status.isFinal() || status == RequestStatus.GRANTED)
                    ? become(state, request, status) : Step.to(state);
            case ASKING -> state.request == request ? Step.to(state) : first(state, request, status);
            case IDLE, REFUSED -> state.request == request || status.isFinal() ? Step.to(state)
                    : first(state, request, status);
            case RELEASING -> Step.to(state);
        };
    }

    private static Step become(State state, int request, RequestStatus status) {
        return switch (status) {
            case PENDING, ACCEPTED -> Step.to(new State(Stage.WAITING, true, request));
            case GRANTED -> Step.to(new State(Stage.HOLDING, true, request));
            case DENIED -> refused(state, request, "denied");
            case CANCELLED -> refused(state, request, "cancelled");
            case RELEASED -> refused(state, request, "released");
            case REVOKED -> refused(state, request, "revoked");
        };
    }

    private static Step refused(State state, int request, String why) {
        return state.wanted ? Step.to(new State(Stage.REFUSED, true, request),
                new Output.Note("the peer does not let others show it slides: " + why))
                : Step.to(new State(Stage.IDLE, false, request));
    }
}
