package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roombridge.registry.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an administrator changes: at the same time, in an old window, wrongly, while the database is away; and lists.
class CatalogueApiTest extends RunningConsole {

    private static final String ROOMS = "/api/v1/rooms";
    private static final String WEEKLY = "{\"name\":\"weekly\",\"aliases\":[\"9000\"]%s}";

    @BeforeEach
    void signsIn() throws Exception {
        signIn("admin");
    }

    private static String tag(Reply reply) {
        return reply.http().headers().firstValue("ETag").orElseThrow();
    }

    private List<Integer> together(String method, String path, List<String> bodies) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var done : threads.invokeAll(bodies.stream()
                    .<Callable<Integer>>map(body -> () -> call(method, path, body).status())
                    .toList())) {
                statuses.add(done.get());
            }
            return statuses;
        }
    }

    @ParameterizedTest
    @CsvSource({"udp, 10.0.0.5, bridge, registered", "udp, 10.0.0.6, bridge, securityDenial",
            "udp, 10.0.0.7, bridge, pending", "udp, 10.0.0.5, '', ''", "tcp, 10.0.0.5, bridge, ''"})
    void aTrunkToAGatekeeperSaysWhetherWeAreRegisteredThere(String transport, String host, String login,
            String registration) throws Exception {
        call("POST", "/api/v1/trunks", """
                {"name":"campus","protocol":"h323","transport":"%s","host":"%s","port":1719,"login":"%s"}"""
                .formatted(transport, host, login));

        assertThat(call("GET", "/api/v1/trunks/campus", "").body().path("registration").asText())
                .isEqualTo(registration);
    }

    @Test
    void addsOneOfTwentyOfTheSameName() throws Exception {
        for (var path : List.of(ROOMS, "/api/v1/endpoints", "/api/v1/users")) {
            var body = path.endsWith("users") ? "{\"name\":\"x\",\"password\":\"long enough\"}" : "{\"name\":\"x\"}";

            var statuses = together("POST", path, IntStream.range(0, 20).mapToObj(_ -> body).toList());

            assertThat(statuses).as(path).containsOnly(201, 409);
            assertThat(statuses.stream().filter(status -> status == 201)).as(path).hasSize(1);
        }
    }

    @Test
    void givesAnAliasToOneOfTwenty() throws Exception {
        var statuses = together("POST", ROOMS, IntStream.range(0, 20)
                .mapToObj(number -> "{\"name\":\"r" + number + "\",\"aliases\":[\"9000\"]}").toList());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
    }

    @Test
    void takesTwentyChangesAtOnce() throws Exception {
        call("POST", ROOMS, WEEKLY.formatted(""));

        assertThat(together("PUT", ROOMS + "/weekly", IntStream.range(0, 20)
                .mapToObj(number -> WEEKLY.formatted(",\"displayName\":\"" + number + "\"")).toList()))
                .containsOnly(200);
    }

    @Test
    void letsNoOldWindowUndoALock() throws Exception {
        var seen = tag(call("POST", ROOMS, WEEKLY.formatted("")));
        var locked = call("PUT", ROOMS + "/weekly", WEEKLY.formatted(",\"locked\":true"), "If-Match", seen);
        assertThat(locked.status()).isEqualTo(200);

        var late = call("PUT", ROOMS + "/weekly", WEEKLY.formatted(",\"displayName\":\"x\""), "If-Match", seen);

        assertThat(late.status()).isEqualTo(412);
        assertThat("\"" + late.body().path("expected").asText() + "\"").isEqualTo(seen);
        assertThat("\"" + late.body().path("version").asText() + "\"").isEqualTo(tag(locked));
        assertThat(late.body().path("now").path("locked").asBoolean()).isTrue();
        assertThat(call("DELETE", ROOMS + "/weekly", "", "If-Match", seen).status()).isEqualTo(412);
        assertThat(call("DELETE", ROOMS + "/weekly", "", "If-Match", "soon").status()).isEqualTo(400);
        assertThat(tag(get(ROOMS + "/weekly"))).isEqualTo(tag(locked));
        assertThat(call("DELETE", ROOMS + "/weekly", "", "If-Match", tag(locked)).status()).isEqualTo(204);
    }

    @Test
    void guardsEveryKindOfObject() throws Exception {
        var kinds = List.of(new String[] {"endpoints", "{\"name\":\"a\",\"displayName\":\"%s\"}"},
                new String[] {"trunks", "{\"name\":\"a\",\"host\":\"10.0.0.9\",\"template\":\"%s{alias}\"}"},
                new String[] {"transforms", "{\"name\":\"a\",\"match\":{\"kind\":\"exact\",\"text\":\"x%s\"}}"},
                new String[] {"rules", "{\"name\":\"a\",\"match\":{\"kind\":\"exact\",\"text\":\"x%s\"},"
                        + "\"target\":\"local\"}"});
        for (var kind : kinds) {
            var first = tag(call("POST", "/api/v1/" + kind[0], kind[1].formatted("")));
            var one = "/api/v1/" + kind[0] + "/a";
            assertThat(call("PUT", one, kind[1].formatted("1"), "If-Match", first).status()).as(one).isEqualTo(200);
            assertThat(call("PUT", one, kind[1].formatted("2"), "If-Match", first).status()).as(one).isEqualTo(412);
        }
        var vera = tag(get("/api/v1/users/vera"));
        assertThat(call("PUT", "/api/v1/users/vera", "{\"role\":\"operator\"}", "If-Match", vera).status())
                .isEqualTo(200);
        assertThat(call("PUT", "/api/v1/users/vera", "{\"role\":\"admin\"}", "If-Match", vera).status())
                .isEqualTo(412);
        var preferences = get("/api/v1/preferences");
        assertThat(call("PUT", "/api/v1/preferences", "{\"keepHistoryDays\":1}", "If-Match", tag(preferences)).status())
                .isEqualTo(200);
        assertThat(call("PUT", "/api/v1/preferences", preferences.http().body()).status())
                .as("as it was read, with its version").isEqualTo(412);
    }

    private void isRefused(String path, String body, String field) throws Exception {
        var reply = call("POST", "/api/v1/" + path, body);
        assertThat(reply.status()).as(body).isEqualTo(400);
        assertThat(reply.body().path("errors").findValuesAsText("field")).as(body + " " + reply.body())
                .contains(field);
        assertThat(reply.http().body()).as("no names of Java's").doesNotContain("io.roombridge", "java.", "class ",
                "enum constant", "Exception");
    }

    @Test
    void refusesByFieldWhatCannotWork() throws Exception {
        isRefused("rooms", "{\"name\":\"..\"}", "name");
        isRefused("rooms", "{}", "name");
        isRefused("rooms", "{\"name\":\"a\\u0007b\"}", "name");
        isRefused("rooms", "{\"name\":\"a\\ud800b\"}", "name");
        isRefused("rooms", "{\"name\":\"a\",\"aliases\":[\"1\",null]}", "aliases");
        isRefused("rooms", "{\"name\":\"a\",\"aliases\":\"1\"}", "aliases");
        isRefused("rooms", "{\"name\":\"a\",\"maxParticipants\":-1}", "maxParticipants");
        isRefused("rooms", "{\"name\":\"a\",\"maxParticipants\":1.5}", "maxParticipants");
        isRefused("rooms", "{\"name\":\"a\",\"maxParticipants\":99999999999}", "maxParticipants");
        isRefused("rooms", "{\"name\":\"a\",\"hostPin\":\"1234\",\"guestPin\":\"1234\"}", "guestPin");
        isRefused("rooms", "{\"name\":\"a\",\"hostPin\":\"12ab\"}", "hostPin");
        isRefused("rooms", "{\"name\":\"a\",\"protocols\":[\"webrtc\"]}", "protocols");
        isRefused("rooms", "{\"name\":\"a\",\"protocols\":[\"skype\"]}", "protocols");
        isRefused("rooms", "{\"name\":\"a\",\"protocols\":[null]}", "protocols");
        isRefused("rooms", "{\"name\":\"a\",\"arrangement\":\"round\"}", "arrangement");
        isRefused("rooms", "{\"nome\":\"a\"}", "nome");
        isRefused("trunks", "{\"name\":\"local\",\"host\":\"10.0.0.9\"}", "name");
        isRefused("trunks", "{\"name\":\"a\",\"host\":\"a b\"}", "host");
        isRefused("trunks", "{\"name\":\"a\",\"host\":\"10.0.0.9\",\"port\":0}", "port");
        isRefused("trunks", "{\"name\":\"a\",\"host\":\"10.0.0.9\",\"template\":\"{foo}\"}", "template");
        isRefused("rules", "{\"name\":\"a\",\"target\":\"trunk:none\"}", "target");
        isRefused("rules", "{\"name\":\"a\",\"target\":\"room:none\"}", "target");
        isRefused("rules", "{\"name\":\"a\",\"target\":\"refuse:frobnicated\"}", "target");
        isRefused("rules", "{\"name\":\"a\",\"target\":\"direct:skype\"}", "target");
        isRefused("rules", "{\"name\":\"a\",\"target\":\"local\",\"when\":{\"zone\":\"moon\"}}", "when.zone");
        isRefused("rules", "{\"name\":\"a\",\"target\":\"local\",\"match\":{\"kind\":\"regex\",\"text\":\"(\"}}",
                "match");
        isRefused("rules", "{\"name\":\"a\",\"target\":\"local\",\"match\":{\"kind\":\"like\"}}", "match.kind");
        isRefused("rules", "{\"name\":\"a\",\"target\":\"local\",\"priority\":0}", "priority");
        isRefused("transforms", "{\"name\":\"a\",\"behaviour\":{\"does\":\"strip\"}}", "behaviour");
        isRefused("users", "{\"name\":\"gateway\",\"password\":\"long enough\"}", "name");
        isRefused("users", "{\"name\":\"carol\"}", "password");
        isRefused("users", "{\"name\":\"caroline.miller\",\"password\":\"Caroline.Miller\"}", "password");
        var domains = call("PUT", "/api/v1/preferences", "{\"domains\":[\"not a domain\"]}");
        assertThat(domains.body().path("errors").path(0).path("field").asText()).isEqualTo("domains");
        assertThat(call("POST", ROOMS, "{\"name\":\"a\",\"name\":\"b\"}").status()).as("twice").isEqualTo(400);
        assertThat(call("POST", ROOMS, "{\"name\":\"a\"} {}").status()).isEqualTo(400);
        assertThat(call("POST", ROOMS, "[".repeat(2_000)).status()).isEqualTo(400);
    }

    @Test
    void aMeetingLastsSoManyMinutesOrAnyTime() throws Exception {
        assertThat(call("POST", ROOMS, WEEKLY.formatted(",\"maxMinutes\":90")).body().path("maxMinutes").asInt())
                .isEqualTo(90);
        assertThat(call("PUT", ROOMS + "/weekly", "{}").body().path("maxMinutes").asInt()).isZero();
        isRefused("rooms", "{\"name\":\"a\",\"maxMinutes\":-1}", "maxMinutes");
        isRefused("rooms", "{\"name\":\"a\",\"maxMinutes\":10081}", "maxMinutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rooms", "endpoints"})
    void aLanguageIsOneThatThereIsOrNone(String kind) throws Exception {
        var one = "/api/v1/" + kind + "/a";
        var added = call("POST", "/api/v1/" + kind, "{\"name\":\"a\",\"language\":\"ZH\"}").body();
        assertThat(added.path("language").asText()).isEqualTo("zh");
        assertThat(get("/api/v1/" + kind + "?text=zh").body().path("objects")).as("is found by it").hasSize(1);

        assertThat(call("PUT", one, "{\"language\":\"\"}").body().path("language").isNull()).isTrue();
        var refused = call("PUT", one, "{\"language\":\"fr\"}");
        assertThat(refused.body().path("detail").asText()).contains("is one of en, zh, not 'fr'");
        isRefused(kind, "{\"name\":\"b\",\"language\":1}", "language");
    }

    @Test
    void removesNothingThatIsInUse() throws Exception {
        call("POST", ROOMS, WEEKLY.formatted(""));
        call("POST", "/api/v1/trunks", "{\"name\":\"zoom\",\"host\":\"zoomcrc.com\"}");
        call("POST", "/api/v1/rules",
                "{\"name\":\"a\",\"target\":\"room:weekly\",\"when\":{\"zone\":\"zoom\"}}");

        var room = call("DELETE", ROOMS + "/weekly", "");
        var trunk = call("DELETE", "/api/v1/trunks/zoom", "");

        assertThat(room.status()).isEqualTo(409);
        assertThat(room.body().path("detail").asText()).isEqualTo("room weekly is the target of rule a");
        assertThat(trunk.body().path("uses").path(0).asText()).isEqualTo("the zone of rule a");
        call("DELETE", "/api/v1/rules/a", "");
        assertThat(call("DELETE", ROOMS + "/weekly", "").status()).isEqualTo(204);
        assertThat(call("DELETE", "/api/v1/trunks/zoom", "").status()).isEqualTo(204);
    }

    private List<String> names(String path) throws Exception {
        return StreamSupport.stream(get(path).body().path("objects").spliterator(), false)
                .map(node -> node.path("name").asText()).toList();
    }

    @Test
    void searchesSortsAndCutsLists() throws Exception {
        for (var name : List.of("room 10", "room 2", "Annex", "room 1")) {
            call("POST", ROOMS, "{\"name\":\"" + name + "\",\"aliases\":[\"9" + name.length() + name.hashCode()
                    + "\"],\"maxParticipants\":" + name.length() + "}");
        }

        assertThat(names(ROOMS)).containsExactly("Annex", "room 1", "room 2", "room 10");
        assertThat(names(ROOMS + "?sort=-name")).containsExactly("room 10", "room 2", "room 1", "Annex");
        assertThat(names(ROOMS + "?sort=maxParticipants&limit=1")).containsExactly("Annex");
        assertThat(names(ROOMS + "?text=ROOM%201")).containsExactly("room 1", "room 10");
        assertThat(get(ROOMS + "?text=room&limit=2&offset=2").body().path("meta").path("total").asInt()).isEqualTo(3);
        assertThat(names(ROOMS + "?text=room&limit=2&offset=2")).containsExactly("room 10");
        for (var wrong : List.of("?sort=colour", "?search=x", "?limit=1001", "?offset=-1")) {
            var reply = get(ROOMS + wrong);
            assertThat(reply.status()).as(wrong).isEqualTo(400);
            assertThat(reply.body().path("errors")).as(wrong).hasSize(1);
        }
        assertThat(get(ROOMS + "/Annex?limit=1").status()).isEqualTo(400);
        assertThat(get("/api/v1/history?sort=colour").status()).isEqualTo(400);
        assertThat(get("/api/v1/history?sort=-cause").status()).isEqualTo(200);
    }

    @Test
    void auditsWhatWasChangedAndFindsIt() throws Exception {
        call("POST", ROOMS, WEEKLY.formatted(",\"hostPin\":\"471147\""));
        call("PUT", ROOMS + "/weekly", WEEKLY.formatted(",\"locked\":true,\"hostPin\":\"081508\""));

        JsonNode entry = get("/api/v1/audit?text=weekly&limit=1").body().path("objects").path(0);

        assertThat(entry.path("detail").asText()).isEqualTo("hostPin: changed, locked: false → true");
        assertThat(get("/api/v1/audit?sort=at&limit=1").body().path("objects").path(0).path("name").asText())
                .isEqualTo("admin");
        assertThat(get("/api/v1/audit?until=2020-01-01T00:00:00Z").body().path("meta").path("total").asInt()).isZero();
    }

    @Test
    void goesOnFromMemoryWhileTheDatabaseIsAway() throws Exception {
        call("POST", ROOMS, WEEKLY.formatted(""));
        registry.close();

        assertThat(get(ROOMS + "/weekly").status()).isEqualTo(200);
        assertThat(get("/api/v1/status").status()).isEqualTo(200);
        assertThat(call("DELETE", "/api/v1/calls/" + SampleGateway.SIP_LEG, "").status()).isEqualTo(204);
        var change = call("PUT", ROOMS + "/weekly", WEEKLY.formatted(",\"locked\":true"));
        assertThat(change.status()).isEqualTo(503);
        assertThat(change.body().path("detail").asText()).isEqualTo("the database does not answer");
        assertThat(get("/api/v1/history").status()).isEqualTo(503);
        var health = get("/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.body().path("detail").asText()).contains("calls go on");
    }

    private int guess(String user, String password) throws Exception {
        return call("POST", "/api/v1/session", "{\"name\":\"" + user + "\",\"password\":\"" + password + "\"}")
                .status();
    }

    @Test
    void auditsFailedSignInsAndCountsThoseMadeAtOnce() throws Exception {
        var statuses = together("POST", "/api/v1/session", IntStream.range(0, 20)
                .mapToObj(_ -> "{\"name\":\"admin\",\"password\":\"guess\"}").toList());

        assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
        assertThat(statuses).containsOnly(401, 429);
        assertThat(guess("admin", PASSWORD)).as("from the same address").isEqualTo(429);
        assertThat(guess("vera", PASSWORD)).as("somebody else there").isEqualTo(200);
        assertThat(registry.audit().latest(1_000, 0).objects().stream().map(Audit.Entry::action)
                .filter("login-failed"::equals)).hasSize(5);
    }
}
