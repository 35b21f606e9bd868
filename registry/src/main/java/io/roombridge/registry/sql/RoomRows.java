package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Change;
import io.roombridge.registry.RoomDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

final class RoomRows implements Table.Rows<RoomDefinition> {

    @Override
    public String kind() {
        return "room";
    }

    @Override
    public String name(RoomDefinition room) {
        return room.name();
    }

    @Override
    public List<RoomDefinition> load(Handle handle) {
        var aliases = AliasRows.load(handle, "room");
        return handle.createQuery("select * from room order by id")
                .map((row, _) -> new RoomDefinition(row.getString("name"), row.getString("display_name"),
                        aliases.getOrDefault(row.getString("id"), List.of()), row.getString("host_pin"),
                        row.getString("guest_pin"),
                        row.getInt("max_participants"), row.getBoolean("locked"),
                        Arrangement.valueOf(row.getString("arrangement")),
                        EnumText.parse(Protocol.class, row.getString("protocols")), row.getString("cloud")))
                .list();
    }

    @Override
    public void insert(Handle handle, String id, RoomDefinition room) {
        AliasRows.refuseTaken(handle, id, "room", room.aliases());
        handle.createUpdate("""
                        insert into room (id, name, display_name, host_pin, guest_pin, max_participants, locked,
                            arrangement, protocols, cloud)
                        values (:id, :name, :displayName, :hostPin, :guestPin, :most, :locked,
                            :arrangement, :protocols, :cloud)""")
                .bind("id", id).bind("name", room.name()).bind("displayName", room.displayName())
                .bind("hostPin", room.hostPin()).bind("guestPin", room.guestPin()).bind("most", room.maxParticipants())
                .bind("locked", room.locked()).bind("arrangement", room.arrangement().name())
                .bind("protocols", EnumText.print(room.protocols())).bind("cloud", room.cloud()).execute();
        AliasRows.insert(handle, "room", id, room.aliases());
    }

    @Override
    public String describe(RoomDefinition room) {
        var pins = Stream.of(room.hostPin(), room.guestPin()).filter(pin -> !pin.isEmpty()).count();
        return "aliases " + room.aliases() + ", " + pins + " PINs" + (room.locked() ? ", locked" : "")
                + (room.cloud().isEmpty() ? "" : ", dials out");
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
