package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RegistryFacts;
import io.roombridge.registry.User;
import io.roombridge.registry.sql.SqlRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The API over real HTTP, on a real registry.
@Timeout(60)
class ConsoleTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PASSWORD = "correct horse battery";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final InstantSource clock = now::get;
    private final SqlRegistry registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID());
    private final SampleGateway gateway = new SampleGateway(now.get());
    private final Metrics metrics = new Metrics();
    private final HttpClient http = HttpClient.newHttpClient();
    private Console console;
    private String cookie = "";

    record Reply(int status, JsonNode body, HttpResponse<String> http) {}

    @BeforeEach
    void starts() throws Exception {
        registry.users().createFirst();
        registry.users().password("admin", PASSWORD, "test");
        registry.users().save(new User("vera", User.Role.VIEWER, false), "test");
        registry.users().password("vera", PASSWORD, "test");
        registry.users().save(new User("otto", User.Role.OPERATOR, false), "test");
        registry.users().password("otto", PASSWORD, "test");
        console = new Console(ConsoleSettings.DEFAULT.on("127.0.0.1", 0), registry, new RegistryFacts(registry,
                (_, _) -> false, clock),
                gateway, metrics, clock);
    }

    @AfterEach
    void stops() {
        console.close();
        metrics.close();
        registry.close();
        http.close();
    }

    private Reply call(String method, String path, String body, String... headers) throws Exception {
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

    private Reply get(String path) throws Exception {
        return call("GET", path, "");
    }

    private Reply signIn(String name) throws Exception {
        cookie = "";
        var reply = call("POST", "/api/v1/session", "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}");
        cookie = reply.http().headers().firstValue("Set-Cookie").map(header -> header.split(";")[0]).orElse("");
        return reply;
    }

    @Test
    void letsNobodyInWithoutSigningIn() throws Exception {
        for (var operation : console.operations()) {
            if (operation.access() != Access.OPEN) {
                var reply = call(operation.method(), "/api/v1" + operation.path().replaceAll("\\{\\w+}", "x"), "");
                assertThat(reply.status()).as(operation.method() + " " + operation.path()).isEqualTo(401);
                assertThat(reply.body().path("type").asText()).isEqualTo("urn:roombridge:problem:unauthenticated");
            }
        }
        assertThat(get("/api/v1/rooms/weekly/picture.jpg").status()).isEqualTo(401);
        assertThat(get("/api/v1/events").status()).isEqualTo(401);
    }

    @Test
    void signsInWithACookieNoOtherSiteCanUse() throws Exception {
        var reply = signIn("admin");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.http().headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(get("/api/v1/session").body().path("role").asText()).isEqualTo("admin");
        assertThat(call("DELETE", "/api/v1/session", "", "Origin", "http://evil.example").status()).isEqualTo(403);
        assertThat(call("DELETE", "/api/v1/session", "", "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        assertThat(call("DELETE", "/api/v1/session", "").status()).isEqualTo(204);
        assertThat(get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void endsSessionsThatAreIdleOrOld() throws Exception {
        signIn("admin");
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(29)));
        assertThat(get("/api/v1/session").status()).isEqualTo(200);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(31)));
        assertThat(get("/api/v1/session").status()).isEqualTo(401);

        signIn("admin");
        for (int half = 0; half < 25; half++) {
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(29)));
            get("/api/v1/session");
        }
        assertThat(get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void slowsDownGuessing() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(call("POST", "/api/v1/session", "{\"name\":\"admin\",\"password\":\"guess\"}").status())
                    .isEqualTo(401);
        }

        var throttled = signIn("admin");
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.http().headers().firstValue("Retry-After")).contains("2");
        now.updateAndGet(time -> time.plusSeconds(2));
        assertThat(signIn("admin").status()).isEqualTo(200);
    }

    @Test
    void asksForAPasswordOfOnesOwnFirst() throws Exception {
        registry.users().save(new User("vera", User.Role.VIEWER, true), "test");
        signIn("vera");

        assertThat(get("/api/v1/status").body().path("type").asText()).endsWith("password-change-required");
        assertThat(call("PUT", "/api/v1/session/password", "{\"old\":\"wrong\",\"fresh\":\"a new password\"}").status())
                .isEqualTo(403);
        assertThat(call("PUT", "/api/v1/session/password", "{\"old\":\"" + PASSWORD + "\",\"fresh\":\"short\"}")
                .status()).isEqualTo(400);
        assertThat(call("PUT", "/api/v1/session/password", "{\"old\":\"" + PASSWORD
                + "\",\"fresh\":\"a new password\"}").status()).isEqualTo(204);
        assertThat(get("/api/v1/status").status()).isEqualTo(200);
    }

    @Test
    void letsEachRoleDoWhatItMay() throws Exception {
        signIn("vera");
        assertThat(get("/api/v1/calls").status()).isEqualTo(200);
        assertThat(call("DELETE", "/api/v1/calls/" + SampleGateway.SIP_LEG, "").status()).isEqualTo(403);
        assertThat(call("POST", "/api/v1/rooms", "{\"name\":\"x\"}").status()).isEqualTo(403);
        assertThat(get("/api/v1/audit").status()).isEqualTo(403);
        signIn("otto");
        assertThat(call("DELETE", "/api/v1/calls/" + SampleGateway.SIP_LEG, "").status()).isEqualTo(204);
        assertThat(call("DELETE", "/api/v1/calls/" + SampleGateway.SIP_LEG, "").status()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/rooms", "{\"name\":\"x\"}").status()).isEqualTo(403);
        assertThat(gateway.asked).first().isEqualTo("hang up " + SampleGateway.SIP_LEG);
    }

    @Test
    void takesBearerTokens() throws Exception {
        signIn("otto");
        var issued = call("POST", "/api/v1/tokens", "{\"description\":\"monitor\",\"days\":1}");
        cookie = "";
        var bearer = "Bearer " + issued.body().path("token").asText();

        assertThat(issued.status()).isEqualTo(201);
        assertThat(call("GET", "/api/v1/status", "", "Authorization", bearer).status()).isEqualTo(200);
        assertThat(call("GET", "/api/v1/users", "", "Authorization", bearer).status()).isEqualTo(403);
        assertThat(call("GET", "/api/v1/status", "", "Authorization", bearer + "x").status()).isEqualTo(401);
        now.updateAndGet(time -> time.plus(Duration.ofDays(1)));
        assertThat(call("GET", "/api/v1/status", "", "Authorization", bearer).status()).isEqualTo(401);
    }

    @Test
    void showsLiveCallsWithWhatEachStreamCarries() throws Exception {
        signIn("vera");

        var list = get("/api/v1/calls?limit=2&offset=1").body();

        assertThat(list.path("meta").path("total").asInt()).isEqualTo(3);
        assertThat(list.path("objects")).hasSize(2);
        var leg = list.path("objects").path(0);
        assertThat(leg.path("id").asText()).isEqualTo("h323:22222222-bbbb");
        assertThat(leg.path("party").path("name").asText()).isEqualTo("Lobby");
        assertThat(leg.path("streams").findValuesAsText("kind")).containsExactly("audio", "audio", "video", "video");
        var received = leg.path("streams").path(3);
        assertThat(received.path("direction").asText()).isEqualTo("received");
        assertThat(received.path("codec").asText()).isEqualTo("H264/1");
        assertThat(received.path("resolution").asText()).isEqualTo("1280x720");
        assertThat(received.path("lossPercent").asDouble()).isEqualTo(3.38);
        assertThat(get("/api/v1/calls/" + SampleGateway.SIP_LEG).body().path("trace")).hasSize(2);
        assertThat(get("/api/v1/calls/sip:nobody").status()).isEqualTo(404);
    }

    @Test
    void hidesPasscodesAndNeverTellsSecrets() throws Exception {
        signIn("admin");
        call("POST", "/api/v1/endpoints",
                "{\"name\":\"board\",\"aliases\":[\"8001\"],\"password\":\"s3cret-endpoint\"}");
        call("POST", "/api/v1/rooms",
                "{\"name\":\"weekly\",\"aliases\":[\"9000\"],\"hostPin\":\"471147\",\"guestPin\":\"081508\","
                        + "\"cloud\":\"123456789.998877@zoom.example\"}");
        call("POST", "/api/v1/trunks",
                "{\"name\":\"zoom\",\"host\":\"zoomcrc.com\",\"login\":\"us\",\"password\":\"s3cret-trunk\"}");
        signIn("vera");

        var everything = new StringBuilder();
        for (var path : List.of("calls", "rooms", "rooms/weekly", "endpoints", "endpoints/board", "trunks", "history",
                "registrations", "status")) {
            everything.append(get("/api/v1/" + path).http().body());
        }
        signIn("admin");
        everything.append(get("/api/v1/audit").http().body()).append(get("/api/v1/users").http().body());

        assertThat(everything).contains("\"passwordSet\":true", "\"hostPinSet\":true", "9000##***",
                "123456789.***@zoom.example")
                .doesNotContain("s3cret", "471147", "081508", "998877", "4711", "argon2");
        assertThat(get("/api/v1/rooms/weekly").body().path("cloud").asText()).as("for who may change it")
                .contains("998877");
    }

    @Test
    void keepsASecretThatIsLeftOutOfAChange() throws Exception {
        signIn("admin");
        call("POST", "/api/v1/endpoints", "{\"name\":\"board\",\"aliases\":[\"8001\"],\"password\":\"s3cret\"}");

        var changed = call("PUT", "/api/v1/endpoints/board",
                "{\"name\":\"board\",\"displayName\":\"Board\",\"aliases\":[\"8001\",\"8009\"]}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(registry.credential("board").orElseThrow().password()).isEqualTo("s3cret");

        call("PUT", "/api/v1/endpoints/board", "{\"name\":\"board\",\"aliases\":[\"8001\"],\"password\":\"\"}");
        assertThat(registry.credential("board")).isEmpty();
    }

    @Test
    void addsChangesAndRemovesEachKind() throws Exception {
        signIn("admin");
        var bodies = List.of(
                new String[] {"endpoints", "{\"name\":\"a\",\"aliases\":[\"1\"]}"},
                new String[] {"rooms",
                        "{\"name\":\"a\",\"aliases\":[\"2\"],\"protocols\":[\"sip\"],\"arrangement\":\"two_by_two\"}"},
                new String[] {"trunks", "{\"name\":\"a\",\"protocol\":\"h323\",\"host\":\"10.0.0.9\"}"},
                new String[] {"transforms",
                        "{\"name\":\"a\",\"match\":{\"kind\":\"prefix\",\"text\":\"9\"},"
                                + "\"behaviour\":{\"does\":\"strip\"}}"},
                new String[] {"rules",
                        "{\"name\":\"a\",\"match\":{\"kind\":\"regex\",\"text\":\"(\\\\d+)\"},"
                                + "\"target\":\"trunk:a\"}"});
        for (var body : bodies) {
            var path = "/api/v1/" + body[0];
            assertThat(call("POST", path, body[1]).status()).as(body[0]).isEqualTo(201);
            assertThat(call("POST", path, body[1]).status()).isEqualTo(409);
            var one = get(path + "/A");
            assertThat(one.status()).isEqualTo(200);
            assertThat(get(path).body().path("objects").path(0)).isEqualTo(one.body());
            assertThat(call("PUT", path + "/a", body[1]).status()).isEqualTo(200);
            assertThat(call("PUT", path + "/a", body[1].replace("\"name\":\"a\"", "\"name\":\"b\"")).status())
                    .isEqualTo(400);
        }
        assertThat(call("POST", "/api/v1/rooms", "{\"name\":\"b\",\"aliases\":[\"1\"]}").body().path("detail").asText())
                .isEqualTo("1 already is an alias of endpoint a");
        for (var body : bodies) {
            assertThat(call("DELETE", "/api/v1/" + body[0] + "/a", "").status()).isEqualTo(204);
            assertThat(call("DELETE", "/api/v1/" + body[0] + "/a", "").status()).isEqualTo(404);
        }
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        signIn("admin");

        assertThat(
                call("POST", "/api/v1/rules",
                "{\"name\":\"a\",\"match\":{\"kind\":\"regex\",\"text\":\"(\"},\"target\":\"local\"}").body()
                .path("detail").asText()).contains("not a pattern");
        assertThat(call("POST", "/api/v1/rules", "{\"name\":\"a\"").status()).isEqualTo(400);
        assertThat(call("POST", "/api/v1/rules", "{\"nome\":\"a\"}").body().path("detail").asText()).contains("nome");
        assertThat(call("POST", "/api/v1/rooms", "{\"name\":\"a\",\"hostPin\":\"12ab\"}").status()).isEqualTo(400);
        assertThat(call("POST", "/api/v1/trunks", "{\"name\":\"a\",\"host\":\"a b\"}").status()).isEqualTo(400);
        assertThat(get("/api/v1/calls?limit=0").status()).isEqualTo(400);
        assertThat(get("/api/v1/history?since=yesterday").status()).isEqualTo(400);
        assertThat(get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(get("/api/v1/nothing").http().headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(call("PATCH", "/api/v1/rooms", "{}").status()).isIn(404, 405);
        assertThat(call("POST", "/api/v1/rooms", "x".repeat(300_000)).status()).isEqualTo(413);
    }

    @Test
    void checksTheDialPlan() throws Exception {
        signIn("admin");
        call("POST", "/api/v1/trunks",
                "{\"name\":\"zoom\",\"host\":\"zoomcrc.com\",\"template\":\"{id}.{passcode}@zoomcrc.com\"}");
        call("POST", "/api/v1/rules",
                "{\"name\":\"zoom\",\"target\":\"trunk:zoom\","
                        + "\"match\":{\"kind\":\"regex\",\"text\":\"\\\\d{9,11}\"}}");

        var known = call("POST", "/api/v1/dialplan/check", "{\"alias\":\"123456789\"}").body();
        var stranger = call("POST", "/api/v1/dialplan/check", "{\"alias\":\"123456789\",\"registered\":false}").body();

        assertThat(known.path("targets").path(0).asText()).isEqualTo("trunk:zoom 123456789@zoomcrc.com");
        assertThat(known.path("verdicts").path(0).path("applies").asBoolean()).isTrue();
        assertThat(stranger.path("refused").asBoolean()).isTrue();
        assertThat(stranger.path("verdicts").path(0).path("why").asText()).contains("neither registered");
    }

    @Test
    void letsARoomCallSomebody() throws Exception {
        signIn("otto");

        var calling = call("POST", "/api/v1/rooms/weekly/dial", "{\"alias\":\"8003\",\"protocol\":\"h323\"}");

        assertThat(calling.body().path("leg").asText()).isEqualTo("h323:44444444-dddd");
        assertThat(gateway.asked).containsExactly("dial weekly 8003 H323");
        assertThat(call("POST", "/api/v1/rooms/weekly/dial", "{\"alias\":\"nobody\"}").body().path("detail").asText())
                .isEqualTo("no rule takes the call");
        assertThat(call("POST", "/api/v1/rooms/other/dial", "{\"alias\":\"8003\"}").status()).isEqualTo(404);
        assertThat(registry.audit().latest(1, 0).objects().getFirst().action()).isEqualTo("dial");
    }

    @Test
    void showsRegistrationsHistoryAndRoomPictures() throws Exception {
        var leg = gateway.legs.getFirst();
        registry.save(new Registration(Protocol.SIP, "k", List.of(Alias.of("8001")), "sip:8001@10.1.2.3", Transport.TLS,
                new InetSocketAddress("10.1.2.3", 5_061), "Poly", "", "", now.get(), now.get().plusSeconds(60)));
        registry.history().add(new CallRecord("room:weekly", leg.leg(), true, "8001", "9000##4711", "Poly",
                "room:weekly", now.get(),
                now.get().plusSeconds(2), now.get().plusSeconds(62), Cause.NORMAL_CLEARING, leg.streams(),
                List.of("a", "b")));
        signIn("vera");

        assertThat(get("/api/v1/registrations").body().path("objects").path(0).path("address").asText())
                .isEqualTo("10.1.2.3:5061");
        var record = get("/api/v1/history?text=WEEK").body().path("objects").path(0);
        assertThat(record.path("seconds").asInt()).isEqualTo(60);
        assertThat(record.path("to").asText()).isEqualTo("9000##***");
        assertThat(get("/api/v1/history/" + leg.leg()).body().path("trace")).hasSize(2);
        var picture = get("/api/v1/rooms/weekly/picture.jpg");
        assertThat(picture.http().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture.http().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("/api/v1/rooms/empty/picture.jpg").status()).isEqualTo(404);
        now.updateAndGet(time -> time.plusSeconds(60));
        assertThat(get("/api/v1/registrations").body().path("objects")).isEmpty();
    }

    @Test
    void tellsOfChangesAsTheyHappen() throws Exception {
        signIn("vera");
        var request = HttpRequest.newBuilder(console.address().resolve("/api/v1/events")).header("Cookie", cookie)
                .header("Accept", "text/event-stream").build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body()))) {
            assertThat(next(lines).path("legs")).hasSize(3);

            gateway.hangUp(SampleGateway.SIP_LEG);

            JsonNode view = next(lines);
            while (view.path("legs").size() == 3) {
                view = next(lines);
            }
            assertThat(view.path("legs")).hasSize(2);
            assertThat(view.path("rooms").path(0).path("members")).hasSize(2);
        }
    }

    private static JsonNode next(BufferedReader lines) throws Exception {
        while (true) {
            var line = lines.readLine();
            assertThat(line).isNotNull();
            if (line.startsWith("data: ")) {
                return MAPPER.readTree(line.substring(6));
            }
        }
    }

    @Test
    void servesItsPagesToAnyoneAndNothingElse() throws Exception {
        for (var path : List.of("/", "/app.js", "/console.css", "/lib/lit-html.js", "/pages/live.js")) {
            var reply = get(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(reply.http().headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'");
            assertThat(call("GET", path, "", "If-None-Match", reply.http().headers().firstValue("ETag").orElseThrow())
                    .status()).isEqualTo(304);
        }
        assertThat(get("/../console/app.js").status()).isIn(400, 404);
        assertThat(get("/io/roombridge/console/Console.class").status()).isEqualTo(404);
    }

    @Test
    void servesEveryModuleThatAPageImports() throws Exception {
        for (var path : List.of("/app.js", "/api.js", "/store.js", "/parts.js", "/forms.js", "/pages/live.js",
                "/pages/rooms.js",
                "/pages/endpoints.js", "/pages/dialplan.js", "/pages/history.js", "/pages/settings.js")) {
            var imports = java.util.regex.Pattern.compile("from '(/[^']+)'").matcher(get(path).http().body()).results()
                    .map(found -> found.group(1)).toList();
            for (var imported : imports) {
                assertThat(get(imported).status()).as(path + " imports " + imported).isEqualTo(200);
            }
        }
    }

    @Test
    void isHealthyAndCounted() throws Exception {
        metrics.ended(new CallRecord("c", SampleGateway.SIP_LEG, true, "a", "b", "", "", now.get(), now.get(),
                now.get(), Cause.USER_BUSY, gateway.legs.getFirst().streams(), List.of()));

        assertThat(get("/health").body().path("status").asText()).isEqualTo("up");
        assertThat(get("/metrics").http().body()).contains("roombridge_legs{protocol=\"sip\"} 2.0",
                "roombridge_legs{protocol=\"h323\"} 1.0",
                "roombridge_rooms 1.0",
                "roombridge_calls_total{cause=\"user_busy\",direction=\"in\",protocol=\"sip\"} 1.0",
                "jvm_memory_used_bytes");
        registry.close();
        assertThat(get("/health").status()).isEqualTo(503);
    }

    @Test
    void describesEveryOperation() throws Exception {
        var document = get("/api/v1/openapi.json").body();

        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        for (var operation : console.operations()) {
            var described = document.path("paths").path("/api/v1" + operation.path())
                    .path(operation.method().toLowerCase());
            assertThat(described.path("summary").asText()).as(operation.path()).isNotEmpty();
        }
        for (var reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(URI.create(reference).getFragment()).isMissingNode()).as(reference).isFalse();
        }
    }

    @Test
    void refusesToListenOpenlyWithoutTls() {
        assertThatThrownBy(() -> ConsoleSettings.DEFAULT.on("0.0.0.0", 8_080))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TLS");
    }
}
