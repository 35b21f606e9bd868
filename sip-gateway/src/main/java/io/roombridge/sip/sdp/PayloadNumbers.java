package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which number means which format in a dialog. A number once used keeps its meaning (RFC 3264 §8.3.2), whichever side
/// gave it.
///
/// @param known  per stream, in the order they came up
/// @param event  the number of telephone events
record PayloadNumbers(Map<StreamId, List<Format>> known, int event) {

    /// The number for telephone events that nearly everyone uses, and old peers assume.
    private static final int USUAL_EVENT = 101;
    private static final int FIRST_DYNAMIC = 96;
    private static final int LAST_DYNAMIC = 127;
    /// Also free for dynamic use when the range is used up (RFC 3551 §6).
    private static final int FIRST_SPARE = 35;
    private static final int LAST_SPARE = 63;

    static final PayloadNumbers NONE = new PayloadNumbers(Map.of(), USUAL_EVENT);

    PayloadNumbers {
        known = Map.copyOf(known);
    }

    /// These formats are in use now.
    PayloadNumbers with(StreamId stream, List<Format> formats) {
        var all = new ArrayList<>(known.getOrDefault(stream, List.of()));
        formats.stream().filter(format -> all.stream().noneMatch(old -> old.payloadType() == format.payloadType()))
                .forEach(all::add);
        var copy = new HashMap<>(known);
        copy.put(stream, List.copyOf(all));
        return new PayloadNumbers(copy, event);
    }

    PayloadNumbers withEvent(int type) {
        return new PayloadNumbers(known, type);
    }

    /// Numbers for capabilities: those they had, the assigned ones, or free ones.
    List<Format> assign(StreamId stream, List<? extends Capability> capabilities) {
        var formats = new ArrayList<Format>();
        for (var capability : capabilities) {
            int type = known.getOrDefault(stream, List.of()).stream()
                    .filter(old -> old.capability().intersect(capability).isPresent()
                            && !uses(formats, old.payloadType()))
                    .mapToInt(Format::payloadType).findFirst()
                    .orElseGet(() -> fresh(capability, formats));
            formats.add(new Format(type, capability));
        }
        return formats;
    }

    private int fresh(Capability capability, List<Format> taken) {
        int assigned = Spellings.of(capability).assigned();
        return assigned >= 0 && !uses(taken, assigned) ? assigned
                : IntStream.concat(IntStream.rangeClosed(FIRST_DYNAMIC, LAST_DYNAMIC),
                        IntStream.rangeClosed(FIRST_SPARE, LAST_SPARE))
                        .filter(type -> type != event && !uses(taken, type) && known.values().stream()
                                .noneMatch(used -> uses(used, type)))
                        .findFirst().orElseThrow(() -> new IllegalStateException(
                                "no payload type is left in this session"));
    }

    private static boolean uses(List<Format> formats, int type) {
        return formats.stream().anyMatch(format -> format.payloadType() == type);
    }
}
