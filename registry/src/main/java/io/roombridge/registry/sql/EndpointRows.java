package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.registry.Change;
import io.roombridge.registry.Endpoint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class EndpointRows implements Table.Rows<Endpoint> {

    @Override
    public String kind() {
        return "endpoint";
    }

    @Override
    public String name(Endpoint endpoint) {
        return endpoint.name();
    }

    @Override
    public List<Endpoint> load(Handle handle) {
        var aliases = AliasRows.load(handle, "endpoint");
        return handle.createQuery("select * from endpoint order by id")
                .map((row, _) -> new Endpoint(row.getString("name"), row.getString("display_name"),
                        aliases.getOrDefault(row.getString("id"), List.of()), row.getString("password"),
                        row.getBoolean("enabled")))
                .list();
    }

    @Override
    public void insert(Handle handle, String id, Endpoint endpoint) {
        AliasRows.refuseTaken(handle, id, "endpoint", endpoint.aliases());
        handle.createUpdate("""
                        insert into endpoint (id, name, display_name, password, enabled)
                        values (:id, :name, :displayName, :password, :enabled)""")
                .bind("id", id).bind("name", endpoint.name()).bind("displayName", endpoint.displayName())
                .bind("password", endpoint.password()).bind("enabled", endpoint.enabled()).execute();
        AliasRows.insert(handle, "endpoint", id, endpoint.aliases());
    }

    @Override
    public String describe(Endpoint endpoint) {
        return "aliases " + endpoint.aliases() + (endpoint.password().isEmpty() ? ", no password" : ", with password")
                + (endpoint.enabled() ? "" : ", disabled");
    }

    @Override
    public Collection<String> keys(Endpoint endpoint) {
        return endpoint.aliases().stream().map(Alias::value).toList();
    }

    @Override
    public Change change(String name, Optional<Endpoint> before, Optional<Endpoint> now) {
        return new Change.EndpointChanged(name, before, now);
    }
}
