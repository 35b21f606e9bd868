package io.roombridge.room;

import io.roombridge.media.LegId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What single legs are told over their picture, each for a while. For the control thread.
final class Asides {

    private final Map<LegId, List<String>> reminders = new HashMap<>();

    private record Aside(List<String> lines, long until) {}

    private final Map<LegId, Aside> asides = new HashMap<>();

    /// @param lines  none takes back what was said
    /// @param until  on the clock of pictures
    void say(LegId leg, List<String> lines, long until) {
        if (lines.isEmpty()) {
            asides.remove(leg);
        } else {
            asides.put(leg, new Aside(lines, until));
        }
    }

    /// What the leg reads whenever it is told nothing else.
    ///
    /// @param lines  none takes them away
    void remind(LegId leg, List<String> lines) {
        if (lines.isEmpty()) {
            reminders.remove(leg);
        } else {
            reminders.put(leg, lines);
        }
    }

    /// What the leg is told now; empty when nothing.
    List<String> to(LegId leg) {
        var aside = asides.get(leg);
        return aside == null ? reminders.getOrDefault(leg, List.of()) : aside.lines();
    }

    /// Whose lines have been seen long enough; they are gone.
    List<LegId> expire(long now) {
        var over = asides.entrySet().stream().filter(it -> now - it.getValue().until() >= 0).map(Map.Entry::getKey)
                .toList();
        asides.keySet().removeAll(over);
        return over;
    }
}
