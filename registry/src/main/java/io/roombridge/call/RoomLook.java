package io.roombridge.call;

import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import java.util.ArrayList;
import java.util.List;

/// How the picture of a room is laid out, and whether the room is locked, which a padlock shows there.
final class RoomLook {

    private final String graph;
    private final Attendance members;
    private Arrangement arrangement;
    private boolean locked;

    RoomLook(String graph, Attendance members, RoomTerms terms) {
        this.graph = graph;
        this.members = members;
        arrangement = terms.arrangement();
        locked = terms.locked();
    }

    Arrangement arrangement() {
        return arrangement;
    }

    boolean locked() {
        return locked;
    }

    /// The first comes.
    List<Act> opened() {
        var acts = new ArrayList<Act>();
        acts.add(new Act.Change(new GraphChange.Open(graph, arrangement)));
        if (locked) {
            acts.add(new Act.Change(new GraphChange.Lock(graph, true)));
        }
        return acts;
    }

    List<Act> lock(boolean shut) {
        boolean other = locked != shut;
        locked = shut;
        return other ? seen(new GraphChange.Lock(graph, shut)) : List.of();
    }

    List<Act> arrange(Arrangement wanted) {
        boolean other = arrangement != wanted;
        arrangement = wanted;
        return other ? seen(new GraphChange.Arrange(graph, wanted)) : List.of();
    }

    /// What an administrator has defined otherwise; the rest stays as somebody has it in this meeting.
    List<Act> redefined(RoomTerms was, RoomTerms wanted) {
        var acts = new ArrayList<Act>();
        if (wanted.locked() != was.locked()) {
            acts.addAll(lock(wanted.locked()));
        }
        if (wanted.arrangement() != was.arrangement()) {
            acts.addAll(arrange(wanted.arrangement()));
        }
        return acts;
    }

    /// While nobody is there, there is no picture.
    private List<Act> seen(GraphChange change) {
        return members.isEmpty() ? List.of() : List.of(new Act.Change(change));
    }
}
