package io.roombridge.call;

import io.roombridge.camera.Abilities;
import io.roombridge.camera.CameraMessage;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The cameras of a room: who would turn one turns that of whom an operator has chosen, else that of who speaks; a
/// speaker turns that of who spoke before, and where nobody did the only other one there is. Whoever is in the room is
/// told that a camera can be turned, whatever those of the others can do: whom it means is another every minute.
public final class RoomCameras {

    private final Cameras cameras;
    private final Attendance members;
    private Optional<LegId> chosen = Optional.empty();
    private Optional<LegId> speaker = Optional.empty();
    private Optional<LegId> before = Optional.empty();

    RoomCameras(String graph, Attendance members) {
        cameras = new Cameras(graph);
        this.members = members;
    }

    /// Whose camera everybody turns; empty: that of who speaks.
    public Optional<LegId> chosen() {
        return chosen;
    }

    /// Everybody turns the camera of one in the room from now on, or nobody's in particular.
    public List<Act> choose(Optional<LegId> leg) {
        chosen = leg;
        return List.of();
    }

    /// Everybody turns the next camera there is, and after the last that of who speaks.
    List<Act> next() {
        var all = turnable();
        int next = chosen.map(all::indexOf).orElse(-1) + 1;
        return choose(next < all.size() ? Optional.of(all.get(next)) : Optional.empty());
    }

    private List<LegId> turnable() {
        return members.all(Member::inside).stream().map(Member::leg).filter(cameras::turnable).toList();
    }

    /// Whose cameras somebody could turn.
    List<LegId> others(LegId asker) {
        return turnable().stream().filter(leg -> !leg.equals(asker)).toList();
    }

    /// Somebody else speaks now, or nobody does.
    public List<Act> speaks(Optional<LegId> now) {
        if (now.isPresent() && !now.equals(speaker)) {
            before = speaker;
            speaker = now;
        }
        return List.of();
    }

    /// An operator turns the camera of one in the room.
    ///
    /// @return nothing when it cannot be turned
    public List<Act> steer(LegId leg, CameraMessage message) {
        return cameras.ordered(leg, message);
    }

    List<Act> on(Member member, LegEvent event) {
        return switch (event) {
            case LegEvent.MediaChanged(_, var streams) -> agreed(member, streams);
            case LegEvent.CameraAsked(_, var message) -> heard(member, message);
            default -> List.of();
        };
    }

    private List<Act> agreed(Member member, List<MediaStream> streams) {
        var acts = new ArrayList<>(cameras.agreed(member.leg(), streams));
        acts.addAll(shownTo(member));
        return acts;
    }

    /// Who is inside can turn cameras.
    List<Act> shownTo(Member member) {
        return member.inside() ? cameras.tell(member.leg(), Abilities.USUAL) : List.of();
    }

    private List<Act> heard(Member member, CameraMessage message) {
        return cameras.heard(member.leg(), message, member.inside() ? target(member.leg()) : Optional.empty());
    }

    /// Whose camera somebody turns now.
    Optional<LegId> target(LegId asker) {
        return Stream.of(chosen, speaker, before).flatMap(Optional::stream).filter(leg -> !leg.equals(asker))
                .filter(leg -> cameras.turnable(leg) && members.find(leg).filter(Member::inside).isPresent())
                .findFirst().or(() -> only(others(asker)));
    }

    private static Optional<LegId> only(List<LegId> legs) {
        return legs.size() == 1 ? Optional.of(legs.getFirst()) : Optional.empty();
    }

    List<Act> left(LegId leg) {
        var there = Optional.of(leg);
        chosen = chosen.equals(there) ? Optional.empty() : chosen;
        before = before.equals(there) ? Optional.empty() : before;
        if (speaker.equals(there)) {
            speaker = before;
            before = Optional.empty();
        }
        return cameras.gone(leg);
    }

    /// Everybody is gone.
    void clear() {
        cameras.clear();
        chosen = Optional.empty();
        speaker = Optional.empty();
        before = Optional.empty();
    }
}
