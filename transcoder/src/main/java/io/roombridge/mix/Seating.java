package io.roombridge.mix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// Who sits in which tile: everyone stays where they are, newcomers come last, and the speaker gets the large tile, or
/// at least a tile, by changing places with who is there. Whoever had to rise is the next to be seated.
///
/// A change costs the tiles there are, however many stand.
public final class Seating<K> {

    private final Set<K> present = new HashSet<>();
    private final List<K> seated = new ArrayList<>();
    private final SequencedSet<K> standing = new LinkedHashSet<>();

    public void enter(K who) {
        if (present.add(who)) {
            standing.addLast(who);
        }
    }

    public void leave(K who) {
        if (present.remove(who) && !standing.remove(who)) {
            seated.remove(who);
        }
    }

    public boolean has(K who) {
        return present.contains(who);
    }

    /// How many there are.
    public int size() {
        return present.size();
    }

    /// Seats as many as the layout has tiles for.
    public void seat(Optional<K> speaker, Layout layout) {
        int tiles = Math.min(layout.tiles().size(), present.size());
        while (seated.size() > tiles) {
            standing.addFirst(seated.removeLast());
        }
        while (seated.size() < tiles) {
            seated.add(standing.removeFirst());
        }
        if (tiles > 0 && speaker.isPresent() && present.contains(speaker.get())) {
            give(speaker.get(), layout.large() ? 0 : tiles - 1, layout.large());
        }
    }

    /// @param move  also who sits already
    private void give(K who, int tile, boolean move) {
        int place = seated.indexOf(who);
        if (place < 0) {
            standing.remove(who);
            standing.addFirst(seated.set(tile, who));
        } else if (move) {
            Collections.swap(seated, place, tile);
        }
    }

    /// Who is in the first, second, … tile of a picture in which somebody is left out, who stands next moving up.
    public List<K> seated(int tiles, Optional<K> without) {
        var shown = new ArrayList<K>();
        for (var who : seated) {
            if (shown.size() < tiles && !without.equals(Optional.of(who))) {
                shown.add(who);
            }
        }
        for (var next = standing.iterator(); shown.size() < tiles && next.hasNext();) {
            var who = next.next();
            if (!without.equals(Optional.of(who))) {
                shown.add(who);
            }
        }
        return shown;
    }
}
