package io.roombridge.registry.sql;

import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Change;
import io.roombridge.registry.Trunk;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class TrunkRows implements Table.Rows<Trunk> {

    @Override
    public String kind() {
        return "trunk";
    }

    @Override
    public String name(Trunk trunk) {
        return trunk.name();
    }

    @Override
    public List<Trunk> load(Handle handle) {
        return handle.createQuery("select * from trunk order by id")
                .map((row, _) -> new Trunk(row.getString("name"), Protocol.valueOf(row.getString("protocol")),
                        Transport.valueOf(row.getString("transport")), row.getString("host"), row.getInt("port"),
                        row.getString("template"), login(row.getString("login"), row.getString("password"))))
                .list();
    }

    private static Optional<Login> login(String user, String password) {
        return user == null ? Optional.empty() : Optional.of(new Login(user, password));
    }

    @Override
    public void insert(Handle handle, String id, Trunk trunk) {
        handle.createUpdate("""
                        insert into trunk (id, name, protocol, transport, host, port, template, login, password)
                        values (:id, :name, :protocol, :transport, :host, :port, :template, :login, :password)""")
                .bind("id", id).bind("name", trunk.name()).bind("protocol", trunk.protocol().name())
                .bind("transport", trunk.transport().name()).bind("host", trunk.host()).bind("port", trunk.port())
                .bind("template", trunk.template()).bind("login", trunk.login().map(Login::user).orElse(null))
                .bind("password", trunk.login().map(Login::password).orElse(null)).execute();
    }

    @Override
    public String describe(Trunk trunk) {
        return trunk.protocol() + " over " + trunk.transport() + " to " + trunk.host() + ":" + trunk.port() + " as "
                + trunk.template();
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
