package io.roombridge.call;

import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The floor of a room, and what everybody in it sees by it.
public final class RoomFloor {

    private final Floor floor = new Floor();
    private final String graph;
    private final Attendance members;
    private final Appearance appearance;

    RoomFloor(String graph, Attendance members, Appearance appearance) {
        this.graph = graph;
        this.members = members;
        this.appearance = appearance;
    }

    /// Who shows slides.
    public Optional<LegId> holder() {
        return floor.holder();
    }

    /// Who wants to show slides and waits for a host's word, the first who asked first.
    public List<LegId> asking() {
        return floor.asking();
    }

    List<Act> on(Member member, LegEvent event, FloorPolicy policy) {
        return switch (event) {
            case LegEvent.FloorAsked _ -> asked(member, policy);
            case LegEvent.FloorReturned(var leg) -> returned(leg, policy);
            case LegEvent.SlidesFlowed(_, var flow) -> flows(member, flow, policy);
            default -> List.of();
        };
    }

    /// Who is not in the room shows it nothing.
    private List<Act> asked(Member member, FloorPolicy policy) {
        return member.inside() ? step(() -> floor.ask(member.leg(), isHost(member), policy))
                : List.of(new Act.Ask(new LegCommand.AnswerFloor(member.leg(), FloorStatus.DENIED)));
    }

    private List<Act> flows(Member member, boolean slides, FloorPolicy policy) {
        return member.inside() ? step(() -> floor.flow(member.leg(), slides, isHost(member), policy)) : List.of();
    }

    private List<Act> returned(LegId leg, FloorPolicy policy) {
        return step(() -> floor.giveBack(leg, policy));
    }

    List<Act> left(LegId leg, FloorPolicy policy) {
        return step(() -> floor.leave(leg, policy));
    }

    /// Somebody is a host now.
    List<Act> isHost(LegId leg) {
        return step(() -> floor.isHost(leg));
    }

    /// Gives somebody in the room the floor: who waits for it shows slides now, anybody else as soon as it asks.
    public List<Act> give(LegId leg) {
        return members.find(leg).filter(Member::inside).isPresent() ? step(() -> floor.give(leg)) : List.of();
    }

    /// Nobody shows slides any more, until the next asks.
    public List<Act> stop() {
        return step(floor::stop);
    }

    /// Who comes in sees what is shown.
    List<Act> shownTo(Member member) {
        return floor.holder().isPresent() ? List.of(Act.show(member.leg(), true)) : List.of();
    }

    /// Everybody is gone.
    void clear() {
        floor.clear();
    }

    private List<Act> step(Supplier<List<Act>> change) {
        var before = floor.holder();
        var acts = new ArrayList<>(change.get());
        var now = floor.holder();
        if (now.equals(before)) {
            return acts;
        }
        acts.add(new Act.Change(new GraphChange.Present(graph, now)));
        var name = now.flatMap(members::find).map(Member::name).orElse("");
        for (var member : members.all(Member::inside)) {
            boolean sees = now.isPresent() && !now.get().equals(member.leg());
            boolean saw = before.isPresent() && !before.get().equals(member.leg());
            if (sees != saw) {
                acts.add(Act.show(member.leg(), sees));
            }
            if (sees) {
                acts.addAll(appearance.mention(member, Prompt.SLIDES, Phrase.SLIDES, name));
            }
        }
        return acts;
    }

    private static boolean isHost(Member member) {
        return member.standing() == Standing.HOST;
    }
}
