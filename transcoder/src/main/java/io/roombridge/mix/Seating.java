package io.roombridge.mix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Who sits in which tile: everyone stays where they are, newcomers come last, and the speaker gets the large tile, or
/// at least a tile, by changing places with who is there.
public final class Seating<K> {

    private final List<K> order = new ArrayList<>();

    /// @param present  everyone who is there
    /// @return who is in the first, second, … tile
    public List<K> seat(List<K> present, Optional<K> speaker, Layout layout) {
        order.retainAll(present);
        for (var who : present) {
            if (!order.contains(who)) {
                order.add(who);
            }
        }
        int tiles = Math.min(layout.tiles().size(), order.size());
        int place = speaker.map(order::indexOf).orElse(-1);
        if (layout.large() && place > 0) {
            Collections.swap(order, 0, place);
        } else if (place >= tiles && tiles > 0) {
            Collections.swap(order, tiles - 1, place);
        }
        return List.copyOf(order.subList(0, tiles));
    }
}
