package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import java.net.InetSocketAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How bindings lie in the database. Each row says at which revision it was written and by which gateway, and so do
/// those that tell for a while what was removed: others on the same database read what is new to them.
///
/// @param node  who writes
record BindingRows(String node) {

    private static final Logger log = LoggerFactory.getLogger(BindingRows.class);

    static final String KIND = "registration";

    /// For so long others can learn that a binding was removed; one that has not looked since reads everything.
    static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final String KEY = " where protocol = :protocol and binding = :binding";

    /// What a binding is called in the database.
    record Key(Protocol protocol, String binding) {

        static Key of(Registration registration) {
            return new Key(registration.protocol(), registration.key());
        }

        static Key read(ResultSet row) throws SQLException {
            return new Key(Protocol.valueOf(row.getString("protocol")), row.getString("binding"));
        }
    }

    /// @param expired  only if it has expired by then, for a neighbour may have kept it alive
    record Removal(Key key, Instant expired) {}

    /// What is to be written in one transaction.
    ///
    /// @param refreshed  there with other ends and attributes
    /// @param changed    new, or changed
    record Work(List<Registration> refreshed, List<Registration> changed, List<Removal> removed) {}

    static BindingRows ofNewNode() {
        return new BindingRows(UUID.randomUUID().toString());
    }

    void write(Handle handle, Work work) {
        long revision = Revisions.move(handle, KIND);
        var changed = new ArrayList<>(work.changed());
        changed.addAll(refresh(handle, revision, work.refreshed()));
        insert(handle, revision, update(handle, revision, changed));
        remove(handle, revision, work.removed());
    }

    /// Gives back those that are not there.
    private List<Registration> refresh(Handle handle, long revision, List<Registration> registrations) {
        if (registrations.isEmpty()) {
            return List.of();
        }
        var batch = handle.prepareBatch("update registration set attributes = :attributes, expires = :expires, "
                + "revision = :revision, node = :node" + KEY);
        registrations.forEach(it -> bindKey(batch, revision, Key.of(it)).bind("attributes", it.attributes())
                .bind("expires", it.expires()).add());
        return untouched(registrations, batch.execute());
    }

    private List<Registration> update(Handle handle, long revision, List<Registration> registrations) {
        if (registrations.isEmpty()) {
            return List.of();
        }
        var batch = handle.prepareBatch("""
                update registration set aliases = :aliases, contact = :contact, transport = :transport,
                    hop_host = :hopHost, hop_port = :hopPort, product = :product, account = :account,
                    attributes = :attributes, since = :since, expires = :expires, revision = :revision, node = :node"""
                + KEY);
        registrations.forEach(it -> bind(batch, revision, it).add());
        return untouched(registrations, batch.execute());
    }

    private static List<Registration> untouched(List<Registration> registrations, int[] counts) {
        var untouched = new ArrayList<Registration>();
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] == 0) {
                untouched.add(registrations.get(index));
            }
        }
        return untouched;
    }

    private void insert(Handle handle, long revision, List<Registration> registrations) {
        if (registrations.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into registration (protocol, binding, aliases, contact, transport, hop_host, hop_port,
                    product, account, attributes, since, expires, revision, node)
                values (:protocol, :binding, :aliases, :contact, :transport, :hopHost, :hopPort,
                    :product, :account, :attributes, :since, :expires, :revision, :node)""");
        registrations.forEach(it -> bind(batch, revision, it).add());
        batch.execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, long revision, Registration registration) {
        return bindKey(statement, revision, Key.of(registration))
                .bind("aliases", registration.aliases().stream().map(Alias::value).collect(Collectors.joining("\n")))
                .bind("contact", registration.contact()).bind("transport", registration.transport().name())
                .bind("hopHost", registration.hop().getHostString()).bind("hopPort", registration.hop().getPort())
                .bind("product", SqlAudit.cut(registration.product(), 512)).bind("account", registration.user())
                .bind("attributes", registration.attributes()).bind("since", registration.since())
                .bind("expires", registration.expires());
    }

    private <S extends SqlStatement<S>> S bindKey(S statement, long revision, Key key) {
        return statement.bind("protocol", key.protocol().name()).bind("binding", key.binding())
                .bind("revision", revision).bind("node", node);
    }

    private void remove(Handle handle, long revision, List<Removal> removals) {
        if (removals.isEmpty()) {
            return;
        }
        var now = Instant.now();
        var batch = handle.prepareBatch("delete from registration" + KEY + " and expires <= :expired");
        removals.forEach(it -> batch.bind("protocol", it.key().protocol().name()).bind("binding", it.key().binding())
                .bind("expired", it.expired()).add());
        var counts = batch.execute();
        var gone = handle.prepareBatch("""
                insert into registration_gone (revision, protocol, binding, node, removed)
                values (:revision, :protocol, :binding, :node, :now)""");
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] > 0) {
                bindKey(gone, revision, removals.get(index).key()).bind("now", now).add();
            }
        }
        if (gone.size() > 0) {
            gone.execute();
        }
        handle.createUpdate("delete from registration_gone where removed < :old")
                .bind("old", now.minus(REMEMBERED)).execute();
    }

    List<Registration> all(Handle handle) {
        return readable(handle.createQuery("select * from registration"));
    }

    /// What others have written since the revision.
    List<Registration> changedSince(Handle handle, long revision) {
        return readable(handle.createQuery("select * from registration where revision > :revision and node <> :node")
                .bind("revision", revision).bind("node", node));
    }

    /// One that cannot be read keeps no gateway from its start: its endpoint registers again.
    private static List<Registration> readable(Query query) {
        return query.map((row, _) -> {
            try {
                return Optional.of(read(row));
            } catch (IllegalArgumentException unreadable) {
                log.warn("a binding cannot be read: {}", row.getString("binding"), unreadable);
                return Optional.<Registration>empty();
            }
        }).stream().flatMap(Optional::stream).toList();
    }

    /// What others have removed since the revision.
    List<Key> removedSince(Handle handle, long revision) {
        return handle.createQuery(
                        "select protocol, binding from registration_gone where revision > :revision and node <> :node")
                .bind("revision", revision).bind("node", node).map((row, _) -> Key.read(row)).list();
    }

    private static Registration read(ResultSet row) throws SQLException {
        var key = Key.read(row);
        return new Registration(key.protocol(), key.binding(),
                Stream.of(row.getString("aliases").split("\n")).map(Alias::of).toList(), row.getString("contact"),
                Transport.valueOf(row.getString("transport")),
                new InetSocketAddress(row.getString("hop_host"), row.getInt("hop_port")),
                row.getString("product"), row.getString("account"), row.getString("attributes"),
                CallRows.instant(row, "since"), CallRows.instant(row, "expires"));
    }
}
