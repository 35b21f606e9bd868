package io.roombridge.call;

import io.roombridge.call.Member.Origin;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import java.util.List;
import java.util.Optional;

/// How somebody is seen and heard in a room, and what single ones are told over their picture.
final class Appearance {

    private final String graph;
    private final Attendance members;

    Appearance(String graph, Attendance members) {
        this.graph = graph;
        this.members = members;
    }

    /// @param lines  none takes away what was told
    Act tell(Member member, List<String> lines, int seconds) {
        return new Act.Change(new GraphChange.Tell(graph, member.leg(), lines, seconds));
    }

    /// What is told about the meeting, for a short while; a meeting in the cloud is told nothing, since all who are in
    /// it would read it.
    Optional<Act> mention(Member member, List<String> lines) {
        return member.inside() && member.origin() != Origin.CLOUD
                ? Optional.of(tell(member, lines, MenuLines.SHORT)) : Optional.empty();
    }

    /// The last who is left inside is told so.
    ///
    /// @param gone  who has left
    List<Act> alone(Member gone) {
        boolean alone = gone.inside() && members.people() == 1 && members.clouds() == 0;
        return !alone ? List.of() : members.all(Member::inside).stream()
                .flatMap(it -> mention(it, MenuLines.ALONE).stream()).toList();
    }

    List<Act> mute(LegId leg, boolean muted) {
        return members.find(leg).map(it -> mute(it, muted, MenuLines.mutedByHost(muted))).orElse(List.of());
    }

    /// @param lines  that it reads if it is another way now
    List<Act> mute(Member member, boolean muted, List<String> lines) {
        if (member.muted() == muted) {
            return List.of();
        }
        members.put(member.muted(muted));
        return !member.inside() ? List.of() : Room.acts(
                new Act.Change(new GraphChange.Mute(graph, member.leg(), muted)),
                mention(member, lines).stream().toList());
    }

    List<Act> renamed(Member was, Member is) {
        members.put(is);
        return is.inside() && !is.name().equals(was.name())
                ? List.of(new Act.Change(new GraphChange.Rename(graph, is.leg(), is.name()))) : List.of();
    }
}
