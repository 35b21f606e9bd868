package io.roombridge.lab.demo;

import io.roombridge.call.Alias;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
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

/// Where the demo plays: the ports, the gateway's settings, and what its administrator has defined.
record Stage(int sipPort, int tlsPort, int rasPort, int callPort, int h245Port, int mediaPort, int consolePort,
        int cloudPort, Path folder) {

    static final String ROOM = "8001";
    private static final int H245_PORTS = 20;
    private static final int MEDIA_PORTS = 100;
    private static final String MEETING = "99555.1234";
    private static final String PASSWORD = "demo-password";

    /// On free ports of loopback.
    static Stage set(Path folder) {
        return new Stage(FreePorts.run(2), FreePorts.one(), FreePorts.one(), FreePorts.one(), FreePorts.run(H245_PORTS),
                FreePorts.run(MEDIA_PORTS), FreePorts.one(), FreePorts.run(2), folder);
    }

    Settings settings() throws InvalidSettings {
        return new SettingsFile(Map.of()).parse("""
                address: 127.0.0.1
                sip: {udpPort: %d, tcpPort: %d, tlsPort: %d}
                h323: {rasPort: %d, callPort: %d, h245FirstPort: %d, h245LastPort: %d}
                media: {firstPort: %d, lastPort: %d}
                console: {port: %d}
                database: {url: "jdbc:h2:file:%s"}
                calls: {bandwidth: 1024000}
                routes: "%s"
                secretKeyFile: "%s"
                """.formatted(sipPort, sipPort, tlsPort, rasPort, callPort, h245Port, h245Port + H245_PORTS - 1,
                mediaPort, mediaPort + MEDIA_PORTS - 1, consolePort,
                folder.resolve("registry"), folder.resolve("routes"), folder.resolve("key")));
    }

    /// Two endpoints with passwords, a room that calls the cloud when somebody comes in, and the way there.
    void furnish(Registry registry) {
        registry.endpoints().save(new Endpoint("sip-room", "SIP room",
                List.of(Alias.of("7001")), PASSWORD, true), "demo");
        registry.endpoints().save(new Endpoint("h323-room", "H.323 room",
                List.of(Alias.of("7002"), Alias.of("h323-room")), PASSWORD, true), "demo");
        registry.trunks().save(new Trunk("cloud", Protocol.SIP, Transport.TCP, "127.0.0.1", cloudPort,
                "{id}.{passcode}@127.0.0.1:" + cloudPort, Optional.empty()), "demo");
        registry.rules().save(Rule.of("meetings in the cloud", new Match(Match.Kind.REGEX, "99\\d+(\\.\\d+)?"),
                new Aim.Trunk("cloud")), "demo");
        registry.rooms().save(new RoomDefinition("board", "Board room", List.of(Alias.of(ROOM)), "", "", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), MEETING, false, false, FloorPolicy.ANYONE,
                Optional.empty(), 0), "demo");
    }

    List<Cast> cast() {
        return List.of(
                new Cast("SIP room", "sip", 1, Cast.SIP_TONE, List.of(
                        "--alias", "7001", "--register", "udp:127.0.0.1:" + sipPort,
                        "--user", "sip-room", "--password", PASSWORD, "--audio", "G722,PCMA", "--video", "H264",
                        "--slides", "PATTERN:" + Cast.SLIDES, "--later")),
                new Cast("H.323 room", "h323", 2, Cast.H323_TONE, List.of(
                        "--alias", "7002", "--register", "127.0.0.1:" + rasPort,
                        "--user", "h323-room", "--password", PASSWORD, "--audio", "PCMU", "--video", "H263",
                        "--second-stream")),
                new Cast("cloud", "sip", 3, Cast.CLOUD_TONE, List.of(
                        "--alias", "cloud", "--listen", String.valueOf(cloudPort),
                        "--audio", "OPUS", "--video", "VP8")));
    }
}
