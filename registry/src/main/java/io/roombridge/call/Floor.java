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
/// Whose slides come although somebody else has the floor shows them when it is free: a device without BFCP or H.239
/// cannot ask again.
///
/// An adapter hears what became of each wish as a [FloorStatus], and never how others ask.
final class Floor {

    private Optional<LegId> holder = Optional.empty();
    /// Slides of the holder have been seen, so that it loses the floor when they end.
    private boolean shown;
    /// Whose wish waits for a decision, in the order they asked.
    private final SequencedSet<LegId> asking = new LinkedHashSet<>();
    /// Whose slides come to no avail, in the order they began.
    private final SequencedSet<LegId> flowing = new LinkedHashSet<>();
    /// To whom the floor was given before it asked: its next wish is granted whatever the policy.
    private Optional<LegId> invited = Optional.empty();

    Optional<LegId> holder() {
        return holder;
    }

    /// Whose wish waits for a host, the first who asked first.
    List<LegId> asking() {
        return List.copyOf(asking);
    }

    /// Whose slides come to no avail.
    List<LegId> flowing() {
        return List.copyOf(flowing);
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
    /// Who holds it does so until then.
    List<Act> give(LegId leg) {
        if (holds(leg)) {
            return List.of();
        }
        if (asking.contains(leg) || flowing.contains(leg)) {
            return grant(leg);
        }
        invited = Optional.of(leg);
        return List.of();
    }

    /// Somebody is a host now, and waits for nobody's word.
    List<Act> isHost(LegId leg) {
        return asking.contains(leg) ? grant(leg) : List.of();
    }

    private List<Act> grant(LegId leg) {
        var acts = new ArrayList<Act>(stop());
        asking.remove(leg);
        shown = flowing.remove(leg);
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

    /// Whether slides come from a leg now. Who sends some without having asked has asked by that; whose slides end, or
    /// do not come where others wait for them, has given the floor back.
    List<Act> flow(LegId leg, boolean slides, boolean host, FloorPolicy policy) {
        if (!slides) {
            asking.remove(leg);
            flowing.remove(leg);
            return holds(leg) && (shown || policy != FloorPolicy.ANYONE) ? then(stop(), policy) : List.of();
        }
        if (holds(leg)) {
            shown = true;
            return List.of();
        }
        flowing.add(leg);
        return ask(leg, host, policy);
    }

    /// Whoever shows slides to no avail so far is next, unless a host has to say so.
    private List<Act> then(List<Act> acts, FloorPolicy policy) {
        if (policy == FloorPolicy.HOST || flowing.isEmpty()) {
            return acts;
        }
        var all = new ArrayList<>(acts);
        all.addAll(grant(flowing.getFirst()));
        return all;
    }

    private boolean holds(LegId leg) {
        return holder.equals(Optional.of(leg));
    }

    /// Somebody gives the floor back or takes its wish back: it is told nothing.
    List<Act> giveBack(LegId leg, FloorPolicy policy) {
        asking.remove(leg);
        invited = invited.filter(it -> !it.equals(leg));
        if (!holds(leg)) {
            return List.of();
        }
        free();
        return then(List.of(), policy);
    }

    /// Somebody is gone.
    List<Act> leave(LegId leg, FloorPolicy policy) {
        flowing.remove(leg);
        return giveBack(leg, policy);
    }

    /// Everybody is gone.
    void clear() {
        free();
        asking.clear();
        flowing.clear();
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
