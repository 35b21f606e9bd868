package io.roombridge.call;

import io.roombridge.media.LegId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Who shows slides, of a room or of a call of two: the floor of RFC 8855, the presentation token of H.239 §11, the
/// share button of a browser. At most one holds it.
///
/// ```
///            ask                      give back, leave, fall silent, stop
/// Free ─────────────▶ Held ──────────────────────────────────────────────▶ Free
///  │                   │ ask: taken over (ANYONE), denied (FIRST), a host takes it over and a guest waits (HOST)
///  └─ ask by a guest: waits (HOST)
/// ```
///
/// An adapter hears what became of each wish as a [FloorStatus], and never how others ask.
final class Floor {

    private Optional<LegId> holder = Optional.empty();
    /// Slides of the holder have been seen, so that it loses the floor when they end.
    private boolean shown;
    /// Whose wish waits for a decision, in the order they asked.
    private final SequencedSet<LegId> asking = new LinkedHashSet<>();
    /// To whom the floor was given before it asked: its next wish is granted whatever the policy.
    private Optional<LegId> invited = Optional.empty();

    Optional<LegId> holder() {
        return holder;
    }

    /// Whose wish waits for a host, the first who asked first.
    List<LegId> asking() {
        return List.copyOf(asking);
    }

    boolean shown() {
        return shown;
    }

    Optional<LegId> invited() {
        return invited;
    }

    /// Somebody wants to show slides. Who asks again is told again.
    ///
    /// @param host  whether it is a host
    List<Act> ask(LegId leg, boolean host, FloorPolicy policy) {
        if (holds(leg)) {
            return List.of(tell(leg, FloorStatus.GRANTED));
        }
        boolean may = invited.equals(Optional.of(leg)) || switch (policy) {
            case ANYONE -> true;
            case FIRST -> holder.isEmpty();
            case HOST -> host;
        };
        if (may) {
            return grant(leg);
        }
        if (policy == FloorPolicy.FIRST) {
            return List.of(tell(leg, FloorStatus.DENIED));
        }
        asking.add(leg);
        return List.of(tell(leg, FloorStatus.PENDING));
    }

    /// A host or an operator gives somebody the floor: who waits for it has it, anybody else has it as soon as it asks.
    /// Who held it does so no more.
    List<Act> give(LegId leg) {
        if (holds(leg)) {
            return List.of();
        }
        if (asking.contains(leg)) {
            return grant(leg);
        }
        var acts = stop();
        invited = Optional.of(leg);
        return acts;
    }

    private List<Act> grant(LegId leg) {
        var acts = new ArrayList<Act>(stop());
        asking.remove(leg);
        invited = Optional.empty();
        holder = Optional.of(leg);
        acts.add(tell(leg, FloorStatus.GRANTED));
        return acts;
    }

    /// A host or an operator ends the slides.
    List<Act> stop() {
        var was = holder;
        free();
        return was.map(leg -> List.of(tell(leg, FloorStatus.REVOKED))).orElse(List.of());
    }

    /// Whether slides come from a leg now. Who sends some without having asked has asked by that; whose slides end has
    /// given the floor back.
    List<Act> flow(LegId leg, boolean slides, boolean host, FloorPolicy policy) {
        if (!slides) {
            asking.remove(leg);
            return holds(leg) && shown ? stop() : List.of();
        }
        var acts = holds(leg) ? List.<Act>of() : ask(leg, host, policy);
        shown |= holds(leg);
        return acts;
    }

    private boolean holds(LegId leg) {
        return holder.equals(Optional.of(leg));
    }

    /// Somebody gives the floor back, takes its wish back, or is gone: it is told nothing.
    void giveBack(LegId leg) {
        if (holds(leg)) {
            free();
        }
        asking.remove(leg);
        invited = invited.filter(it -> !it.equals(leg));
    }

    /// Everybody is gone.
    void clear() {
        free();
        asking.clear();
        invited = Optional.empty();
    }

    private void free() {
        holder = Optional.empty();
        shown = false;
    }

    private static Act tell(LegId leg, FloorStatus status) {
        return new Act.Ask(new LegCommand.AnswerFloor(leg, status));
    }
}
