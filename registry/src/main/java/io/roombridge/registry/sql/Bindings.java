package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.registry.Registration;
import io.roombridge.registry.sql.BindingRows.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The bindings in memory, found by key and by alias; and what of each is in the database. Safe for many threads.
final class Bindings {

    /// What is known of a key. Nothing is known of most.
    sealed interface State {

        /// @param written  how the database has it; empty while it has not
        /// @param pending  the database is yet to be told
        record Bound(Registration current, Optional<Registration> written, boolean pending) implements State {}

        /// The database is yet to be told that it is gone.
        ///
        /// @param expired  by when it had; [#FOREVER] if it was taken away before
        record Gone(Instant expired) implements State {}
    }

    /// Later than any binding ends.
    static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Comparator<Registration> LATEST_FIRST =
            Comparator.comparing(Registration::since).reversed().thenComparing(Registration::key);

    private final Map<Key, State> states = new ConcurrentHashMap<>();
    private final Map<String, Set<Key>> byAlias = new ConcurrentHashMap<>();

    Optional<State> state(Key key) {
        return Optional.ofNullable(states.get(key));
    }

    Optional<Registration> find(Key key) {
        return Optional.ofNullable(current(states.get(key)));
    }

    /// Those that have not expired, the latest first.
    List<Registration> find(Alias alias, Instant now) {
        return byAlias.getOrDefault(alias.value(), Set.of()).stream().flatMap(key -> find(key).stream())
                .filter(it -> it.expires().isAfter(now) && it.aliases().stream()
                        .anyMatch(other -> other.value().equals(alias.value())))
                .sorted(LATEST_FIRST).toList();
    }

    /// Whether the database has a binding of the same user under one of the aliases.
    boolean isKnown(Registration registration) {
        return registration.aliases().stream().flatMap(alias -> byAlias.getOrDefault(alias.value(), Set.of()).stream())
                .flatMap(key -> state(key).stream())
                .anyMatch(state -> state instanceof State.Bound(_, var written, _) && written
                        .filter(it -> it.protocol() == registration.protocol()
                                && it.user().equals(registration.user())).isPresent());
    }

    Stream<Registration> all() {
        return states.values().stream().map(Bindings::current).filter(Objects::nonNull);
    }

    Set<Key> keys() {
        return states.keySet();
    }

    /// Changes what is known of a key in one step; both may be nothing, `null`.
    ///
    /// @return what is known now
    Optional<State> change(Key key, UnaryOperator<State> change) {
        return Optional.ofNullable(states.compute(key, (_, before) -> {
            var now = change.apply(before);
            index(key, aliases(before), aliases(now));
            return now;
        }));
    }

    private void index(Key key, Collection<Alias> before, Collection<Alias> now) {
        if (before.equals(now)) {
            return;
        }
        now.forEach(alias -> byAlias.compute(alias.value(), (_, keys) -> with(keys, key)));
        before.stream().filter(alias -> !now.contains(alias))
                .forEach(alias -> byAlias.computeIfPresent(alias.value(), (_, keys) -> without(keys, key)));
    }

    private static Set<Key> with(Set<Key> keys, Key key) {
        if (keys == null) {
            return Set.of(key);
        }
        var more = new HashSet<>(keys);
        more.add(key);
        return Set.copyOf(more);
    }

    private static Set<Key> without(Set<Key> keys, Key key) {
        var fewer = new HashSet<>(keys);
        fewer.remove(key);
        return fewer.isEmpty() ? null : Set.copyOf(fewer);
    }

    private static List<Alias> aliases(State state) {
        var current = current(state);
        return current == null ? List.of() : current.aliases();
    }

    private static Registration current(State state) {
        return state instanceof State.Bound(var current, _, _) ? current : null;
    }
}
