package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Cause;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.User;
import io.roombridge.stream.Mishaps;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who may do what over the API, and what an administrator defines.
class ConsoleTest extends RunningConsole {

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
        call("POST", "/api/v1/endpoints", "{\"name\":\"board\",\"aliases\":[\"8001\"],\"password\":\"s3cret-room\"}");

        var changed = call("PUT", "/api/v1/endpoints/board",
                "{\"name\":\"board\",\"displayName\":\"Board\",\"aliases\":[\"8001\",\"8009\"]}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(registry.credential("board").orElseThrow().password()).isEqualTo("s3cret-room");

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
        for (var body : bodies.reversed()) {
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
                .contains("application/problem+json; charset=utf-8");
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

        var known = call("POST", "/api/v1/dialplan/check", "{\"alias\":\"123456789\",\"registered\":true}").body();
        var stranger = call("POST", "/api/v1/dialplan/check", "{\"alias\":\"123456789\"}").body();

        assertThat(known.path("targets").path(0).asText()).isEqualTo("trunk:zoom 123456789@zoomcrc.com");
        assertThat(known.path("verdicts").path(0).path("applies").asBoolean()).isTrue();
        assertThat(stranger.path("refused").asBoolean()).isTrue();
        assertThat(stranger.path("verdicts").path(0).path("why").asText()).contains("neither registered");
        assertThat(stranger.path("trace").path(0).asText()).contains("zone outside");
    }

    @Test
    void checksTheDialPlanForNobodyWhoCannotBe() throws Exception {
        signIn("vera");
        for (var wrong : Map.of("protocol", "webrtc", "zone", "nowhere").entrySet()) {
            var reply = call("POST", "/api/v1/dialplan/check",
                    "{\"alias\":\"8001\",\"%s\":\"%s\"}".formatted(wrong.getKey(), wrong.getValue()));
            assertThat(reply.status()).as(wrong.getKey()).isEqualTo(400);
            assertThat(reply.body().path("errors").path(0).path("field").asText()).isEqualTo(wrong.getKey());
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
        for (var path : List.of("/app.js", "/api.js", "/store.js", "/parts.js", "/forms.js", "/lists.js",
                "/pages/live.js",
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
        metrics.ended(new CallRecord("c", SampleGateway.SIP_LEG, true, "a", "b", "", "", "", now.get(),
                Optional.empty(),
                Optional.of(CallRecord.End.of(now.get(), Cause.USER_BUSY)), gateway.legs.getFirst().streams(),
                List.of()));

        assertThat(get("/health").body().path("status").asText()).isEqualTo("up");
        new Mishaps("a test", _ -> { }).happened(new IllegalStateException("made up"));
        assertThat(get("/metrics").http().body()).contains("roombridge_legs{protocol=\"sip\"} 2.0",
                "roombridge_legs{protocol=\"h323\"} 1.0",
                "roombridge_rooms 1.0",
                "roombridge_registered_at{address=\"10.0.0.5:1719\",protocol=\"h323\"} 1.0",
                "roombridge_registered_at{address=\"10.0.0.6:1719\",protocol=\"h323\"} 0.0",
                "roombridge_media_mishaps_total " + (double) Mishaps.total(),
                "roombridge_turned_away_total{what=\"messages\"} 70.0",
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
        assertThat(document.path("paths").path("/api/v1/events").path("get").path("summary").asText()).isNotEmpty();
        assertThat(document.path("paths").path("/api/v1/rooms/{name}/picture.jpg").has("get")).isTrue();
        assertThat(document.at("/components/schemas/PasswordChange/properties").has("fresh")).isTrue();
        assertThat(document.toString()).doesNotContain("webrtc");
        document.at("/components/schemas").properties().stream().filter(it -> !it.getKey().equals("Problem"))
                .forEach(schema -> schema.getValue().path("properties").properties().forEach(field ->
                        assertThat(field.getValue().path("description").asText()).as(schema.getKey() + "."
                                + field.getKey()).isNotEmpty()));
        assertThat(document.at("/components/schemas/RoomChange/properties/maxParticipants/maximum").asInt())
                .isEqualTo(10_000);
        assertThat(document.at("/components/schemas/CheckRequest/properties/registered/default").isBoolean()).isTrue();
        assertThat(document.at("/components/schemas/DialRequest/required").path(0).asText()).isEqualTo("alias");
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
