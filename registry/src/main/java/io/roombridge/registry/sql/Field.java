package io.roombridge.registry.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A part of a thing, as the audit trail tells of it.
///
/// @param secret  never told, only that it changed
record Field(String name, String value, boolean secret) {

    static Field of(String name, Object value) {
        return new Field(name, text(value), false);
    }

    /// Constants are written as the API writes them.
    private static String text(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Set<?> set -> set.stream().map(Field::text).sorted().collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }

    static Field secret(String name, String value) {
        return new Field(name, value, true);
    }

    /// What a thing has that is new, or had when it goes.
    static String all(List<Field> fields) {
        return fields.stream().filter(field -> !field.value.isEmpty())
                .map(field -> field.name + ": " + (field.secret ? "set" : field.value))
                .collect(Collectors.joining(", "));
    }

    /// What differs, old and new. Both have the same fields in the same order.
    static String differences(List<Field> before, List<Field> now) {
        return IntStream.range(0, now.size())
                .mapToObj(index -> difference(before.get(index), now.get(index))).flatMap(Optional::stream)
                .collect(Collectors.collectingAndThen(Collectors.joining(", "),
                        text -> text.isEmpty() ? "nothing changed" : text));
    }

    private static Optional<String> difference(Field before, Field now) {
        return before.value.equals(now.value) ? Optional.empty() : Optional.of(now.name + ": " + (now.secret
                ? now.value.isEmpty() ? "taken away" : before.value.isEmpty() ? "set" : "changed"
                : Stream.of(before.value, now.value).map(value -> value.isEmpty() ? "nothing" : value)
                        .collect(Collectors.joining(" → "))));
    }
}
