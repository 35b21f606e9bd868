package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registrations;
import io.roombridge.registry.RegistryUnavailable;
import io.roombridge.registry.sql.BindingRows.Key;
import io.roombridge.registry.sql.BindingRows.Removal;
import io.roombridge.registry.sql.BindingRows.Work;
import io.roombridge.registry.sql.Bindings.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bindings: read from memory, written in groups.
///
/// A binding that is new, changed or removed is in the database, past any crash, when the call returns. A refresh that
/// moves the end by no more than [#SLACK] is written within a second, by nobody's leave; what a crash loses of those is
/// made good at the next start, which keeps what has just ended or soon would for [#SLACK]. While the database is away
/// refreshes go on from memory, and what is new is refused.
final class SqlRegistrations implements Registrations, Kept, WriteBehind.Sink<Key>, AutoCloseable {

    /// By so much a refresh may be ahead of the database, and so long a start keeps what the database says has ended.
    static final Duration SLACK = Duration.ofMinutes(5);

    /// So long a caller waits for the database.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// So often who waits looks whether there is still hope.
    private static final Duration A_WHILE = Duration.ofMillis(100);

    /// So many may wait to be written before new ones are refused.
    private static final int MOST_WAITING = 50_000;

    private static final Logger log = LoggerFactory.getLogger(SqlRegistrations.class);

    private final Database database;
    private final BindingRows rows = BindingRows.ofNewNode();
    private final Bindings bindings = new Bindings();
    private final WriteBehind<Key> writes;
    private long revision;
    private long looked = System.nanoTime();

    SqlRegistrations(Database database, Instant now) {
        this.database = database;
        database.read(handle -> {
            revision = Revisions.of(handle, kind());
            rows.all(handle).forEach(row -> bindings.change(Key.of(row),
                    _ -> new State.Bound(kept(row, now), Optional.of(row), false)));
            return null;
        });
        writes = new WriteBehind<>("registry-bindings", this);
    }

    private static Registration kept(Registration row, Instant now) {
        boolean ends = row.expires().isAfter(now.minus(SLACK)) && row.expires().isBefore(now.plus(SLACK));
        return ends ? row.expiring(now.plus(SLACK)) : row;
    }

    @Override
    public void save(Registration registration) {
        var key = Key.of(registration);
        boolean news = bindings.find(key).isEmpty();
        if (bindings.state(key).isEmpty() && writes.backlog() >= MOST_WAITING) {
            throw new RegistryUnavailable("too many bindings wait for the database");
        }
        var state = (State.Bound) bindings.change(key, before -> new State.Bound(registration,
                before instanceof State.Bound(_, var written, _) ? written : Optional.empty(), true)).orElseThrow();
        if (state.written().filter(it -> isLike(it, registration)).isEmpty()) {
            keep(registration, writes.now(key));
        } else if (state.written().get().expires().plus(SLACK).isBefore(registration.expires())) {
            tryFor(writes.now(key));
        } else {
            writes.later(key);
        }
        if (news) {
            say("registered", registration);
        }
    }

    /// Of what begins and ends, not of what goes on.
    private static void say(String what, Registration registration) {
        log.atInfo().addKeyValue("protocol", registration.protocol())
                .addKeyValue("alias", registration.aliases().getFirst()).addKeyValue("user", registration.user())
                .addKeyValue("address", registration.hop()).log(what);
    }

    /// While the database is away an endpoint it knows may change its contact: a crash then costs it one refresh.
    private void keep(Registration registration, CompletableFuture<Void> written) {
        if (!tryFor(written) && !(isAway() && bindings.isKnown(registration))) {
            throw unavailable();
        }
    }

    /// Whether it is the other but for its end and what the protocol remembers of the last request.
    private static boolean isLike(Registration one, Registration other) {
        return one.equals(other.expiring(one.expires()).remembering(one.attributes()));
    }

    @Override
    public void remove(Protocol protocol, String binding) {
        await(remove(new Key(protocol, binding), Bindings.FOREVER));
    }

    private CompletableFuture<Void> remove(Key key, Instant expired) {
        bindings.find(key).ifPresent(it -> say("registration ended", it));
        bindings.change(key, _ -> new State.Gone(expired));
        return writes.now(key);
    }

    /// Removes what is not to be any more.
    void removeIf(Predicate<Registration> forbidden) {
        var removed = bindings.all().filter(forbidden)
                .map(it -> remove(Key.of(it), Bindings.FOREVER)).toArray(CompletableFuture[]::new);
        tryFor(CompletableFuture.allOf(removed));
    }

    private void await(CompletableFuture<Void> written) {
        if (!tryFor(written)) {
            throw unavailable();
        }
    }

    private static RegistryUnavailable unavailable() {
        return new RegistryUnavailable("the database does not answer: the binding is not safe yet");
    }

    /// False when it takes too long. No time is lost on a database that does not answer.
    private boolean tryFor(CompletableFuture<Void> written) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                written.get(isAway() ? 0 : A_WHILE.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException _) {
                if (isAway() || System.nanoTime() > deadline) {
                    return false;
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException refused) {
                throw new RegistryUnavailable("the database refuses the binding", refused.getCause());
            }
        }
    }

    private boolean isAway() {
        return writes.isAway() || database.isAway();
    }

    @Override
    public Optional<Registration> find(Protocol protocol, String binding) {
        return bindings.find(new Key(protocol, binding));
    }

    @Override
    public List<Registration> find(Alias alias, Instant now) {
        return bindings.find(alias, now);
    }

    @Override
    public List<Registration> all() {
        return bindings.all().sorted(Comparator.comparing(Registration::since).thenComparing(Registration::key))
                .toList();
    }

    @Override
    public long count() {
        return bindings.all().count();
    }

    @Override
    public List<Registration> expire(Instant now) {
        var gone = new ArrayList<Registration>();
        bindings.all().filter(it -> !it.expires().isAfter(now)).forEach(old -> expire(old, now, gone));
        gone.sort(Comparator.comparing(Registration::expires));
        return gone;
    }

    /// Unless it was refreshed in the meantime. What the database has may end later than what we know; if a neighbour
    /// has kept it alive since, it stays.
    private void expire(Registration old, Instant now, List<Registration> gone) {
        var key = Key.of(old);
        bindings.change(key, state -> {
            if (state instanceof State.Bound(var current, var written, var pending) && current.equals(old)) {
                gone.add(old);
                return new State.Gone(pending ? Bindings.FOREVER : written.map(Registration::expires)
                        .filter(now::isBefore).orElse(now));
            }
            return state;
        });
        writes.later(key);
    }

    /// Writes what is known of the keys by now.
    @Override
    public void write(Collection<Key> keys, boolean lasting) {
        var states = new ArrayList<State>();
        var work = new Work(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var key : keys) {
            var state = bindings.state(key);
            state.ifPresent(it -> add(key, it, work));
            states.add(state.orElse(null));
        }
        database.write(handle -> {
            rows.write(handle, work);
            return null;
        });
        if (lasting) {
            database.makeLast();
        }
        var state = states.iterator();
        keys.forEach(key -> written(key, state.next()));
    }

    private static void add(Key key, State state, Work work) {
        switch (state) {
            case State.Gone(var expired) -> work.removed().add(new Removal(key, expired));
            case State.Bound(var current, var written, _) -> {
                if (written.filter(it -> isLike(it, current)).isPresent()) {
                    work.refreshed().add(current);
                } else {
                    work.changed().add(current);
                }
            }
        }
    }

    /// What was changed again since stays to be written.
    private void written(Key key, State what) {
        bindings.change(key, now -> switch (what) {
            case State.Bound(var current, _, _) when now instanceof State.Bound(var newer, _, _) ->
                    new State.Bound(newer, Optional.of(current), !newer.equals(current));
            case State.Gone _ when now == what -> null;
            case null, default -> now;
        });
    }

    @Override
    public void refused(Key key) {
        bindings.change(key, now -> now instanceof State.Bound(_, var written, _)
                ? written.map(it -> new State.Bound(it, written, false)).orElse(null) : null);
    }

    @Override
    public boolean isRefusal(RuntimeException failed) {
        return Database.isRefusal(failed);
    }

    @Override
    public String kind() {
        return BindingRows.KIND;
    }

    @Override
    public void catchUp(long latest) {
        boolean late = System.nanoTime() - looked > BindingRows.REMEMBERED.dividedBy(2).toNanos();
        if (latest > revision) {
            database.read(handle -> {
                if (late) {
                    keepOnly(rows.all(handle));
                } else {
                    rows.removedSince(handle, revision).forEach(key -> learn(key, Optional.empty()));
                    rows.changedSince(handle, revision).forEach(row -> learn(Key.of(row), Optional.of(row)));
                }
                return null;
            });
            revision = latest;
        }
        looked = System.nanoTime();
    }

    private void keepOnly(List<Registration> all) {
        var gone = new HashSet<>(bindings.keys());
        all.forEach(row -> gone.remove(Key.of(row)));
        gone.forEach(key -> learn(key, Optional.empty()));
        all.forEach(row -> learn(Key.of(row), Optional.of(row)));
    }

    /// What a neighbour says of a binding; our own word counts more while it is not written.
    private void learn(Key key, Optional<Registration> row) {
        bindings.change(key, state -> switch (state) {
            case State.Gone _ -> state;
            case State.Bound(_, _, var pending) when pending -> state;
            case null, default -> row.map(it -> new State.Bound(it, Optional.of(it), false)).orElse(null);
        });
    }

    /// Writes what is not written yet.
    @Override
    public void close() {
        writes.close();
    }
}
