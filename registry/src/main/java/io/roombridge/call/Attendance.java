package io.roombridge.call;

import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.LegId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Who is in a room or on the way, in the order they came, and how many of each kind: counted, so that nobody has to
/// look at all of them.
final class Attendance {

    private final Map<LegId, Member> members = new LinkedHashMap<>();
    private int came;
    private int called;
    private int clouds;
    private int waiting;
    private int people;
    private int hosts;

    /// Adds one, or changes the one of that leg.
    void put(Member member) {
        var was = members.put(member.leg(), member);
        if (was != null) {
            count(was, -1);
        }
        count(member, 1);
    }

    Member remove(LegId leg) {
        var was = members.remove(leg);
        count(was, -1);
        return was;
    }

    /// Everybody is gone.
    void clear() {
        List.copyOf(members.keySet()).forEach(this::remove);
    }

    private void count(Member member, int one) {
        switch (member.origin()) {
            case CAME -> came += one;
            case CALLED -> called += one;
            case CLOUD -> clouds += one;
        }
        waiting += member.waits() ? one : 0;
        people += member.inside() && member.origin() != Member.Origin.CLOUD ? one : 0;
        hosts += member.inside() && member.standing() == Standing.HOST ? one : 0;
    }

    Optional<Member> find(LegId leg) {
        return Optional.ofNullable(members.get(leg));
    }

    boolean has(LegId leg) {
        return members.containsKey(leg);
    }

    List<Member> all() {
        return List.copyOf(members.values());
    }

    List<Member> all(Predicate<Member> which) {
        return members.values().stream().filter(which).toList();
    }

    int size() {
        return members.size();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /// Who dialled the room, inside or not.
    int came() {
        return came;
    }

    /// Whom the room called for somebody, inside or not.
    int called() {
        return called;
    }

    /// Meetings in the cloud, there or rung.
    int clouds() {
        return clouds;
    }

    /// Meetings in the cloud have nobody to hear any more.
    boolean cloudsAlone() {
        return people == 0 && clouds > 0;
    }

    /// Who is in the lobby or waits for a host.
    int waiting() {
        return waiting;
    }

    /// Who is inside, the cloud aside.
    int people() {
        return people;
    }

    /// Hosts who are inside.
    int hosts() {
        return hosts;
    }

    /// In everybody's story.
    List<Act> noted(String words) {
        return all().stream().<Act>map(it -> new Act.Note(it.leg(), words)).toList();
    }
}
