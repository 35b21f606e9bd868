package io.roombridge.call;

import io.roombridge.camera.Abilities;
import io.roombridge.camera.CameraMessage;
import io.roombridge.camera.CameraMessage.AbilitiesAsked;
import io.roombridge.camera.CameraMessage.AbilitiesTold;
import io.roombridge.camera.CameraMessage.Clients;
import io.roombridge.camera.CameraMessage.Start;
import io.roombridge.camera.CameraMessage.Stop;
import io.roombridge.camera.Motion;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who turns whose camera, of a room or of a call of two. Each end hears H.281 from the gateway alone, which passes on
/// what it is asked to whoever it is for. A camera obeys one at a time, the last who began to turn it; whoever turns
/// one goes on with that one until it stops, whatever the others see meanwhile.
///
/// Who has no camera control is left alone, and nobody is told that it can be turned.
final class Cameras {

    /// What somebody turns now.
    private record Turn(LegId camera, Motion motion) {}

    private final String graph;
    /// Who has a stream for it.
    private final Set<LegId> linked = new HashSet<>();
    /// What those can do who have said so.
    private final Map<LegId, Abilities> known = new HashMap<>();
    /// What each has been told it can do with others.
    private final Map<LegId, Abilities> told = new HashMap<>();
    /// By who turns it.
    private final Map<LegId, Turn> turns = new LinkedHashMap<>();

    Cameras(String graph) {
        this.graph = graph;
    }

    /// Whether its camera can be turned: also of somebody who has not said what can be done with it.
    boolean turnable(LegId leg) {
        return linked.contains(leg) && !abilities(leg).equals(Abilities.NONE);
    }

    /// What can be done with its camera.
    Abilities abilities(LegId leg) {
        return linked.contains(leg) ? known.getOrDefault(leg, Abilities.USUAL) : Abilities.NONE;
    }

    /// What is agreed with a leg is so now: it is asked what its camera can do when it has just got a way to say so.
    List<Act> agreed(LegId leg, List<MediaStream> streams) {
        boolean links = streams.stream().anyMatch(stream -> stream.id().kind() == MediaKind.CAMERA
                && stream.direction().sends());
        if (!links) {
            return linked.contains(leg) ? gone(leg) : List.of();
        }
        return linked.add(leg) ? List.of(steer(leg, new AbilitiesAsked())) : List.of();
    }

    /// It is in the call no more, or has no camera control any more. What it turned stops.
    List<Act> gone(LegId leg) {
        var acts = new ArrayList<>(lets(leg));
        linked.remove(leg);
        known.remove(leg);
        told.remove(leg);
        turns.values().removeIf(turn -> turn.camera().equals(leg));
        return acts;
    }

    void clear() {
        linked.clear();
        known.clear();
        told.clear();
        turns.clear();
    }

    /// Tells somebody what it can do with the cameras of others; once.
    List<Act> tell(LegId leg, Abilities others) {
        if (!linked.contains(leg) || others.equals(told.getOrDefault(leg, Abilities.NONE))) {
            return List.of();
        }
        told.put(leg, others);
        return saying(leg, others);
    }

    private List<Act> saying(LegId leg, Abilities others) {
        return others.equals(Abilities.NONE) ? List.of(steer(leg, new Clients(false)))
                : List.of(steer(leg, new Clients(true)), steer(leg, new AbilitiesTold(others)));
    }

    /// Somebody says something.
    ///
    /// @param target  whose camera it means, if anybody's
    List<Act> heard(LegId leg, CameraMessage message, Optional<LegId> target) {
        if (!linked.contains(leg)) {
            return List.of();
        }
        return switch (message) {
            case CameraMessage.ClientsAsked _, AbilitiesAsked _ ->
                    saying(leg, told.getOrDefault(leg, Abilities.NONE));
            case Clients(var camera) -> {
                if (!camera) {
                    known.put(leg, Abilities.NONE);
                }
                yield List.of();
            }
            case AbilitiesTold(var abilities) -> {
                known.put(leg, abilities);
                yield List.of();
            }
            case Start start -> starts(leg, start, target);
            case CameraMessage.Continue _, Stop _ -> goesOn(leg, message);
            case CameraMessage.SelectSource _, CameraMessage.SourceSwitched _, CameraMessage.StorePreset _,
                    CameraMessage.ActivatePreset _ -> target.map(it -> List.of(steer(it, message))).orElse(List.of());
        };
    }

    /// Whoever turned that camera does so no more, and what else the same one turned stops.
    private List<Act> starts(LegId leg, Start start, Optional<LegId> target) {
        if (target.isEmpty()) {
            return lets(leg);
        }
        var acts = new ArrayList<Act>();
        if (turns.get(leg) instanceof Turn(var other, _) && !other.equals(target.get())) {
            acts.addAll(lets(leg));
        }
        turns.values().removeIf(turn -> turn.camera().equals(target.get()));
        turns.put(leg, new Turn(target.get(), start.motion()));
        acts.add(steer(target.get(), start));
        return acts;
    }

    private List<Act> goesOn(LegId leg, CameraMessage message) {
        var turn = turns.get(leg);
        if (turn == null) {
            return List.of();
        }
        if (message instanceof Stop) {
            turns.remove(leg);
        }
        return List.of(steer(turn.camera(), message));
    }

    /// Stops what it turns.
    private List<Act> lets(LegId leg) {
        var turn = turns.remove(leg);
        return turn == null ? List.of() : List.of(steer(turn.camera(), new Stop(turn.motion())));
    }

    /// An operator turns a camera, and whoever turned it does so no more.
    List<Act> ordered(LegId leg, CameraMessage message) {
        if (!turnable(leg)) {
            return List.of();
        }
        turns.values().removeIf(turn -> turn.camera().equals(leg));
        return List.of(steer(leg, message));
    }

    private Act steer(LegId leg, CameraMessage message) {
        return new Act.Change(new GraphChange.Steer(graph, leg, message));
    }
}
