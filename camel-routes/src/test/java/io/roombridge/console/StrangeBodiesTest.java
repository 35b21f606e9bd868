package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Walks over every operation of the OpenAPI document with what it does not take: the answer says which field and
/// how, in the API's words and not in those of the program.
class StrangeBodiesTest extends RunningConsole {

    private static final String PROGRAM = "(?is).*(java|jackson|deserial|roombridge\\.|StreamRead|\\w+\\(\\)|"
            + "\\b[a-z]+[A-Z]\\w*(View|Change|Request)\\b).*";

    private record Described(String method, String path, Map<String, JsonNode> fields) {}

    @BeforeEach
    void definesOneOfEach() throws Exception {
        signIn("admin");
        for (var kind : Map.of("endpoints", "", "rooms", "", "trunks", ",\"host\":\"a.example\"", "transforms", "",
                "rules", ",\"target\":\"local\"", "users",
                ",\"password\":\"" + PASSWORD + "\"").entrySet()) {
            assertThat(call("POST", "/api/v1/" + kind.getKey(), "{\"name\":\"x\"" + kind.getValue() + "}").status())
                    .isEqualTo(201);
        }
    }

    private List<Described> operations() throws Exception {
        var document = get("/api/v1/openapi.json").body();
        var all = new ArrayList<Described>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            var schema = operation.getValue().path("requestBody").path("content").path("application/json")
                    .path("schema").path("$ref").asText();
            var fields = new TreeMap<String, JsonNode>();
            document.at(schema.replaceFirst("#", "")).path("properties").properties()
                    .forEach(field -> fields.put(field.getKey(), field.getValue()));
            all.add(new Described(operation.getKey().toUpperCase(Locale.ROOT), path.getKey()
                    .replace("{preset}", "1").replace("{id}", SampleGateway.SIP_LEG.toString()).replace("{name}",
                            path.getKey().contains("live") || path.getKey().contains("dial") ? "weekly" : "x"),
                    schema.isEmpty() ? Map.of() : fields));
        }));
        assertThat(all).hasSizeGreaterThan(40);
        return all;
    }

    @Test
    void everyOperationThatTakesABodyNamesTheFieldThatIsNotKnown() throws Exception {
        for (var operation : takingABody()) {
            assertThat(fault(operation, "{\"nonesuch\":1}")).as("%s", operation).isEqualTo("nonesuch");
        }
    }

    @Test
    void everyOperationNamesTheFieldThatIsOfAnotherKind() throws Exception {
        for (var operation : takingABody()) {
            for (var field : operation.fields.entrySet()) {
                for (var wrong : wrong(field.getValue())) {
                    assertThat(fault(operation, "{\"" + field.getKey() + "\":" + wrong + "}"))
                            .as("%s %s %s: %s", operation.method, operation.path, field.getKey(), wrong)
                            .isEqualTo(field.getKey());
                }
            }
        }
    }

    /// Values that a field of such a schema cannot have.
    private static List<String> wrong(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer" -> List.of("\"many\"", "{}", "[]", "1.5", "99999999999999999999", "true");
            case "boolean" -> List.of("\"perhaps\"", "{}", "[]");
            case "array" -> List.of("1", "{}", "\"a\"", "[{}]", "[null]");
            case "string" -> schema.has("enum") ? List.of("\"nonesuch\"", "{}", "[]", "true")
                    : List.of("{}", "[]", "\"a\\u0000b\"", "\"\\ud800\"");
            default -> List.of("1", "[]", "\"a\"");
        };
    }

    @Test
    void everyRangeThatIsToldIsKept() throws Exception {
        int ranges = 0;
        for (var operation : takingABody()) {
            for (var field : operation.fields.entrySet()) {
                for (var wrong : beyond(field.getValue())) {
                    var body = usual(operation);
                    body.put(field.getKey(), wrong);
                    var reply = call(operation.method, operation.path, MAPPER.writeValueAsString(body));
                    assertThat(reply.body().path("errors").findValuesAsText("field")).as("%s %s %s: %s",
                            operation.method, operation.path, body, reply.http().body()).contains(field.getKey());
                    ranges++;
                }
            }
        }
        assertThat(ranges).isGreaterThan(40);
    }

    /// A body that is taken.
    private static Map<String, Object> usual(Described operation) {
        var body = new TreeMap<String, Object>();
        Map.of("alias", "8001", "host", "a.example", "target", "local", "name", "y", "login", "us", "old",
                        PASSWORD, "password", PASSWORD).entrySet().stream()
                .filter(it -> operation.fields.containsKey(it.getKey()))
                .forEach(it -> body.put(it.getKey(), it.getValue()));
        if (operation.method.equals("PUT")) {
            body.remove("name");
        }
        return body;
    }

    /// Values just beyond what such a schema has.
    private static List<Object> beyond(JsonNode schema) {
        var values = new ArrayList<Object>();
        if (schema.has("maximum")) {
            values.add(schema.path("maximum").asLong() + 1);
            values.add(schema.path("minimum").asLong() - 1);
        }
        if (schema.path("minLength").asInt() > 0) {
            values.add("x".repeat(schema.path("minLength").asInt() - 1));
        }
        if (schema.has("maxLength")) {
            values.add((schema.has("pattern") ? "1" : "x").repeat(schema.path("maxLength").asInt() + 1));
        }
        if (schema.has("maxItems")) {
            values.add(IntStream.rangeClosed(0, schema.path("maxItems").asInt()).mapToObj(String::valueOf).toList());
        }
        return values;
    }

    @Test
    void everyOperationSaysThatThereIsNoBodyOrThatItIsNotJson() throws Exception {
        var bodies = List.of("", " ", "null", "[]", "1", "\"a\"", "{\"name\":", "{\"name\" \"a\"}", "{} {}", "nil",
                "{\"name\":\"a\",\"name\":\"b\"}", "{\"name\":" + "[".repeat(2_000), "{\"name\":'a'}",
                "{\"name\":" + "9".repeat(2_000) + "}", "\uFEFF{", "{\"" + "n".repeat(60_000) + "\":1}");
        for (var operation : takingABody()) {
            for (var body : bodies) {
                fault(operation, body);
            }
        }
    }

    @Test
    void everyOperationRefusesAParameterItDoesNotKnow() throws Exception {
        for (var operation : operations()) {
            var path = operation.path + "?nonesuch=1";
            var reply = call(operation.method, path, operation.fields.isEmpty() ? "" : "{}");
            assertThat(reply.status()).as(operation.method + " " + path).isEqualTo(400);
            assertThat(reply.body().path("errors").path(0).path("field").asText()).isEqualTo("nonesuch");
        }
    }

    @Test
    void aTextToLookForIsBounded() throws Exception {
        for (var list : List.of("history", "audit", "rooms", "registrations")) {
            assertThat(get("/api/v1/" + list + "?text=" + "a".repeat(200)).status()).isEqualTo(200);
            var reply = get("/api/v1/" + list + "?text=" + "a".repeat(201));
            assertThat(reply.status()).as(list).isEqualTo(400);
            assertThat(reply.body().path("errors").path(0).path("field").asText()).isEqualTo("text");
        }
    }

    private List<Described> takingABody() throws Exception {
        var all = operations().stream().filter(operation -> !operation.fields.isEmpty()).toList();
        assertThat(all).hasSizeGreaterThan(18);
        return all;
    }

    /// The field that is said to be wrong.
    private String fault(Described operation, String body) throws Exception {
        var reply = call(operation.method, operation.path, body);
        var as = operation.method + " " + operation.path + " " + body.substring(0, Math.min(40, body.length())) + ": "
                + reply.http().body();
        assertThat(reply.status()).as(as).isEqualTo(400);
        assertThat(reply.body().path("detail").asText()).as(as).isNotBlank().doesNotMatch(PROGRAM)
                .hasSizeLessThan(400);
        assertThat(reply.body().path("errors")).as(as).isNotEmpty();
        return reply.body().path("errors").path(0).path("field").asText();
    }
}
