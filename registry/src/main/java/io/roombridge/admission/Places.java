package io.roombridge.admission;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A bounded number of places (connections, legs), of which strangers may have a share, and each source a part.
///
/// ```
///  all        ├──────────────────────────────┼──────────────┤
///             strangers together, each source  only the known
///             a part of it
/// ```
///
/// Where there is no place left, a stranger makes way: of the source that has most, the one that has idled longest.
/// Who is in the middle of something stays. Not safe for several threads.
public final class Places<T> {

    /// @param all        places
    /// @param strangers  of them that strangers may have together
    /// @param each       of them that one strange source may have
    /// @param known      of all that one known source may have
    public record Terms(int all, int strangers, int each, int known) {

        /// That part of all of them, one at least.
        public Terms times(double part) {
            return new Terms(part(all, part), part(strangers, part), part(each, part), part(known, part));
        }

        private static int part(int places, double part) {
            return Math.max(1, (int) (places * part));
        }
    }

    public sealed interface Verdict<T> {

        record Taken<T>() implements Verdict<T> {}

        /// It has the place of another, who is out.
        record Instead<T>(T of) implements Verdict<T> {}

        /// @param why  in words, for the log
        record Refused<T>(String why) implements Verdict<T> {}
    }

    /// Who has a place, of one source. Of the strangers the longest idle comes first.
    private static final class Group<T> {
        private final Set<T> strangers = new LinkedHashSet<>();
        private int known;
    }

    private record Place(Origin origin, boolean known) {}

    private final Terms terms;
    private final Predicate<T> stays;
    private final Map<T, Place> places = new HashMap<>();
    private final Map<Origin, Group<T>> groups = new LinkedHashMap<>();
    private int strangers;

    /// @param stays  makes way for nobody now
    public Places(Terms terms, Predicate<T> stays) {
        this.terms = terms;
        this.stays = stays;
    }

    public int taken() {
        return places.size();
    }

    /// How many strangers have one.
    public int strangers() {
        return strangers;
    }

    public Verdict<T> take(T who, Origin origin, boolean known) {
        if (held(origin, known) >= (known ? terms.known : terms.each)) {
            return new Verdict.Refused<>("too many of one source");
        }
        if (places.size() < terms.all && (known || strangers < terms.strangers)) {
            sit(who, origin, known);
            return new Verdict.Taken<>();
        }
        var idle = longestIdle();
        if (idle.isEmpty()) {
            return new Verdict.Refused<>(known ? "too many" : "too many strangers");
        }
        leave(idle.get());
        sit(who, origin, known);
        return new Verdict.Instead<>(idle.get());
    }

    private int held(Origin origin, boolean known) {
        var group = groups.get(origin);
        return group == null ? 0 : known ? group.known : group.strangers.size();
    }

    private void sit(T who, Origin origin, boolean known) {
        var group = groups.computeIfAbsent(origin, _ -> new Group<>());
        places.put(who, new Place(origin, known));
        if (known) {
            group.known++;
        } else {
            group.strangers.add(who);
            strangers++;
        }
    }

    private Optional<T> longestIdle() {
        return groups.values().stream().filter(group -> !group.strangers.isEmpty())
                .sorted(Comparator.comparing((Group<T> group) -> group.strangers.size()).reversed())
                .flatMap(group -> group.strangers.stream().filter(stays.negate()).limit(1)).findFirst();
    }

    /// Somebody gave a sign of life: it is the last of its source to make way.
    public void heard(T who) {
        var place = places.get(who);
        if (place != null && !place.known) {
            var strange = groups.get(place.origin).strangers;
            strange.remove(who);
            strange.add(who);
        }
    }

    public void leave(T who) {
        var place = places.remove(who);
        if (place == null) {
            return;
        }
        var group = groups.get(place.origin);
        if (place.known) {
            group.known--;
        } else {
            group.strangers.remove(who);
            strangers--;
        }
        if (group.known == 0 && group.strangers.isEmpty()) {
            groups.remove(place.origin);
        }
    }
}
