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
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Precondition;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Trunk;
import io.roombridge.registry.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A whole gateway on free ports of loopback, with one room and a few endpoints that may register.
final class GatewayUnderTest implements AutoCloseable {

    static final String ROOM = "8001";
    static final String MEETING = "99555.1234";
    static final String PASSWORD = "peers-secret";

    /// One for all that is asked: a source has so many connections.
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Gateway gateway;
    private final GatewaySettings settings;
    private int endpoints;
    private boolean closed;
    private String token = "";

    private GatewayUnderTest(Gateway gateway, GatewaySettings settings) {
        this.gateway = gateway;
        this.settings = settings;
    }

    /// @param aliases  of the endpoints
    static GatewayUnderTest start(Path directory, String... aliases) throws Exception {
        var settings = GatewaySettings.free();
        return start(settings, settings.yaml(directory), aliases);
    }

    static GatewayUnderTest start(GatewaySettings settings, String yaml, String... aliases) throws Exception {
        var gateway = Gateway.open(new SettingsFile(Map.of()).parse(yaml));
        for (var alias : aliases) {
            var endpoint = new Endpoint(alias, "Room " + alias, List.of(Alias.of(alias)), PASSWORD, true);
            gateway.registry().endpoints().save(endpoint, "test");
        }
        gateway.registry().rooms().save(RoomDefinition.of("board", List.of(Alias.of(ROOM))), "test");
        gateway.start();
        return new GatewayUnderTest(gateway, settings);
    }

    /// Starts a room system that registers here; it may still be on its way when this returns.
    ///
    /// @param options  as on the command line, besides those of its registration
    LabEndpoint endpoint(Path directory, String protocol, String alias, String... options) {
        return LabEndpoint.start(directory, protocol, alias, Stream.concat(Stream.of("--register",
                protocol.equals("sip") ? settings.registrar() : gatekeeper(), "--password", PASSWORD),
                Stream.of(options)).toArray(String[]::new));
    }

    /// As [#endpoint], and waits until it is registered.
    LabEndpoint registered(Path directory, String protocol, String alias, String... options) {
        var endpoint = endpoint(directory, protocol, alias, options);
        endpoint.awaitRegistered();
        return endpoint;
    }

    /// Where SIP endpoints register and call: `127.0.0.1:5060;transport=tcp`.
    String sip(String transport) {
        return settings.sip(transport);
    }

    /// What a SIP endpoint dials to reach an alias.
    String uri(String alias, String transport) {
        return "sip:" + alias + "@" + sip(transport);
    }

    /// The room, for legs in this process.
    Destination destination(Protocol protocol, Transport transport) {
        int first = settings.first();
        return protocol == Protocol.SIP
                ? new Destination(protocol, "sip:" + ROOM + "@127.0.0.1:" + first, transport, "127.0.0.1", first,
                        Optional.empty())
                : new Destination(protocol, ROOM, transport, "127.0.0.1", settings.callPort(), Optional.empty());
    }

    /// Its API, as `admin`.
    Api api() {
        gateway.registry().users().password("admin", Api.PASSWORD, "test");
        return Api.signIn(console());
    }

    URI console() {
        return gateway.consoleAddress().orElseThrow();
    }

    Registry registry() {
        return gateway.registry();
    }

    String gatekeeper() {
        return settings.gatekeeper();
    }

    /// Asks the API for something, as an operator.
    ///
    /// @param path  after `/api/v1`
    HttpResponse<String> api(String method, String path, String body) {
        var request = HttpRequest.newBuilder(console().resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token()).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private String token() {
        if (token.isEmpty()) {
            var users = gateway.registry().users();
            users.save(new User("tester", User.Role.OPERATOR, false), Optional.of("peers-secret-of-tester"),
                    Precondition.NONE, "test");
            token = users.issueToken("tester", "tests", Instant.now().plus(Duration.ofHours(1)), "test");
        }
        return token;
    }

    /// A port for an endpoint to listen on that [#capture] sees; there are five.
    int endpointPort() {
        if (endpoints == GatewaySettings.H245 - GatewaySettings.ENDPOINTS) {
            throw new IllegalStateException("no port is left for an endpoint");
        }
        return settings.first() + GatewaySettings.ENDPOINTS + endpoints++;
    }

    /// Adds a room that dials a meeting in the cloud when somebody comes in: `99555.1234` at the cloud's front door.
    void roomWithCloud(String alias, String cloudHost, int cloudPort) {
        var registry = gateway.registry();
        registry.trunks().save(new Trunk("cloud", Protocol.SIP, Transport.UDP, cloudHost, cloudPort,
                "{id}.{passcode}@" + cloudHost + ":" + cloudPort, Optional.empty()), "test");
        var meetings = new Match(Match.Kind.REGEX, "99\\d+\\.\\d+");
        registry.rules().save(Rule.of("meetings in the cloud", meetings, new Aim.Trunk("cloud")), "test");
        registry.rooms().save(new RoomDefinition("cloudy", "Cloudy", List.of(Alias.of(alias)), "", "", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), MEETING, false, false, FloorPolicy.ANYONE,
                Optional.empty(), 0), "test");
    }

    /// Captures all that this gateway says and hears.
    Capture capture(Path directory) {
        int first = settings.first();
        return Capture.start(directory, "portrange %d-%d".formatted(first, first + GatewaySettings.PORTS - 1),
                List.of("udp.port==" + first + ",sip", "tcp.port==" + first + ",sip",
                        "udp.port==" + settings.rasPort() + ",h225"));
    }

    /// What tshark finds wrong in what this gateway sent.
    List<String> malformed(Capture capture) {
        return capture.malformed(settings.first(), settings.first() + GatewaySettings.PORTS - 1);
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
