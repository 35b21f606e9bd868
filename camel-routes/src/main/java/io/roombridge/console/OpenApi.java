package io.roombridge.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.roombridge.media.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The OpenAPI 3.1 document of the operations there are; the schemas are the records they take and give.
final class OpenApi {

    /// Marks what cannot be left out of a body; a word of the fields' file, not of JSON Schema.
    private static final String NEEDED = "needed";

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Object> schemas = new TreeMap<>();
    private final Json json = new Json();
    private final JsonNode fields = words(json);

    /// What a caller gives, in which more may be left out than in what is answered.
    private final Set<Class<?>> given = new HashSet<>();

    private OpenApi() {}

    static Map<String, Object> of(List<Operation> operations, String version) {
        var api = new OpenApi();
        operations.forEach(operation -> operation.body().ifPresent(api::give));
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        operations.forEach(operation -> paths.computeIfAbsent("/api/v1" + operation.path(), _ -> new LinkedHashMap<>())
                .put(operation.method().toLowerCase(Locale.ROOT), api.describe(operation)));
        api.schemas.put("Problem", Map.of("type", "object", "description", "RFC 9457", "properties", Map.of(
                "type", Map.of("type", "string"), "title", Map.of("type", "string"), "status",
                Map.of("type", "integer"), "detail", Map.of("type", "string"), "instance", Map.of("type", "string"),
                "errors", Map.of("type", "array", "description", "Which fields are wrong, and how", "items",
                        Map.of("type", "object", "properties", Map.of("field", Map.of("type", "string"), "words",
                                        Map.of("type", "string")))))));
        paths.putAll(api.others());
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "RoomBridge", "version", version));
        document.put("security", List.of(Map.of("bearer", List.of()), Map.of("session", List.of())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", api.schemas, "securitySchemes", Map.of(
                "bearer", Map.of("type", "http", "scheme", "bearer"),
                "session", Map.of("type", "apiKey", "in", "cookie", "name", "roombridge"))));
        return document;
    }

    /// What answers with something else than JSON.
    private Map<String, Map<String, Object>> others() {
        return Map.of(
                "/api/v1/events", Map.of("get", Map.of("summary", "What goes on, as it changes", "description",
                        "Takes the role viewer. Server-sent events named live, each a whole LiveView.", "responses",
                        Map.of("200", Map.of("description", "A stream that does not end", "content",
                                Map.of("text/event-stream", Map.of("schema", reference(LiveViews.LiveView.class))))))),
                "/api/v1/rooms/{name}/picture.jpg", picture("What a room sees now"),
                "/api/v1/rooms/{name}/slides.jpg", picture("The slides that are shown in a room now"));
    }

    private static Map<String, Object> picture(String summary) {
        var text = Map.of("type", "string");
        var room = List.of(Map.of("name", "name", "in", "path", "required", true, "schema", text), Map.of("name", "t",
                "in", "query", "description", "Anything, so that a page asks again", "schema", text));
        return Map.of("get", Map.of("summary", summary, "description", "Takes the role viewer. 404 when there is none.",
                "parameters", room, "responses", Map.of("200", Map.of("description", "A picture", "content",
                        Map.of("image/jpeg", Map.of("schema", Map.of("type", "string", "format", "binary")))))));
    }

    private Map<String, Object> describe(Operation operation) {
        var description = new LinkedHashMap<String, Object>();
        description.put("summary", operation.summary());
        description.put("description", operation.access() == Access.OPEN ? "For anybody."
                : operation.access() == Access.SELF ? "For whoever is signed in." : "Takes the role "
                        + operation.access().name().toLowerCase(Locale.ROOT) + ".");
        if (operation.access() == Access.OPEN) {
            description.put("security", List.of());
        }
        var parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            description.put("parameters", parameters);
        }
        operation.body().ifPresent(type -> description.put("requestBody",
                Map.of("required", true, "content", json(reference(type)))));
        description.put("responses", responses(operation));
        return description;
    }

    private static List<Object> parameters(Operation operation) {
        var parameters = new ArrayList<>();
        PATH_PARAMETER.matcher(operation.path()).results().forEach(found -> parameters.add(
                Map.of("name", found.group(1), "in", "path", "required", true, "schema", Map.of("type", "string"))));
        operation.queries().forEach(name -> parameters.add(Map.of("name", name, "in", "query", "schema",
                Map.of("type", name.equals("limit") || name.equals("offset") ? "integer" : "string"))));
        if (operation.guarded()) {
            parameters.add(Map.of("name", "If-Match", "in", "header", "description",
                    "The ETag it was read with: 412 when somebody else has changed it since", "schema",
                    Map.of("type", "string")));
        }
        return parameters;
    }

    private Map<String, Object> responses(Operation operation) {
        var responses = new LinkedHashMap<String, Object>();
        if (operation.reply().isEmpty()) {
            responses.put("204", Map.of("description", "Done"));
        } else {
            var one = reference(operation.reply().get());
            responses.put("2XX", Map.of("description", "Done", "content", json(operation.list() ? listOf(one) : one)));
        }
        responses.put("default", Map.of("description", "What went wrong",
                "content", Map.of("application/problem+json",
                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
        return responses;
    }

    private static Map<String, Object> json(Object schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> listOf(Object one) {
        var number = Map.of("type", "integer");
        return Map.of("type", "object", "properties", Map.of(
                "meta", Map.of("type", "object",
                        "properties", Map.of("limit", number, "offset", number, "total", number)),
                "objects", Map.of("type", "array", "items", one)));
    }

    private Map<String, Object> reference(Class<?> type) {
        if (!schemas.containsKey(type.getSimpleName())) {
            schemas.put(type.getSimpleName(), Map.of());
            var properties = new LinkedHashMap<String, Object>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), told(type, component));
            }
            schemas.put(type.getSimpleName(), Map.of("type", "object", "properties", properties, "required",
                    required(type)));
        }
        return Map.of("$ref", "#/components/schemas/" + type.getSimpleName());
    }

    /// Its schema, and what is said of it in words.
    private Object told(Class<?> type, RecordComponent component) {
        var told = new LinkedHashMap<String, Object>(schema(component.getGenericType()));
        field(type, component).properties().stream().filter(word -> !word.getKey().equals(NEEDED))
                .forEach(word -> told.put(word.getKey(), word.getValue()));
        return told;
    }

    /// What is always there, or has to be.
    private List<String> required(Class<?> type) {
        var names = Stream.of(type.getRecordComponents()).filter(component -> given.contains(type)
                ? field(type, component).path(NEEDED).asBoolean()
                : component.getType() != Optional.class);
        return names.map(RecordComponent::getName).toList();
    }

    private JsonNode field(Class<?> type, RecordComponent component) {
        return fields.path(type.getSimpleName()).path(component.getName());
    }

    private void give(Class<?> type) {
        if (type.isRecord() && given.add(type)) {
            Stream.of(type.getRecordComponents()).map(RecordComponent::getType).forEach(this::give);
        }
    }

    private static JsonNode words(Json json) {
        try (var in = OpenApi.class.getResourceAsStream("fields.json")) {
            return json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, Object> schema(Type type) {
        return switch (type) {
            case ParameterizedType generic when generic.getRawType() == Optional.class ->
                    schema(generic.getActualTypeArguments()[0]);
            case ParameterizedType generic when Collection.class.isAssignableFrom((Class<?>) generic.getRawType()) ->
                    Map.of("type", "array", "items", schema(generic.getActualTypeArguments()[0]));
            case Class<?> plain when plain.isEnum() -> Map.of("type", "string", "enum",
                    Stream.of(plain.getEnumConstants()).filter(constant -> constant != Protocol.WEBRTC)
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .toList());
            case Class<?> plain when plain.isRecord() -> reference(plain);
            case Class<?> plain when plain == String.class -> Map.of("type", "string");
            case Class<?> plain when plain == Instant.class -> Map.of("type", "string", "format", "date-time");
            case Class<?> plain when plain == boolean.class || plain == Boolean.class -> Map.of("type", "boolean");
            case Class<?> plain when plain == double.class || plain == Double.class -> Map.of("type", "number");
            case Class<?> plain when plain == int.class || plain == Integer.class || plain == long.class
                    || plain == Long.class ->
                    Map.of("type", "integer");
            default -> throw new IllegalStateException("no schema for " + type);
        };
    }
}
