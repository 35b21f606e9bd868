package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which number means which format in a dialog. A number once used keeps its meaning (RFC 3264 §8.3.2), whichever side
/// gave it.
///
/// @param known  per stream, in the order they came up
/// @param events  the number of telephone events at each clock
record PayloadNumbers(Map<StreamId, List<Format>> known, Map<Integer, Integer> events) {

    /// The number for telephone events that nearly everyone uses, and old peers assume.
    private static final int USUAL_EVENT = 101;
    private static final int USUAL_CLOCK = 8_000;
    private static final int OPUS_CLOCK = 48_000;
    private static final int FIRST_DYNAMIC = 96;
    private static final int LAST_DYNAMIC = 127;
    /// Also free for dynamic use when the range is used up (RFC 3551 §6).
    private static final int FIRST_SPARE = 35;
    private static final int LAST_SPARE = 63;

    static final PayloadNumbers NONE = new PayloadNumbers(Map.of(), Map.of(USUAL_CLOCK, USUAL_EVENT));

    PayloadNumbers {
        known = Map.copyOf(known);
        events = Map.copyOf(events);
    }

    /// These formats are in use now.
    PayloadNumbers with(StreamId stream, List<Format> formats) {
        var all = new ArrayList<>(known.getOrDefault(stream, List.of()));
        formats.stream().filter(format -> all.stream().noneMatch(old -> old.payloadType() == format.payloadType()))
                .forEach(all::add);
        var copy = new HashMap<>(known);
        copy.put(stream, List.copyOf(all));
        return new PayloadNumbers(copy, events);
    }

    /// These events are in use now, the one we send before others of its clock.
    PayloadNumbers with(TelephoneEvents used) {
        var all = new HashMap<>(events);
        new TreeMap<>(used.clocks()).forEach((type, clock) -> all.put(clock, type));
        used.send().ifPresent(type -> all.put(used.clockRate(), type));
        return new PayloadNumbers(known, all);
    }

    /// With a number for events at each clock at which we offer them.
    PayloadNumbers withEventsFor(List<Format> formats) {
        var all = this;
        for (int clock : clocks(formats)) {
            if (!all.events.containsKey(clock)) {
                var more = new HashMap<>(all.events);
                more.put(clock, all.free(IntStream.rangeClosed(0, LAST_DYNAMIC - FIRST_DYNAMIC)
                        .map(back -> LAST_DYNAMIC - back),
                        formats));
                all = new PayloadNumbers(known, more);
            }
        }
        return all;
    }

    /// Those events as they are offered, the usual ones first: some peers read no further.
    List<Payload> events(List<Format> formats) {
        return clocks(formats).stream().map(clock -> Payload.telephoneEvent(events.get(clock), clock)).toList();
    }

    /// The usual one, and that of Opus (RFC 4733 §2.1); rooms that have G.722.1 know the usual one alone.
    private static List<Integer> clocks(List<Format> formats) {
        return Stream.concat(Stream.of(USUAL_CLOCK), formats.stream().map(format -> format.capability().clockRate())
                .filter(clock -> clock == OPUS_CLOCK)).distinct().toList();
    }

    /// All that have one.
    List<Format> formats() {
        return known.values().stream().flatMap(List::stream).toList();
    }

    /// Numbers for capabilities: those they had, the assigned ones, or free ones.
    List<Format> assign(StreamId stream, List<? extends Capability> capabilities) {
        var formats = new ArrayList<Format>();
        for (var capability : capabilities) {
            var left = known.getOrDefault(stream, List.of()).stream()
                    .filter(old -> !uses(formats, old.payloadType())).toList();
            int type = Capability.suiting(capability, capabilities, left, Format::capability)
                    .map(Format::payloadType).orElseGet(() -> fresh(capability, formats));
            formats.add(new Format(type, capability));
        }
        return formats;
    }

    private int fresh(Capability capability, List<Format> taken) {
        int assigned = Spellings.of(capability).assigned();
        return assigned >= 0 && !uses(taken, assigned) ? assigned
                : free(IntStream.rangeClosed(FIRST_DYNAMIC, LAST_DYNAMIC), taken);
    }

    private int free(IntStream preferred, List<Format> taken) {
        return IntStream.concat(preferred, IntStream.concat(IntStream.rangeClosed(FIRST_DYNAMIC, LAST_DYNAMIC),
                IntStream.rangeClosed(FIRST_SPARE, LAST_SPARE)))
                        .filter(type -> !events.containsValue(type) && !uses(taken, type) && known.values().stream()
                                .noneMatch(used -> uses(used, type)))
                        .findFirst().orElseThrow(() -> new IllegalStateException(
                                "no payload type is left in this session"));
    }

    private static boolean uses(List<Format> formats, int type) {
        return formats.stream().anyMatch(format -> format.payloadType() == type);
    }
}
