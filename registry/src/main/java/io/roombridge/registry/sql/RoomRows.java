package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.call.FloorPolicy;
import io.roombridge.dialplan.Passcode;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.registry.Change;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class RoomRows implements Table.Rows<RoomDefinition> {

    private final Secrets secrets;

    RoomRows(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String kind() {
        return "room";
    }

    @Override
    public String name(RoomDefinition room) {
        return room.name();
    }

    @Override
    public List<Versioned<RoomDefinition>> load(Handle handle) {
        var aliases = AliasRows.load(handle, "room");
        return handle.createQuery("select * from room order by id")
                .map((row, _) -> new Versioned<>(room(row, aliases), row.getLong("version"))).list();
    }

    private RoomDefinition room(ResultSet row, Map<String, List<Alias>> aliases) throws SQLException {
        return new RoomDefinition(row.getString("name"), row.getString("display_name"),
                aliases.getOrDefault(row.getString("id"), List.of()), open(row, "host_pin"), open(row, "guest_pin"),
                row.getInt("max_participants"), row.getBoolean("locked"),
                Arrangement.valueOf(row.getString("arrangement")),
                EnumText.parse(Protocol.class, row.getString("protocols")), open(row, "cloud"),
                row.getBoolean("guests_wait"), row.getBoolean("ends_with_host"),
                FloorPolicy.valueOf(row.getString("floor")), Language.of(row.getString("language")),
                row.getInt("max_minutes"));
    }

    private String open(ResultSet row, String column) throws SQLException {
        return secrets.open(row.getString(column), Secrets.place("room", row.getString("id"), column));
    }

    private String seal(String secret, String id, String column) {
        return secrets.seal(secret, Secrets.place("room", id, column));
    }

    @Override
    public void insert(Handle handle, String id, Versioned<RoomDefinition> versioned) {
        var room = versioned.thing();
        AliasRows.refuseTaken(handle, id, "room", room.aliases());
        handle.createUpdate("""
                        insert into room (id, version, name, display_name, host_pin, guest_pin, max_participants,
                            locked, arrangement, protocols, cloud, guests_wait, ends_with_host, floor, language,
                            max_minutes)
                        values (:id, :version, :name, :displayName, :hostPin, :guestPin, :most, :locked,
                            :arrangement, :protocols, :cloud, :guestsWait, :endsWithHost, :floor, :language,
                            :maxMinutes)""")
                .bind("id", id).bind("version", versioned.version()).bind("name", room.name())
                .bind("displayName", room.displayName()).bind("hostPin", seal(room.hostPin(), id, "host_pin"))
                .bind("guestPin", seal(room.guestPin(), id, "guest_pin")).bind("most", room.maxParticipants())
                .bind("locked", room.locked()).bind("arrangement", room.arrangement().name())
                .bind("protocols", EnumText.print(room.protocols()))
                .bind("cloud", seal(room.cloud(), id, "cloud"))
                .bind("guestsWait", room.guestsWait()).bind("endsWithHost", room.endsWithHost())
                .bind("floor", room.floor().name())
                .bind("language", room.language().map(Language::code).orElse(""))
                .bind("maxMinutes", room.maxMinutes()).execute();
        AliasRows.insert(handle, "room", id, room.aliases());
    }

    @Override
    public List<Field> fields(RoomDefinition room) {
        var cloud = Passcode.hidden(room.cloud());
        return List.of(Field.of("displayName", room.displayName()), Field.of("aliases", room.aliases()),
                Field.secret("hostPin", room.hostPin()), Field.secret("guestPin", room.guestPin()),
                Field.of("maxParticipants", room.maxParticipants()), Field.of("locked", room.locked()),
                Field.of("arrangement", room.arrangement()),
                Field.of("protocols", room.protocols()), Field.of("cloud", cloud),
                Field.secret("cloudPasscode", cloud.equals(room.cloud()) ? "" : room.cloud()),
                Field.of("guestsWait", room.guestsWait()), Field.of("endsWithHost", room.endsWithHost()),
                Field.of("floor", room.floor()),
                Field.of("language", room.language().map(Language::code).orElse("")),
                Field.of("maxMinutes", room.maxMinutes()));
    }

    @Override
    public boolean hasAliases() {
        return true;
    }

    @Override
    public Collection<String> keys(RoomDefinition room) {
        return room.aliases().stream().map(Alias::value).toList();
    }

    @Override
    public Change change(String name, Optional<RoomDefinition> before, Optional<RoomDefinition> now) {
        return new Change.RoomChanged(name, before, now);
    }
}
