package io.roombridge.lab.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;

/// Shows a message as JSON: a record is an object of its components, an alternative of a choice is named, octets are
/// hexadecimal, and what is absent is left out.
public final class RecordJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordJson() {}

    /// `{"SetupUuie": {…}}`
    public static JsonNode named(Record message) {
        return message.getClass().getRecordComponents().length == 0
                ? JSON.textNode(message.getClass().getSimpleName())
                : JSON.objectNode().set(message.getClass().getSimpleName(), components(message));
    }

    /// The components alone.
    public static JsonNode components(Record record) {
        var node = JSON.objectNode();
        for (var component : record.getClass().getRecordComponents()) {
            var shown = value(read(component, record), component.getType());
            if (!shown.isNull() && !(shown.isContainerNode() && shown.isEmpty())) {
                node.set(component.getName(), shown);
            }
        }
        return node;
    }

    private static JsonNode value(Object value, Class<?> declared) {
        return switch (value) {
            case null -> JSON.nullNode();
            case Optional<?> optional -> optional.map(it -> value(it, Object.class)).orElse(JSON.nullNode());
            case Collection<?> list -> JSON.arrayNode()
                    .addAll(list.stream().map(it -> value(it, Object.class)).toList());
            case ObjectIdentifier identifier -> JSON.textNode(identifier.toString());
            case Extensions none when none.equals(Extensions.NONE) -> JSON.nullNode();
            case Record record -> declared == record.getClass() || !alternative(record.getClass())
                    ? components(record) : named(record);
            case Boolean bool -> JSON.booleanNode(bool);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case byte[] bytes -> JSON.textNode(Octets.of(bytes).toString());
            default -> JSON.textNode(String.valueOf(value));
        };
    }

    private static boolean alternative(Class<?> type) {
        return type.getInterfaces().length > 0;
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // the record may be its package's own
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
