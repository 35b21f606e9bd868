package io.roombridge.room;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Those who get the same, in no order. To come and to go takes the same time however many there are, and going through
/// them by number allocates nothing. For one thread.
final class Audience<T> {

    private final List<T> members = new ArrayList<>();
    private final Map<T, Integer> places = new IdentityHashMap<>();

    void add(T one) {
        if (places.putIfAbsent(one, members.size()) == null) {
            members.add(one);
        }
    }

    /// The last takes the place of who goes.
    void remove(T one) {
        var place = places.remove(one);
        if (place == null) {
            return;
        }
        var last = members.removeLast();
        if (last != one) {
            members.set(place, last);
            places.put(last, place);
        }
    }

    T get(int place) {
        return members.get(place);
    }

    int size() {
        return members.size();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    void clear() {
        members.clear();
        places.clear();
    }
}
