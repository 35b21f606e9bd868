package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.roombridge.media.Arrangement;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a change of one leg makes of work, counted in rooms of 2, 50, 200 and 1,000: it does not grow with the room.
@Timeout(120)
class RoomScalingTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<Integer> SIZES = List.of(2, 50, 200, 1_000);
    private static final int TIMES = 300;
    /// Of two each has a view of its own besides the one of all, made and given up with the arrangement.
    private static final int VIEWS_OF_TWO = 3;

    /// @param steps      streams looked up, tasks for the control thread, tasks for the clock of sound
    /// @param allocated  octets on the thread that changes
    private record Work(List<Integer> steps, long allocated) {}

    private static Map<String, Consumer<BigRoom>> changes() {
        var changes = new LinkedHashMap<String, Consumer<BigRoom>>();
        changes.put("limit", room -> {
            room.limit(room.legs.getLast(), 384_000);
            room.limit(room.legs.getLast(), 0);
        });
        changes.put("mute", room -> {
            room.mute(room.legs.getFirst(), true);
            room.mute(room.legs.getFirst(), false);
        });
        changes.put("rename", room -> {
            room.rename(room.legs.getFirst(), "One");
            room.rename(room.legs.getFirst(), "Other");
        });
        changes.put("come and go", room -> {
            var leg = LegId.fresh(Protocol.SIP);
            room.enter(leg);
            room.leave(leg);
        });
        changes.put("speaker", room -> {
            room.speaker(room.legs.getLast());
            room.speaker(room.legs.getFirst());
        });
        changes.put("arrange", room -> {
            room.arrange(Arrangement.ONE_PLUS_FIVE);
            room.arrange(Arrangement.AUTOMATIC);
        });
        return changes;
    }

    @Test
    void aChangeMakesAsMuchWorkInALargeRoomAsInASmallOne() {
        var found = new TreeMap<String, Map<Integer, Work>>();
        for (int size : SIZES) {
            try (var room = new BigRoom(size)) {
                changes().forEach((name, change) -> found.computeIfAbsent(name, _ -> new TreeMap<>())
                        .put(size, work(room, change)));
            }
        }

        found.forEach((name, works) -> {
            var few = works.get(50);
            works.forEach((size, work) -> {
                assertThat(work.steps()).as("%s at %d: %s", name, size, works).isEqualTo(few.steps());
                assertThat(work.allocated()).as("%s at %d: %s", name, size, works)
                        .isLessThan(few.allocated() * (size == 2 ? VIEWS_OF_TWO : 1) * 3 / 2 + 1_000);
            });
        });
    }

    /// To fill a room each leg makes the same work, the last as the first.
    @Test
    void theLastToComeMakesNoMoreWorkThanThoseBefore() {
        try (var room = new BigRoom(50)) {
            var early = entering(room, 100);
            entering(room, 700);

            assertThat(entering(room, 100)).isEqualTo(early);
        }
    }

    private static List<Integer> entering(BigRoom room, int count) {
        var before = room.work();
        for (int i = 0; i < count; i++) {
            room.enter(LegId.fresh(Protocol.SIP));
        }
        return difference(before, room.work());
    }

    private static Work work(BigRoom room, Consumer<BigRoom> change) {
        for (int i = 0; i < TIMES; i++) {
            change.accept(room); // until all is loaded, and maps have the size they keep
        }
        var before = room.work();
        change.accept(room);
        var steps = difference(before, room.work());
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long start = THREADS.getCurrentThreadAllocatedBytes();
            change.accept(room);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - start);
        }
        return new Work(steps, least);
    }

    private static List<Integer> difference(List<Integer> before, List<Integer> after) {
        return List.of(after.get(0) - before.get(0), after.get(1) - before.get(1), after.get(2) - before.get(2));
    }
}
