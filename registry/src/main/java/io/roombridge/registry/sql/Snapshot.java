package io.roombridge.registry.sql;

import io.roombridge.registry.NaturalOrder;
import io.roombridge.registry.Versioned;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// All things of one kind as they were at a revision. Never changes.
final class Snapshot<T> {

    private final long revision;
    private final NavigableMap<String, Versioned<T>> byId;
    private final List<T> all;
    private final Function<T, Collection<String>> keys;
    private final Map<String, T> byKey = new HashMap<>();

    /// @param keys  what a thing can be found by, besides its id
    Snapshot(long revision, NavigableMap<String, Versioned<T>> byId, Function<T, Collection<String>> keys) {
        this.revision = revision;
        this.byId = byId;
        this.keys = keys;
        all = byId.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey, NaturalOrder.NATURAL))
                .map(entry -> entry.getValue().thing()).toList();
        all.forEach(thing -> keys.apply(thing).forEach(key -> byKey.put(key, thing)));
    }

    long revision() {
        return revision;
    }

    /// In the natural order of their ids.
    List<T> all() {
        return all;
    }

    Optional<T> find(String id) {
        return current(id).map(Versioned::thing);
    }

    Optional<Versioned<T>> current(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<T> findByKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// As this one, but for one thing, which was changed at that revision.
    ///
    /// @param thing  empty when it is there no more
    Snapshot<T> with(long revision, String id, Optional<T> thing) {
        var next = new TreeMap<>(byId);
        thing.ifPresentOrElse(it -> next.put(id, new Versioned<>(it, revision)), () -> next.remove(id));
        return new Snapshot<>(revision, next, keys);
    }

    /// What differs from an earlier one: before and now, either empty.
    void since(Snapshot<T> before, BiConsumer<Optional<T>, Optional<T>> difference) {
        var ids = new TreeSet<>(before.byId.keySet());
        ids.addAll(byId.keySet());
        for (var id : ids) {
            var was = before.find(id);
            var is = find(id);
            if (!Objects.equals(was, is)) {
                difference.accept(was, is);
            }
        }
    }
}
