package io.roombridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every pair of state and input of a machine, with what comes of it, compared with the table that was reviewed
/// (`Machine.table` beside the machine's test). A state is written once, and below it what moves it or says something;
/// the rest is `nothing`. With `-Droombridge.tables=FOLDER` the tables are written there, to be reviewed.
public final class GoldenTable {

    /// How a component of a state or an output is written; empty when it says nothing.
    @FunctionalInterface
    public interface Spelling {

        /// @return null for the usual one
        String of(String name, Object value);
    }

    private final StringBuilder lines = new StringBuilder();
    private final Spelling spelling;

    public GoldenTable() {
        this((_, _) -> null);
    }

    /// @param spelling  of what the machine's own types are
    public GoldenTable(Spelling spelling) {
        this.spelling = spelling;
    }

    /// States or inputs under the names their values have; for those that differ in more, give them names of their own.
    public <T> Map<String, T> named(Collection<T> values) {
        var named = new LinkedHashMap<String, T>();
        values.forEach(value -> named.put(name(value), value));
        assertThat(named).as("each has a name of its own").hasSize(values.size());
        return named;
    }

    /// @param step  what is behind the arrow: [#line] of the next state and the outputs
    public <S, I> GoldenTable rows(Map<String, S> states, Map<String, I> inputs, BiFunction<S, I, String> step) {
        states.forEach((name, state) -> {
            lines.append(name).append('\n');
            var nothing = line(state, List.of());
            var idle = new StringBuilder();
            inputs.forEach((word, input) -> {
                var outcome = step.apply(state, input);
                if (outcome.equals(nothing)) {
                    idle.append(idle.isEmpty() ? "" : ", ").append(word);
                } else {
                    lines.append("    ").append(word).append(" -> ").append(outcome).append('\n');
                }
            });
            lines.append(idle.isEmpty() ? "" : "    nothing: " + idle + "\n");
        });
        return this;
    }

    public String line(Object state, List<?> outputs) {
        return name(state) + outputs.stream().map(this::name).collect(Collectors.joining(", ", " [", "]"));
    }

    /// The type and what is said in its plain components.
    public String name(Object value) {
        if (!(value instanceof Record)) {
            return String.valueOf(value);
        }
        var parts = Stream.of(value.getClass().getRecordComponents()).map(component -> part(value, component))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return value.getClass().getSimpleName() + (parts.isEmpty() ? "" : "(" + parts + ")");
    }

    private String part(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return plain(component.getName(), component.getAccessor().invoke(value));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String plain(String name, Object part) {
        var own = spelling.of(name, part);
        if (own != null) {
            return own;
        }
        return switch (part) {
            case Boolean is -> is ? name : "";
            case Optional<?> optional -> optional.map(present -> plain(name, present)).orElse("");
            case OptionalInt optional -> optional.isPresent() ? String.valueOf(optional.getAsInt()) : "";
            case Integer _, Long _, Double _, Character _, Enum<?> _, Duration _ -> part.toString();
            case String text -> text.lines().findFirst().orElse("");
            case Collection<?> many -> many.stream().map(one -> plain(name, one)).filter(word -> !word.isEmpty())
                    .collect(Collectors.joining("+"));
            default -> "";
        };
    }

    /// Compares with `Machine.table` in the package of the machine.
    public void matches(Class<?> machine) throws IOException {
        var wanted = System.getProperty("roombridge.tables");
        if (wanted != null) {
            var file = Path.of(wanted, machine.getName().replace('.', '/') + ".table");
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines);
        }
        try (var golden = machine.getResourceAsStream(machine.getSimpleName() + ".table")) {
            var expected = golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines.toString()).as("the table of " + machine.getSimpleName()).isEqualTo(expected);
        }
    }
}
