package io.roombridge.h323;

import io.roombridge.testing.GoldenTable;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How messages of H.225.0 and H.245 are written in tables: the type, and of its components those that tell one from
/// another.
public final class MessageNames {

    private static final Set<String> TELLING = Set.of("sequenceNumber", "terminalType");

    private MessageNames() {}

    public static GoldenTable table() {
        return new GoldenTable((_, value) -> value instanceof Record message && ofAsn1(message) ? of(message) : null);
    }

    /// Empty for what is no message.
    public static String part(Record value) {
        return ofAsn1(value) ? of(value) : "";
    }

    private static boolean ofAsn1(Record value) {
        return List.of("h225", "h245").contains(lastPart(value.getClass().getPackageName()));
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public static String of(Record message) {
        var parts = Stream.of(message.getClass().getRecordComponents()).map(it -> part(message, it))
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
        return message.getClass().getSimpleName() + (parts.isEmpty() ? "" : "(" + parts + ")");
    }

    private static String part(Record message, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return switch (component.getAccessor().invoke(message)) {
                case Record choice when ofAsn1(choice) && choice.getClass().getRecordComponents().length == 0 ->
                        choice.getClass().getSimpleName();
                case Integer number when TELLING.contains(component.getName()) -> number.toString();
                default -> "";
            };
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
