package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registrations;
import java.net.InetSocketAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Bindings, in the database at once, so that a restart loses none and a neighbour on the same database finds them.
final class SqlRegistrations implements Registrations {

    private final Database database;

    SqlRegistrations(Database database) {
        this.database = database;
    }

    /// Most are refreshes: the row changes and the aliases do not, which is one statement.
    @Override
    public void save(Registration registration) {
        database.change(handle -> {
            if (refresh(handle, registration) == 0) {
                delete(handle, registration.protocol(), registration.key());
                insert(handle, registration);
            }
            return null;
        });
    }

    private static int refresh(Handle handle, Registration registration) {
        return bind(handle.createUpdate("""
                update registration set contact = :contact, transport = :transport,
                    hop_host = :hopHost, hop_port = :hopPort, product = :product, account = :account,
                    attributes = :attributes, since = :since, expires = :expires
                where protocol = :protocol and binding = :binding and aliases = :aliases"""), registration).execute();
    }

    private static void insert(Handle handle, Registration registration) {
        bind(handle.createUpdate("""
                insert into registration (protocol, binding, aliases, contact, transport, hop_host, hop_port,
                    product, account, attributes, since, expires)
                values (:protocol, :binding, :aliases, :contact, :transport, :hopHost, :hopPort,
                    :product, :account, :attributes, :since, :expires)"""), registration).execute();
        var batch = handle.prepareBatch(
                "insert into registration_alias (protocol, binding, alias) values (:protocol, :binding, :alias)");
        registration.aliases().stream().map(Alias::value).distinct().forEach(alias -> batch
                .bind("protocol", registration.protocol().name()).bind("binding", registration.key())
                .bind("alias", alias).add());
        batch.execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Registration registration) {
        return statement.bind("protocol", registration.protocol().name()).bind("binding", registration.key())
                .bind("aliases", registration.aliases().stream().map(Alias::value).collect(Collectors.joining("\n")))
                .bind("contact", registration.contact()).bind("transport", registration.transport().name())
                .bind("hopHost", registration.hop().getHostString()).bind("hopPort", registration.hop().getPort())
                .bind("product", SqlAudit.cut(registration.product(), 512)).bind("account", registration.user())
                .bind("attributes", registration.attributes()).bind("since", registration.since())
                .bind("expires", registration.expires());
    }

    @Override
    public void remove(Protocol protocol, String key) {
        database.change(handle -> delete(handle, protocol, key));
    }

    private static int delete(Handle handle, Protocol protocol, String key) {
        return handle.createUpdate("delete from registration where protocol = :protocol and binding = :binding")
                .bind("protocol", protocol.name()).bind("binding", key).execute();
    }

    @Override
    public Optional<Registration> find(Protocol protocol, String key) {
        return database.read(handle -> handle
                .createQuery("select * from registration where protocol = :protocol and binding = :binding")
                .bind("protocol", protocol.name()).bind("binding", key).map((row, _) -> read(row)).findOne());
    }

    @Override
    public List<Registration> find(Alias alias, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select r.* from registration r
                            join registration_alias a on a.protocol = r.protocol and a.binding = r.binding
                        where a.alias = :alias and r.expires > :now order by r.since desc, r.binding""")
                .bind("alias", alias.value()).bind("now", now).map((row, _) -> read(row)).list());
    }

    @Override
    public List<Registration> all() {
        return database.read(handle -> handle.createQuery("select * from registration order by since, binding")
                .map((row, _) -> read(row)).list());
    }

    @Override
    public long count() {
        return database.read(handle -> handle.createQuery("select count(*) from registration").mapTo(Long.class).one());
    }

    @Override
    public List<Registration> expire(Instant now) {
        return database.change(handle -> {
            var gone = handle.createQuery(
                    "select * from registration where expires <= :now order by expires for update")
                    .bind("now", now).map((row, _) -> read(row)).list();
            gone.forEach(registration -> delete(handle, registration.protocol(), registration.key()));
            return gone;
        });
    }

    private static Registration read(ResultSet row) throws SQLException {
        return new Registration(Protocol.valueOf(row.getString("protocol")), row.getString("binding"),
                Stream.of(row.getString("aliases").split("\n")).map(Alias::of).toList(), row.getString("contact"),
                Transport.valueOf(row.getString("transport")), new InetSocketAddress(row.getString("hop_host"),
                row.getInt("hop_port")),
                row.getString("product"), row.getString("account"), row.getString("attributes"),
                SqlHistory.instant(row, "since"), SqlHistory.instant(row, "expires"));
    }
}
