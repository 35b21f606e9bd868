package io.roombridge.dialplan;

import io.roombridge.call.Alias;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A small world to dial in.
record World(Set<String> endpoints, Map<String, String> rooms, Map<String, String> trunks, Set<String> hosts)
        implements Facts {

    static final World SAMPLE = new World(Set.of("8001", "8002", "carol@partner.example"),
            Map.of("9000", "weekly", "board", "board"),
            Map.of("zoom", "{id}.{passcode}@zoomcrc.com", "mcu", "88{id}##{passcode}"),
            Set.of("gw.example.com", "192.0.2.1", "2001:db8::1"));

    @Override
    public Optional<Alias> endpoint(Alias dialled) {
        return Optional.of(dialled).filter(alias -> endpoints.contains(alias.value()));
    }

    @Override
    public Optional<String> absence(Alias dialled) {
        return Optional.of(dialled).filter(alias -> alias.value().equals("7001"))
                .map(alias -> alias + " is endpoint room1, which is not registered now");
    }

    @Override
    public Optional<String> room(Alias dialled) {
        return Optional.ofNullable(rooms.get(dialled.value()));
    }

    @Override
    public boolean hasRoom(String name) {
        return rooms.containsValue(name);
    }

    @Override
    public Optional<String> trunk(String name) {
        return Optional.ofNullable(trunks.get(name));
    }

    @Override
    public boolean ours(String host, int port) {
        return hosts.contains(host) && (port == 0 || port == 5060 || port == 1720);
    }
}
