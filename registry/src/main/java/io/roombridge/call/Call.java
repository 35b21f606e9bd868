package io.roombridge.call;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import java.util.ArrayList;
import java.util.List;

/// Two legs joined back to back: what one reports becomes what the other is asked to do.
///
/// ```
/// Calling --alerting--> Ringing --answered--> Joined
///    |  callee released or silent too long:     |
///    |  the next destination, or none: the      | either released: so is the other
///    |  caller is refused                       |
///    +---------------> Over <-------------------+
/// ```
///
/// Only the destination tried now is listened to, and only it can ring or answer.
///
/// The caller is answered when the callee has answered, so that it can be answered with the codecs of the callee and
/// nothing needs transcoding that does not have to.
public final class Call implements Conversation {

    /// A destination to try, and the name its leg gets.
    public record Attempt(LegId leg, Destination destination) {}

    enum State { CALLING, RINGING, JOINED, OVER }

    private final String id;
    private final LegEvent.Offered offered;
    private final CapabilitySet ours;
    private final List<Attempt> attempts;
    private int current;
    private State state = State.CALLING;

    /// @param attempts  one after the other until one answers; at least one
    public Call(String id, LegEvent.Offered offered, CapabilitySet ours, List<Attempt> attempts) {
        this.id = id;
        this.offered = offered;
        this.ours = ours;
        this.attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
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

    State state() {
        return state;
    }

    /// Calls the first destination.
    public List<Act> begin() {
        return List.of(offer());
    }

    @Override
    public List<Act> on(LegEvent event) {
        if (!concerns(event.leg())) {
            return List.of();
        }
        boolean fromCallee = event.leg().equals(callee());
        return switch (event) {
            case LegEvent.Offered _, LegEvent.MediaChanged _ -> List.of();
            case LegEvent.Alerting _ -> fromCallee ? alerting() : List.of();
            case LegEvent.Answered(_, _, var capabilities) -> fromCallee ? answered(capabilities) : List.of();
            case LegEvent.DigitsPressed(_, var digits) -> state == State.JOINED
                    ? List.of(new Act.Ask(new LegCommand.PressDigits(fromCallee ? offered.leg() : callee(), digits)))
                    : List.of();
            case LegEvent.Released(_, var cause) -> !fromCallee ? end(List.of(callee()), cause)
                    : state == State.JOINED ? end(List.of(offered.leg()), cause) : next(cause);
        };
    }

    @Override
    public List<Act> unanswered(LegId leg) {
        if (state == State.JOINED || state == State.OVER || !leg.equals(callee())) {
            return List.of();
        }
        var acts = new ArrayList<Act>();
        acts.add(new Act.Ask(new LegCommand.Release(callee(), Cause.NORMAL_CLEARING)));
        acts.addAll(next(Cause.NO_ANSWER));
        return acts;
    }

    @Override
    public List<Act> hangUp(LegId leg, Cause cause) {
        return concerns(leg) ? end(List.of(offered.leg(), callee()), cause) : List.of();
    }

    private boolean concerns(LegId leg) {
        return state != State.OVER && (leg.equals(offered.leg()) || leg.equals(callee()));
    }

    private List<Act> alerting() {
        if (state != State.CALLING) {
            return List.of();
        }
        state = State.RINGING;
        return List.of(new Act.Ask(new LegCommand.Alert(offered.leg())));
    }

    private List<Act> answered(CapabilitySet theirs) {
        if (state == State.JOINED) {
            return List.of();
        }
        state = State.JOINED;
        return List.of(new Act.Change(new GraphChange.Pair(id, offered.leg(), callee())),
                new Act.Ask(new LegCommand.Answer(offered.leg(), ours.preferring(theirs))));
    }

    /// A busy or refusing callee has spoken for itself; only one that could not be reached is followed by the next.
    private List<Act> next(Cause cause) {
        boolean spoken = cause == Cause.USER_BUSY || cause == Cause.CALL_REJECTED;
        if (spoken || current + 1 == attempts.size()) {
            return end(List.of(offered.leg()), cause);
        }
        current++;
        return List.of(offer());
    }

    private List<Act> end(List<LegId> left, Cause cause) {
        var acts = new ArrayList<Act>();
        if (state == State.JOINED) {
            acts.add(new Act.Change(new GraphChange.Close(id)));
        }
        state = State.OVER;
        left.forEach(leg -> acts.add(new Act.Ask(new LegCommand.Release(leg, cause))));
        return acts;
    }

    private Act offer() {
        var attempt = attempts.get(current);
        return new Act.Ask(new LegCommand.Offer(attempt.leg(), offered.caller().alias(), offered.caller().displayName(),
                attempt.destination(), ours.preferring(offered.capabilities())));
    }

    LegId callee() {
        return attempts.get(current).leg();
    }
}
