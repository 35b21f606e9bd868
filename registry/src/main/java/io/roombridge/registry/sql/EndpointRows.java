package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.prompt.Language;
import io.roombridge.registry.Change;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class EndpointRows implements Table.Rows<Endpoint> {

    private final Secrets secrets;

    EndpointRows(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String kind() {
        return "endpoint";
    }

    @Override
    public String name(Endpoint endpoint) {
        return endpoint.name();
    }

    @Override
    public List<Versioned<Endpoint>> load(Handle handle) {
        var aliases = AliasRows.load(handle, "endpoint");
        return handle.createQuery("select * from endpoint order by id")
                .map((row, _) -> new Versioned<>(new Endpoint(row.getString("name"), row.getString("display_name"),
                        aliases.getOrDefault(row.getString("id"), List.of()),
                        secrets.open(row.getString("password"), passwordOf(row.getString("id"))),
                        row.getBoolean("enabled"), Language.of(row.getString("language"))), row.getLong("version")))
                .list();
    }

    @Override
    public void insert(Handle handle, String id, Versioned<Endpoint> versioned) {
        var endpoint = versioned.thing();
        AliasRows.refuseTaken(handle, id, "endpoint", endpoint.aliases());
        handle.createUpdate("""
                        insert into endpoint (id, version, name, display_name, password, enabled, language)
                        values (:id, :version, :name, :displayName, :password, :enabled, :language)""")
                .bind("id", id).bind("version", versioned.version()).bind("name", endpoint.name())
                .bind("displayName", endpoint.displayName())
                .bind("password", secrets.seal(endpoint.password(), passwordOf(id)))
                .bind("enabled", endpoint.enabled())
                .bind("language", endpoint.language().map(Language::code).orElse("")).execute();
        AliasRows.insert(handle, "endpoint", id, endpoint.aliases());
    }

    private static String passwordOf(String id) {
        return Secrets.place("endpoint", id, "password");
    }

    @Override
    public List<Field> fields(Endpoint endpoint) {
        return List.of(Field.of("displayName", endpoint.displayName()), Field.of("aliases", endpoint.aliases()),
                Field.secret("password", endpoint.password()), Field.of("enabled", endpoint.enabled()),
                Field.of("language", endpoint.language().map(Language::code).orElse("")));
    }

    @Override
    public boolean hasAliases() {
        return true;
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
