package io.roombridge.lab.load;

import io.roombridge.call.Alias;
import io.roombridge.gateway.Settings;
import io.roombridge.gateway.SettingsFile;
import io.roombridge.gateway.SettingsFile.InvalidSettings;
import io.roombridge.lab.FreePorts;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The gateway under load: its ports, its settings, the users who may register and the room they meet in.
record Site(int sipPort, int rasPort, int callPort, int h245Port, int mediaPort, Path folder) {

    static final String ROOM = "8001";
    static final String PASSWORD = "load-password";
    /// The first of [#USERS] numbers, each an endpoint's name and alias.
    static final int FIRST_USER = 1_000;
    static final int USERS = 1_000;

    private static final int H245_PORTS = 40;
    private static final int MEDIA_PORTS = 200;

    static Site in(Path folder) {
        return new Site(FreePorts.run(2), FreePorts.one(), FreePorts.one(), FreePorts.run(H245_PORTS), FreePorts.run(MEDIA_PORTS), folder);
    }

    Settings settings() throws InvalidSettings {
        return new SettingsFile(Map.of()).parse("""
                address: 127.0.0.1
                sip: {udpPort: %d, tcpPort: %d, tlsPort: %d}
                h323: {rasPort: %d, callPort: %d, h245FirstPort: %d, h245LastPort: %d}
                media: {firstPort: %d, lastPort: %d}
                console: {enabled: false}
                database: {url: "jdbc:h2:file:%s"}
                routes: "%s"
                """.formatted(sipPort, sipPort, sipPort + 1, rasPort, callPort, h245Port, h245Port + H245_PORTS - 1,
                mediaPort, mediaPort + MEDIA_PORTS - 1, folder.resolve("registry"), folder.resolve("routes")));
    }

    void furnish(Registry registry) {
        for (int number = FIRST_USER; number < FIRST_USER + USERS; number++) {
            var user = String.valueOf(number);
            registry.endpoints().save(new Endpoint(user, user, List.of(Alias.of(user)), PASSWORD, true), "load");
        }
        registry.rooms().save(new RoomDefinition("load", "Load", List.of(Alias.of(ROOM)), "", "", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), ""), "load");
    }
}
