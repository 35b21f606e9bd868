package io.roombridge.lab.load;

import io.roombridge.call.Alias;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Conditions;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.gateway.Gateway;
import io.roombridge.gateway.InvalidSettings;
import io.roombridge.gateway.Settings;
import io.roombridge.gateway.SettingsFile;
import io.roombridge.lab.ports.FreePorts;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Trunk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The gateway under load: its ports, its settings, the users who may register and the room they meet in.
record Site(int sipPort, int rasPort, int callPort, int h245Port, int mediaPort, int calledPort, Path folder) {

    static final String ROOM = "8001";
    /// Whoever is behind the trunk.
    static final String CALLED = "9001";
    /// Another address than the callers', for a call does not go back to where it comes from.
    static final String CALLED_HOST = "127.0.0.2";
    static final String PASSWORD = "load-password";
    /// The first of [#USERS] numbers, each an endpoint's name and alias.
    static final int FIRST_USER = 1_000;
    static final int USERS = 1_000;

    private static final String DATABASE_USER = "load";
    private static final int H245_PORTS = 40;
    private static final int MEDIA_PORTS = 2_400;
    private static final int MOST_LEGS = 4_000;

    static Site in(Path folder) {
        return new Site(FreePorts.run(2), FreePorts.one(), FreePorts.one(), FreePorts.run(H245_PORTS),
                FreePorts.run(MEDIA_PORTS), FreePorts.one(), folder);
    }

    /// Without a console.
    Settings settings() throws InvalidSettings {
        return settings("enabled: false");
    }

    /// @param console  its settings, as YAML
    Settings settings(String console) throws InvalidSettings {
        return new SettingsFile(Map.of()).parse("""
                address: 127.0.0.1
                sip: {udpPort: %d, tcpPort: %d, tlsPort: %d}
                h323: {rasPort: %d, callPort: %d, h245FirstPort: %d, h245LastPort: %d}
                media: {firstPort: %d, lastPort: %d}
                console: {%s}
                calls: {maxLegs: %d}
                database: {url: "%s", user: %s}
                routes: "%s"
                secretKeyFile: "%s"
                """.formatted(sipPort, sipPort, sipPort + 1, rasPort, callPort, h245Port, h245Port + H245_PORTS - 1,
                mediaPort, mediaPort + MEDIA_PORTS - 1, console, MOST_LEGS,
                database(), DATABASE_USER, folder.resolve("routes"), folder.resolve("key")));
    }

    private String database() {
        return "jdbc:h2:file:" + folder.resolve("registry");
    }

    /// What the database holds, whatever the gateway remembers.
    Registry rows() throws InvalidSettings {
        return Gateway.registry(settings());
    }

    void furnish(Registry registry) {
        for (int number = FIRST_USER; number < FIRST_USER + USERS; number++) {
            var user = String.valueOf(number);
            registry.endpoints().save(new Endpoint(user, user, List.of(Alias.of(user)), PASSWORD, true), "load");
        }
        registry.trunks().save(new Trunk("called", Protocol.SIP, Transport.UDP, CALLED_HOST, calledPort,
                "{alias}@" + CALLED_HOST, Optional.empty()), "load");
        registry.rules().save(open("called", CALLED, new Aim.Trunk("called")), "load");
        registry.rules().save(open("room", ROOM, new Aim.Room("load")), "load");
        registry.rooms().save(new RoomDefinition("load", "Load", List.of(Alias.of(ROOM)), "", "", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), "", false, false, FloorPolicy.ANYONE,
                Optional.empty(), 0), "load");
    }

    private static Rule open(String name, String alias, Aim aim) {
        return new Rule(name, Rule.DEFAULT_PRIORITY, true, new Match(Match.Kind.PREFIX, alias), Conditions.ANYONE,
                new Behaviour.Leave(), aim, true, false);
    }
}
