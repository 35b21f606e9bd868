package io.roombridge.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roombridge.registry.RegistryFacts;
import io.roombridge.registry.User;
import io.roombridge.registry.sql.SqlRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/// A console over real HTTP, on a real registry, of a gateway with a room full of people.
@Timeout(60)
abstract class RunningConsole {

    static final ObjectMapper MAPPER = new ObjectMapper();
    static final String PASSWORD = "correct horse battery";

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    final InstantSource clock = now::get;
    final SqlRegistry registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID());
    final SampleGateway gateway = new SampleGateway(now.get());
    final Metrics metrics = new Metrics();
    final HttpClient http = HttpClient.newHttpClient();
    Console console;
    String cookie = "";

    record Reply(int status, JsonNode body, HttpResponse<String> http) {}

    @BeforeEach
    void starts() throws Exception {
        registry.users().createFirst();
        registry.users().password("admin", PASSWORD, "test");
        registry.users().save(new User("vera", User.Role.VIEWER, false), "test");
        registry.users().password("vera", PASSWORD, "test");
        registry.users().save(new User("otto", User.Role.OPERATOR, false), "test");
        registry.users().password("otto", PASSWORD, "test");
        console = new Console(ConsoleSettings.DEFAULT.on("127.0.0.1", 0), registry,
                request -> registry.dialPlan().explain(request, new RegistryFacts(registry, (_, _) -> false, clock)),
                gateway, metrics, clock);
    }

    @AfterEach
    void stops() {
        console.close();
        metrics.close();
        registry.close();
        http.close();
    }

    Reply call(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(console.address().resolve(path))
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Reply(response.statusCode(), json ? MAPPER.readTree(response.body()) : MAPPER.nullNode(), response);
    }

    Reply get(String path) throws Exception {
        return call("GET", path, "");
    }

    Reply signIn(String name) throws Exception {
        cookie = "";
        var reply = call("POST", "/api/v1/session", "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}");
        cookie = reply.http().headers().firstValue("Set-Cookie").map(header -> header.split(";")[0]).orElse("");
        return reply;
    }
}
