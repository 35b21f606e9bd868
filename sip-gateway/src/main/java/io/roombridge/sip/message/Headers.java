package io.roombridge.sip.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Header fields in the order they came; names compare without regard to case (RFC 3261 §7.3).
public record Headers(List<Field> fields) {

    public static final Headers NONE = new Headers(List.of());

    /// One field of one value; a field with several values is several of these.
    public record Field(String name, String value) {

        /// Nothing that comes from elsewhere can start a line of its own.
        public Field {
            value = value.replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]+", " ").strip();
        }

        @Override
        public String toString() {
            return name + ": " + value;
        }
    }

    public Headers {
        fields = List.copyOf(fields);
    }

    public static Headers of(String name, String value) {
        return NONE.and(name, value);
    }

    public Headers and(String name, String value) {
        return and(new Headers(List.of(new Field(name, value))));
    }

    public Headers and(Headers more) {
        var all = new ArrayList<>(fields);
        all.addAll(more.fields);
        return new Headers(all);
    }

    public Headers without(String name) {
        return new Headers(fields.stream().filter(field -> !field.name.equalsIgnoreCase(name)).toList());
    }

    public Optional<String> first(String name) {
        return fields.stream().filter(field -> field.name.equalsIgnoreCase(name)).map(Field::value).findFirst();
    }

    public List<String> all(String name) {
        return fields.stream().filter(field -> field.name.equalsIgnoreCase(name)).map(Field::value).toList();
    }

    /// Whether a list of tokens, such as `Supported`, names this one.
    public boolean lists(String name, String token) {
        return all(name).stream().flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(item -> item.strip().equalsIgnoreCase(token));
    }

    /// A number at the start of the field's value.
    public Optional<Long> number(String name) {
        return first(name).flatMap(Headers::leadingNumber);
    }

    public static Optional<Long> leadingNumber(String value) {
        int end = 0;
        while (end < value.length() && Character.digit(value.charAt(end), 10) >= 0 && end < 10) {
            end++;
        }
        return end == 0 ? Optional.empty() : Optional.of(Long.parseLong(value.substring(0, end)));
    }
}
