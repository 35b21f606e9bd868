package io.roombridge.sip.bfcp;

import io.roombridge.call.FloorStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The floor control server for one peer (RFC 8855 §13): it asks, the room decides.
///
/// ```
///       FloorRequest            GRANTED
/// None ───────────────▶ Waiting ────────▶ Granted
///  ▲                       │ DENIED          │ REVOKED
///  └───────────────────────┴─────────────────┘ FloorRelease, Goodbye
/// ```
///
/// A pure function of state and input.
final class FloorServer {

    /// Who holds the floor when the peer does not: somebody else by us, under these numbers.
    private static final int SOMEBODY = 1;
    private static final int THEIR_REQUEST = 0xffff;
    private static final int LAST_REQUEST = 0x7fff;

    /// What the peer has asked for.
    enum Wish { NONE, WAITING, GRANTED }

    /// @param request  number of the last one
    /// @param watched  the peer has asked to be told of the floor (FloorQuery)
    /// @param others   somebody else shows slides
    record State(Wish wish, int request, boolean watched, boolean others) {

        static final State BEGINNING = new State(Wish.NONE, 0, false, false);

        State with(Wish other) {
            return new State(other, request, watched, others);
        }
    }

    sealed interface Input {
        /// A request, which is answered.
        record Heard(Primitive primitive, List<BfcpAttribute> attributes) implements Input {}

        record Decided(FloorStatus status) implements Input {}

        record Shown(boolean others) implements Input {}
    }

    sealed interface Output {
        record Reply(Primitive primitive, List<BfcpAttribute> attributes) implements Output {}

        /// Of our own accord.
        record Tell(Primitive primitive, List<BfcpAttribute> attributes) implements Output {}

        record Asked() implements Output {}

        record Returned() implements Output {}
    }

    record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private final int floor;

    /// @param floor  number of the only one there is
    FloorServer(int floor) {
        this.floor = floor;
    }

    Step step(State state, Input input) {
        var step = switch (input) {
            case Input.Heard(var primitive, var attributes) -> heard(state, primitive, attributes);
            case Input.Decided(var status) -> decided(state, status);
            case Input.Shown(var others) ->
                    Step.to(new State(state.wish, state.request, state.watched, others));
        };
        return step.state.watched && state.watched && !said(step.state).equals(said(state)) ? watched(step) : step;
    }

    private Step watched(Step step) {
        var outputs = new ArrayList<>(step.outputs);
        outputs.add(new Output.Tell(Primitive.FLOOR_STATUS, said(step.state)));
        return new Step(step.state, outputs);
    }

    private Step heard(State state, Primitive primitive, List<BfcpAttribute> attributes) {
        return switch (primitive) {
            case FLOOR_REQUEST -> requested(state, attributes);
            case FLOOR_RELEASE -> isTheirs(state, attributes) ? released(state) : noSuchRequest(state);
            case FLOOR_REQUEST_QUERY -> isTheirs(state, attributes)
                    ? Step.to(state, new Output.Reply(Primitive.FLOOR_REQUEST_STATUS, information(state)))
                    : noSuchRequest(state);
            case USER_QUERY -> isForAnother(attributes) ? Step.to(state, refusal(ErrorReason.NO_SUCH_USER))
                    : Step.to(state, new Output.Reply(Primitive.USER_STATUS,
                    state.wish == Wish.NONE ? List.of() : information(state)));
            case FLOOR_QUERY -> queried(state, attributes);
            case CHAIR_ACTION -> Step.to(state, refusal(ErrorReason.UNAUTHORIZED));
            case HELLO -> Step.to(state, new Output.Reply(Primitive.HELLO_ACK, abilities()));
            case GOODBYE -> gone(state);
            default -> Step.to(state, refusal(ErrorReason.UNKNOWN_PRIMITIVE));
        };
    }

    /// Who asks again is told how it stands, whatever number it has forgotten.
    private Step requested(State state, List<BfcpAttribute> attributes) {
        var floors = floors(attributes);
        if (floors.isEmpty() || isAnother(floors)) {
            return Step.to(state, refusal(ErrorReason.NO_SUCH_FLOOR));
        }
        if (isForAnother(attributes)) {
            return Step.to(state, refusal(ErrorReason.UNAUTHORIZED));
        }
        if (state.wish != Wish.NONE) {
            return Step.to(state, new Output.Reply(Primitive.FLOOR_REQUEST_STATUS, information(state)));
        }
        var next = new State(Wish.WAITING, state.request == LAST_REQUEST ? 1 : state.request + 1, state.watched,
                state.others);
        return Step.to(next, new Output.Reply(Primitive.FLOOR_REQUEST_STATUS, information(next)),
                new Output.Asked());
    }

    private static List<BfcpAttribute> floors(List<BfcpAttribute> attributes) {
        return attributes.stream().filter(BfcpAttribute.FloorId.class::isInstance).toList();
    }

    private boolean isAnother(List<BfcpAttribute> floors) {
        return !floors.stream().allMatch(new BfcpAttribute.FloorId(floor)::equals);
    }

    /// There is nobody here but who asks.
    private static boolean isForAnother(List<BfcpAttribute> attributes) {
        return attributes.stream().anyMatch(BfcpAttribute.BeneficiaryId.class::isInstance);
    }

    private static boolean isTheirs(State state, List<BfcpAttribute> attributes) {
        return state.wish != Wish.NONE && BfcpAttribute.request(attributes).orElse(-1) == state.request;
    }

    private Step released(State state) {
        var status = state.wish == Wish.GRANTED ? RequestStatus.RELEASED : RequestStatus.CANCELLED;
        return Step.to(state.with(Wish.NONE), new Output.Reply(Primitive.FLOOR_REQUEST_STATUS,
                information(state.request, status)), new Output.Returned());
    }

    private Step gone(State state) {
        var next = new State(Wish.NONE, state.request, false, state.others);
        var ack = new Output.Reply(Primitive.GOODBYE_ACK, List.of());
        return state.wish == Wish.NONE ? Step.to(next, ack) : Step.to(next, ack, new Output.Returned());
    }

    /// A query without floors ends the watching (RFC 8855 §13.5).
    private Step queried(State state, List<BfcpAttribute> attributes) {
        var floors = floors(attributes);
        if (isAnother(floors)) {
            return Step.to(state, refusal(ErrorReason.NO_SUCH_FLOOR));
        }
        var next = new State(state.wish, state.request, !floors.isEmpty(), state.others);
        return Step.to(next, new Output.Reply(Primitive.FLOOR_STATUS, floors.isEmpty() ? List.of() : said(next)));
    }

    private Step decided(State state, FloorStatus status) {
        return switch (status) {
            case PENDING -> Step.to(state);
            case GRANTED -> state.wish == Wish.WAITING ? tell(state.with(Wish.GRANTED), RequestStatus.GRANTED)
                    : Step.to(state);
            case DENIED, REVOKED -> switch (state.wish) {
                case NONE -> Step.to(state);
                case WAITING -> tell(state.with(Wish.NONE), RequestStatus.DENIED);
                case GRANTED -> tell(state.with(Wish.NONE), RequestStatus.REVOKED);
            };
        };
    }

    private Step tell(State state, RequestStatus status) {
        return Step.to(state, new Output.Tell(Primitive.FLOOR_REQUEST_STATUS, information(state.request, status)));
    }

    private static Step noSuchRequest(State state) {
        return Step.to(state, refusal(ErrorReason.NO_SUCH_REQUEST));
    }

    private static Output refusal(ErrorReason reason) {
        return new Output.Reply(Primitive.ERROR, List.of(new BfcpAttribute.ErrorCode(reason.code(), "")));
    }

    private List<BfcpAttribute> information(State state) {
        return information(state.request, state.wish == Wish.GRANTED ? RequestStatus.GRANTED : RequestStatus.PENDING);
    }

    private List<BfcpAttribute> information(int request, RequestStatus status) {
        return List.of(new BfcpAttribute.FloorRequest(request, List.of(
                new BfcpAttribute.OverallStatus(request, List.of(new BfcpAttribute.Status(status.code(), 0))),
                new BfcpAttribute.FloorStatus(floor, List.of()))));
    }

    /// The floor, and who has it.
    private List<BfcpAttribute> said(State state) {
        var said = new ArrayList<BfcpAttribute>();
        said.add(new BfcpAttribute.FloorId(floor));
        if (state.wish != Wish.NONE) {
            said.addAll(information(state));
        }
        if (state.others && state.wish != Wish.GRANTED) {
            said.add(new BfcpAttribute.FloorRequest(THEIR_REQUEST, List.of(
                    new BfcpAttribute.OverallStatus(THEIR_REQUEST,
                            List.of(new BfcpAttribute.Status(RequestStatus.GRANTED.code(), 0))),
                    new BfcpAttribute.FloorStatus(floor, List.of()),
                    new BfcpAttribute.Beneficiary(SOMEBODY, List.of()))));
        }
        return said;
    }

    private static List<BfcpAttribute> abilities() {
        return List.of(new BfcpAttribute.SupportedPrimitives(
                        Arrays.stream(Primitive.values()).map(Primitive::code).toList()),
                new BfcpAttribute.SupportedAttributes(IntStream.rangeClosed(1, 18).boxed().toList()));
    }
}
