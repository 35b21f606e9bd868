package io.roombridge.peers;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.gateway.Gateway;
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

/// A whole gateway on free ports of loopback, with one room and a few endpoints that may register.
final class GatewayUnderTest implements AutoCloseable {

    static final String ROOM = "8001";
    static final String MEETING = "99555.1234";
    static final String PASSWORD = "peers-secret";

    private static final int TLS = 1;
    private static final int RAS = 2;
    private static final int CALL = 3;
    private static final int CONSOLE = 4;
    private static final int ENDPOINTS = 5;
    private static final int H245 = 10;
    private static final int MEDIA = 50;
    private static final int PORTS = 250;

    private final Gateway gateway;
    private final int first;
    private int endpoints;
    private boolean closed;

    private GatewayUnderTest(Gateway gateway, int first) {
        this.gateway = gateway;
        this.first = first;
    }

    /// @param aliases  of the endpoints
    static GatewayUnderTest start(Path directory, String... aliases) throws Exception {
        int first = FreePorts.run(PORTS);
        var gateway = Gateway.open(new SettingsFile(Map.of()).parse("""
                address: 127.0.0.1
                sip: {udpPort: %1$d, tcpPort: %1$d, tlsPort: %2$d}
                h323: {rasPort: %3$d, callPort: %4$d, h245FirstPort: %5$d, h245LastPort: %6$d}
                media: {firstPort: %7$d, lastPort: %8$d}
                console: {port: %9$d}
                database: {url: "jdbc:h2:file:%10$s/registry"}
                calls: {bandwidth: 1024000}
                routes: "%10$s/routes"
                secretKeyFile: "%10$s/key"
                """.formatted(first, first + TLS, first + RAS, first + CALL, first + H245, first + MEDIA - 1,
                first + MEDIA, first + PORTS - 1, first + CONSOLE, directory)));
        for (var alias : aliases) {
            var endpoint = new Endpoint(alias, "Room " + alias, List.of(Alias.of(alias)), PASSWORD, true);
            gateway.registry().endpoints().save(endpoint, "test");
        }
        gateway.registry().rooms().save(RoomDefinition.of("board", List.of(Alias.of(ROOM))), "test");
        gateway.start();
        return new GatewayUnderTest(gateway, first);
    }

    /// Where SIP endpoints register and call: `127.0.0.1:5060;transport=tcp`.
    String sip(String transport) {
        return "127.0.0.1:" + (transport.equals("tls") ? first + TLS : first) + ";transport=" + transport;
    }

    /// What a SIP endpoint dials to reach an alias.
    String uri(String alias, String transport) {
        return "sip:" + alias + "@" + sip(transport);
    }

    /// The room, for legs in this process.
    Destination destination(Protocol protocol, Transport transport) {
        return protocol == Protocol.SIP
                ? new Destination(protocol, "sip:" + ROOM + "@127.0.0.1:" + first, transport, "127.0.0.1", first,
                        Optional.empty())
                : new Destination(protocol, ROOM, transport, "127.0.0.1", first + CALL, Optional.empty());
    }

    Registry registry() {
        return gateway.registry();
    }

    String gatekeeper() {
        return "127.0.0.1:" + (first + RAS);
    }

    /// A port for an endpoint to listen on that [#capture] sees; there are five.
    int endpointPort() {
        if (endpoints == H245 - ENDPOINTS) {
            throw new IllegalStateException("no port is left for an endpoint");
        }
        return first + ENDPOINTS + endpoints++;
    }

    /// Adds a room that dials a meeting in the cloud when somebody comes in: `99555.1234` at the cloud's front door.
    void roomWithCloud(String alias, String cloudHost, int cloudPort) {
        var registry = gateway.registry();
        registry.trunks().save(new Trunk("cloud", Protocol.SIP, Transport.UDP, cloudHost, cloudPort,
                "{id}.{passcode}@" + cloudHost + ":" + cloudPort, Optional.empty()), "test");
        var meetings = new Match(Match.Kind.REGEX, "99\\d+\\.\\d+");
        registry.rules().save(Rule.of("meetings in the cloud", meetings, new Aim.Trunk("cloud")), "test");
        registry.rooms().save(new RoomDefinition("cloudy", "Cloudy", List.of(Alias.of(alias)), "", "", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), MEETING, false, false, FloorPolicy.ANYONE), "test");
    }

    /// Captures all that this gateway says and hears.
    Capture capture(Path directory) {
        return Capture.start(directory, "portrange %d-%d".formatted(first, first + PORTS - 1),
                List.of("udp.port==" + first + ",sip", "tcp.port==" + first + ",sip",
                        "udp.port==" + (first + RAS) + ",h225"));
    }

    /// What tshark finds wrong in what this gateway sent.
    List<String> malformed(Capture capture) {
        return capture.malformed(first, first + PORTS - 1);
    }

    /// Once: a test may do it before its end.
    void stop() {
        if (!closed) {
            closed = true;
            gateway.close();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
