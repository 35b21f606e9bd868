package io.roombridge.registry.sql;

import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Change;
import io.roombridge.registry.Trunk;
import io.roombridge.registry.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class TrunkRows implements Table.Rows<Trunk> {

    private final Secrets secrets;

    TrunkRows(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String kind() {
        return "trunk";
    }

    @Override
    public String name(Trunk trunk) {
        return trunk.name();
    }

    @Override
    public List<Versioned<Trunk>> load(Handle handle) {
        return handle.createQuery("select * from trunk order by id")
                .map((row, _) -> new Versioned<>(new Trunk(row.getString("name"),
                        Protocol.valueOf(row.getString("protocol")), Transport.valueOf(row.getString("transport")),
                        row.getString("host"), row.getInt("port"), row.getString("template"), login(row)),
                        row.getLong("version")))
                .list();
    }

    private Optional<Login> login(ResultSet row) throws SQLException {
        var user = row.getString("login");
        return user == null ? Optional.empty()
                : Optional.of(new Login(user,
                        secrets.open(row.getString("password"), passwordOf(row.getString("id")))));
    }

    private static String passwordOf(String id) {
        return Secrets.place("trunk", id, "password");
    }

    @Override
    public void insert(Handle handle, String id, Versioned<Trunk> versioned) {
        var trunk = versioned.thing();
        handle.createUpdate("""
                        insert into trunk (id, version, name, protocol, transport, host, port, template, login,
                            password)
                        values (:id, :version, :name, :protocol, :transport, :host, :port, :template, :login,
                            :password)""")
                .bind("id", id).bind("version", versioned.version()).bind("name", trunk.name())
                .bind("protocol", trunk.protocol().name())
                .bind("transport", trunk.transport().name()).bind("host", trunk.host()).bind("port", trunk.port())
                .bind("template", trunk.template()).bind("login", trunk.login().map(Login::user).orElse(null))
                .bind("password", trunk.login().map(login -> secrets.seal(login.password(), passwordOf(id)))
                        .orElse(null)).execute();
    }

    @Override
    public List<Field> fields(Trunk trunk) {
        return List.of(Field.of("protocol", trunk.protocol()), Field.of("transport", trunk.transport()),
                Field.of("host", trunk.host()), Field.of("port", trunk.port()),
                Field.of("template", trunk.template()), Field.of("login", trunk.login().map(Login::user).orElse("")),
                Field.secret("password", trunk.login().map(Login::password).orElse("")));
    }

    @Override
    public Collection<String> keys(Trunk trunk) {
        return List.of();
    }

    @Override
    public Change change(String name, Optional<Trunk> before, Optional<Trunk> now) {
        return new Change.TrunkChanged(name, before, now);
    }
}
