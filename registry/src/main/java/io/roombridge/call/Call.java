package io.roombridge.call;

import io.roombridge.camera.Abilities;
import io.roombridge.camera.CameraMessage;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Two legs joined back to back: what one reports becomes what the other is asked to do.
///
/// ```
/// Calling --one rings--> Ringing --one answers: the others are released--> Joined
///    |  all of a round have refused or rung too long:                        |
///    |  the next round, or none: the caller is refused                       | either released: so is the other
///    +------------------------------> Over <---------------------------------+
/// ```
///
/// The destinations of one round ring together, as the contacts of an alias do (RFC 3261 §16.6); rounds follow each
/// other. Only destinations that are being called are listened to, and only they can ring or answer.
///
/// The caller is answered when the callee has answered, so that it can be answered with the codecs of the callee and
/// nothing needs transcoding that does not have to. The first callee that is heard before it answers is joined with the
/// caller then; another that answers takes its place.
public final class Call implements Conversation {

    /// A destination to try, and the name its leg gets.
    public record Attempt(LegId leg, Destination destination) {}

    private static final int SILENCE = 9;

    enum State { CALLING, RINGING, JOINED, OVER }

    private final String id;
    private final LegEvent.Offered offered;
    private final CapabilitySet ours;
    private final List<List<Attempt>> rounds;
    /// Whom we call now; once it has answered, the callee alone.
    private final Map<LegId, Attempt> called = new LinkedHashMap<>();
    private int round = -1;
    private State state = State.CALLING;
    /// Who is joined with the caller before it has answered.
    private Optional<LegId> heard = Optional.empty();
    private Optional<Cause> best = Optional.empty();
    private final Floor floor = new Floor();
    private final Cameras cameras;

    /// @param rounds  one after the other until one answers; at least one, and somebody in each
    public Call(String id, LegEvent.Offered offered, CapabilitySet ours, List<List<Attempt>> rounds) {
        this.id = id;
        cameras = new Cameras(id);
        this.offered = offered;
        this.ours = ours;
        this.rounds = rounds.stream().map(List::copyOf).toList();
        if (rounds.isEmpty() || rounds.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a call has somebody to call");
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean over() {
        return state == State.OVER;
    }

    @Override
    public Optional<LegId> presenter() {
        return floor.holder();
    }

    State state() {
        return state;
    }

    /// Calls the first destinations.
    public List<Act> begin() {
        return nextRound();
    }

    private List<Act> nextRound() {
        rounds.get(++round).forEach(attempt -> called.put(attempt.leg(), attempt));
        return called.values().stream().map(this::offer).toList();
    }

    private Act offer(Attempt attempt) {
        return new Act.Ask(new LegCommand.Offer(attempt.leg(), offered.caller().alias(), offered.caller().displayName(),
                attempt.destination(), offered(offered.capabilities()), Math.max(offered.hops() - 1, 0)));
    }

    /// H.265 behind what we can always send: who answers with both takes what the caller sends so.
    private CapabilitySet offered(CapabilitySet caller) {
        return ours.preferring(caller).passing(caller, false);
    }

    /// H.265 first, which is then passed on.
    private CapabilitySet answering(CapabilitySet callee) {
        return ours.preferring(callee).passing(callee, true);
    }

    @Override
    public List<Act> on(LegEvent event) {
        if (!concerns(event.leg())) {
            return List.of();
        }
        boolean fromCallee = called.containsKey(event.leg());
        return switch (event) {
            case LegEvent.Offered _ -> List.of();
            case LegEvent.MediaChanged(var leg, var streams) -> onCameras(cameras.agreed(leg, streams));
            case LegEvent.CameraAsked(var leg, var message) -> onCameras(cameras.heard(leg, message,
                    state == State.JOINED ? other(leg).filter(cameras::turnable) : Optional.empty()));
            // why somebody cannot be reached is the caller's matter too
            case LegEvent.Noted(_, var words) -> fromCallee && isCalling()
                    ? List.of(new Act.Note(offered.leg(), words)) : List.of();
            case LegEvent.Alerting alerting -> fromCallee ? alerting(alerting) : List.of();
            case LegEvent.Answered(var leg, _, var capabilities) -> fromCallee ? answered(leg, capabilities)
                    : List.of();
            case LegEvent.DigitsPressed(var leg, var digits) -> other(leg).<List<Act>>map(other ->
                    List.of(new Act.Ask(new LegCommand.PressDigits(other, digits)))).orElse(List.of());
            case LegEvent.FloorAsked(var leg) -> state != State.JOINED ? List.of(new Act.Ask(
                    new LegCommand.AnswerFloor(leg, FloorStatus.DENIED)))
                    : onFloor(() -> floor.ask(leg, false, FloorPolicy.ANYONE));
            case LegEvent.FloorReturned(var leg) -> onFloor(() -> floor.giveBack(leg, FloorPolicy.ANYONE));
            case LegEvent.SlidesFlowed(var leg, var flow) -> state != State.JOINED ? List.of()
                    : onFloor(() -> floor.flow(leg, flow, false, FloorPolicy.ANYONE));
            case LegEvent.Released(var leg, var cause) -> !fromCallee ? follow(callees(), cause)
                    : state == State.JOINED ? follow(List.of(offered.leg()), cause) : gone(leg, cause);
        };
    }

    @Override
    public List<Act> unanswered(LegId leg) {
        return isCalling() && called.containsKey(leg) ? giveUp(leg, Cause.NO_ANSWER) : List.of();
    }

    /// One of several that are called is given up alone.
    @Override
    public List<Act> hangUp(LegId leg, Cause cause) {
        return !concerns(leg) ? List.of()
                : isCalling() && called.containsKey(leg) && called.size() > 1 ? giveUp(leg, cause)
                : end(Stream.concat(Stream.of(offered.leg()), called.keySet().stream()).toList(), cause);
    }

    private boolean isCalling() {
        return state == State.CALLING || state == State.RINGING;
    }

    private boolean concerns(LegId leg) {
        return state != State.OVER && (leg.equals(offered.leg()) || called.containsKey(leg));
    }

    /// An operator ends the slides, whoever of the two shows them.
    public List<Act> stopSlides() {
        return onFloor(floor::stop);
    }

    /// An operator turns the camera of one of the two.
    ///
    /// @return nothing when it cannot be turned
    public List<Act> steer(LegId leg, CameraMessage message) {
        return state == State.JOINED ? cameras.ordered(leg, message) : List.of();
    }

    /// What is done about cameras, and what each of the two hears of the other's by it.
    private List<Act> onCameras(List<Act> step) {
        var acts = new ArrayList<>(step);
        if (state == State.JOINED) {
            for (var leg : List.of(offered.leg(), callees().getFirst())) {
                acts.addAll(cameras.tell(leg, other(leg).map(cameras::abilities).orElse(Abilities.NONE)));
            }
        }
        return acts;
    }

    /// What is done about the floor, and what the other sees by it.
    private List<Act> onFloor(Supplier<List<Act>> step) {
        var before = floor.holder();
        var acts = new ArrayList<>(step.get());
        var now = floor.holder();
        if (!now.equals(before)) {
            acts.add(new Act.Change(new GraphChange.Present(id, now)));
            before.flatMap(this::other).ifPresent(leg -> acts.add(Act.show(leg, false)));
            now.flatMap(this::other).ifPresent(leg -> acts.add(Act.show(leg, true)));
        }
        return acts;
    }

    /// Whom a leg is joined with now.
    private Optional<LegId> other(LegId leg) {
        var joined = state == State.JOINED ? callees().stream().findFirst() : heard;
        return leg.equals(offered.leg()) ? joined : joined.filter(leg::equals).map(_ -> offered.leg());
    }

    private List<Act> alerting(LegEvent.Alerting alerting) {
        boolean first = state == State.CALLING;
        state = first ? State.RINGING : state;
        if (state == State.RINGING && heard.isEmpty() && !alerting.early().equals(CapabilitySet.NONE)) {
            heard = Optional.of(alerting.leg());
            return List.of(new Act.Change(new GraphChange.Pair(id, offered.leg(), alerting.leg())), new Act.Ask(
                    new LegCommand.Alert(offered.leg(), alerting.rings(), answering(alerting.early()))));
        }
        return first ? List.of(new Act.Ask(new LegCommand.Alert(offered.leg()))) : List.of();
    }

    /// The first that answers has the call.
    private List<Act> answered(LegId callee, CapabilitySet theirs) {
        if (state == State.JOINED) {
            return List.of();
        }
        state = State.JOINED;
        var acts = new ArrayList<Act>();
        if (!heard.equals(Optional.of(callee))) {
            acts.add(new Act.Change(new GraphChange.Pair(id, offered.leg(), callee)));
        }
        acts.add(new Act.Ask(new LegCommand.Answer(offered.leg(), answering(theirs))));
        callees().stream().filter(leg -> !leg.equals(callee))
                .forEach(leg -> acts.add(Act.release(leg, Cause.NON_SELECTED_USER_CLEARING)));
        called.keySet().retainAll(List.of(callee));
        return onCameras(acts);
    }

    private List<Act> giveUp(LegId leg, Cause cause) {
        var acts = new ArrayList<Act>();
        acts.add(Act.release(leg, cause));
        acts.addAll(gone(leg, cause));
        return acts;
    }

    /// What is refused everywhere ends all that ring (RFC 3261 §16.7 step 5); else the others go on ringing. Somebody
    /// who is busy has spoken; only when nobody did are others called.
    private List<Act> gone(LegId leg, Cause cause) {
        var acts = new ArrayList<Act>();
        called.remove(leg);
        if (heard.equals(Optional.of(leg))) {
            heard = Optional.empty();
            acts.add(new Act.Change(new GraphChange.Close(id)));
        }
        best = Optional.of(best.filter(before -> rank(before) < rank(cause)).orElse(cause));
        if (cause.isEverywhere()) {
            acts.addAll(follow(Stream.concat(callees().stream(), Stream.of(offered.leg())).toList(), cause));
        } else if (called.isEmpty()) {
            boolean spoken = best.get() == Cause.USER_BUSY;
            acts.addAll(spoken || round + 1 == rounds.size() ? follow(List.of(offered.leg()), best.get())
                    : nextRound());
        }
        return acts;
    }

    /// The best response is the one of the lowest class (RFC 3261 §16.7 step 6), a person's before a machine's, any
    /// before silence; of two the later.
    private static int rank(Cause cause) {
        return switch (cause) {
            case NO_USER_RESPONDING, RECOVERY_ON_TIMER_EXPIRY -> SILENCE;
            case USER_BUSY -> 1;
            default -> cause.isEverywhere() ? 0 : cause.sipStatus() / 100;
        };
    }

    /// The other side has ended it; of whom that was the cause says nothing when it is no fault.
    private List<Act> follow(List<LegId> left, Cause cause) {
        var acts = end(left, cause);
        return cause != Cause.NORMAL_CLEARING ? acts : Stream.concat(left.stream().map(leg -> new Act.Note(leg,
                leg.equals(offered.leg()) ? "the called party hung up" : "the caller hung up")), acts.stream())
                .toList();
    }

    private List<Act> end(List<LegId> left, Cause cause) {
        var acts = new ArrayList<Act>();
        if (state == State.JOINED || heard.isPresent()) {
            acts.add(new Act.Change(new GraphChange.Close(id)));
        }
        state = State.OVER;
        floor.clear();
        cameras.clear();
        left.forEach(leg -> acts.add(Act.release(leg, cause)));
        return acts;
    }

    /// Whom is called now; once one has answered, it alone.
    List<LegId> callees() {
        return List.copyOf(called.keySet());
    }
}
