package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Every pair of state and input of a machine, with what comes of it, compared with the table that was reviewed.
public final class GoldenTable {

    private final StringBuilder lines = new StringBuilder();

    /// @param step  gives the line behind the arrow
    public <S, I> GoldenTable rows(Collection<S> states, Collection<I> inputs, BiFunction<S, I, String> step) {
        for (S state : states) {
            for (I input : inputs) {
                lines.append(name(state)).append(" + ").append(name(input)).append(" -> ")
                        .append(step.apply(state, input)).append('\n');
            }
        }
        return this;
    }

    public static String line(Object state, List<?> outputs) {
        return name(state) + " " + outputs.stream().map(GoldenTable::name).toList();
    }

    /// `Received(CloseLogicalChannel)` for a record around a message, `Expired(T303)` around a constant, else the type
    /// and its plain values.
    public static String name(Object value) {
        if (!(value instanceof Record)) {
            return String.valueOf(value);
        }
        var components = value.getClass().getRecordComponents();
        var parts = List.of(components).stream().map(it -> component(value, it.getAccessor()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(","));
        return value.getClass().getSimpleName() + (parts.isEmpty() ? "" : "(" + parts + ")");
    }

    private static String component(Object value, java.lang.reflect.Method accessor) {
        try {
            accessor.setAccessible(true);
            var component = accessor.invoke(value);
            return switch (component) {
                case Record message -> message.getClass().getSimpleName();
                case Boolean _, Integer _, String _, Enum<?> _, java.time.Duration _ -> component.toString();
                default -> "";
            };
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public void matches(Class<?> machine) throws IOException {
        try (var golden = machine.getResourceAsStream(machine.getSimpleName() + ".table")) {
            var expected = golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines.toString()).as("the table of " + machine.getSimpleName()).isEqualTo(expected);
        }
    }
}
