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
///    |  callee released: next destination,      |
///    |  or the caller is refused                | either released: so is the other
///    +---------------> Over <-------------------+
/// ```
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
    public List<LegId> legs() {
        return state == State.OVER ? List.of() : List.of(offered.leg(), callee());
    }

    @Override
    public boolean over() {
        return state == State.OVER;
    }

    /// Calls the first destination.
    public List<Act> begin() {
        return List.of(offer());
    }

    @Override
    public List<Act> on(LegEvent event) {
        if (state == State.OVER || !legs().contains(event.leg())) {
            return List.of();
        }
        var other = event.leg().equals(callee()) ? offered.leg() : callee();
        return switch (event) {
            case LegEvent.Offered _, LegEvent.MediaChanged _ -> List.of();
            case LegEvent.Alerting _ -> alerting();
            case LegEvent.Answered(_, _, var capabilities) -> answered(capabilities);
            case LegEvent.DigitsPressed(_, var digits) -> state == State.JOINED
                    ? List.of(new Act.Ask(new LegCommand.PressDigits(other, digits))) : List.of();
            case LegEvent.Released(var leg, var cause) -> released(leg, other, cause);
        };
    }

    /// The callee has rung long enough (Q.931 T301, RFC 3261 §13.3.1.1).
    public List<Act> unanswered() {
        if (state == State.JOINED || state == State.OVER) {
            return List.of();
        }
        var acts = new ArrayList<Act>();
        acts.add(new Act.Ask(new LegCommand.Release(callee(), Cause.NORMAL_CLEARING)));
        acts.addAll(next(Cause.NO_ANSWER));
        return acts;
    }

    @Override
    public List<Act> hangUp(LegId leg, Cause cause) {
        return end(List.of(offered.leg(), callee()), cause);
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

    private List<Act> released(LegId leg, LegId other, Cause cause) {
        return leg.equals(callee()) && state != State.JOINED ? next(cause) : end(List.of(other), cause);
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

    private LegId callee() {
        return attempts.get(current).leg();
    }
}
