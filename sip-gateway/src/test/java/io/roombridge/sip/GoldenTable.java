package io.roombridge.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every pair of state and input of a machine, with what comes of it, compared with the table that was reviewed. A
/// state is written once, and below it only what moves it or says something; the rest is `nothing`.
final class GoldenTable {

    private final StringBuilder lines = new StringBuilder();

    /// @param step  gives what is behind the arrow, or what [#line] gives for the unchanged state when nothing happens
    <S, I> GoldenTable rows(Map<String, S> states, Map<String, I> inputs, BiFunction<S, I, String> step) {
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

    static String line(Object state, List<?> outputs) {
        return name(state) + outputs.stream().map(GoldenTable::name).collect(Collectors.joining(", ", " [", "]"));
    }

    /// The type and what is said in its plain components.
    private static String name(Object value) {
        var parts = Stream.of(value.getClass().getRecordComponents()).map(component -> part(value, component))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return value.getClass().getSimpleName() + (parts.isEmpty() ? "" : "(" + parts + ")");
    }

    private static String part(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return plain(component.getName(), component.getAccessor().invoke(value));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String plain(String name, Object part) {
        return switch (part) {
            case Boolean is -> is ? name : "";
            case Headers headers -> headers.fields().stream().map(Headers.Field::name)
                    .filter(field -> !field.equals("Allow")
                    && !field.equals("Supported") && !field.equals("Accept")).collect(Collectors.joining(" "));
            case Body body -> body.isEmpty() ? "" : body.type();
            case SessionTimer timer -> "timer " + timer.interval() + (timer.ours() ? " ours" : "");
            case Optional<?> optional -> optional.map(present -> plain(name, present)).orElse("");
            case InviteLeg.Negotiation negotiation -> name(negotiation);
            case Record _ -> "";
            case String text -> text.lines().findFirst().orElse("");
            default -> part.toString();
        };
    }

    void matches(Class<?> machine) throws IOException {
        try (var golden = machine.getResourceAsStream(machine.getSimpleName() + ".table")) {
            var expected = golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines.toString()).as("the table of " + machine.getSimpleName()).isEqualTo(expected);
        }
    }
}
