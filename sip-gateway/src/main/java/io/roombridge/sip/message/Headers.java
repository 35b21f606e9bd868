package io.roombridge.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Header fields in the order they came; names compare without regard to case (RFC 3261 §7.3).
public record Headers(List<Field> fields) {

    public static final Headers NONE = new Headers(List.of());

    /// One field of one value; a field with several values is several of these.
    public record Field(String name, String value) {

        /// Nothing that comes from elsewhere can start a line of its own.
        public Field {
            value = Grammar.oneLine(value);
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
        var all = new ArrayList<Field>(fields.size() + 1);
        all.addAll(fields);
        all.add(new Field(name, value));
        return new Headers(all);
    }

    public Headers and(Headers more) {
        if (more.fields.isEmpty() || fields.isEmpty()) {
            return fields.isEmpty() ? more : this;
        }
        var all = new ArrayList<Field>(fields.size() + more.fields.size());
        all.addAll(fields);
        all.addAll(more.fields);
        return new Headers(all);
    }

    public Optional<String> first(String name) {
        for (var field : fields) {
            if (field.name.equalsIgnoreCase(name)) {
                return Optional.of(field.value);
            }
        }
        return Optional.empty();
    }

    public List<String> all(String name) {
        var values = new ArrayList<String>();
        for (var field : fields) {
            if (field.name.equalsIgnoreCase(name)) {
                values.add(field.value);
            }
        }
        return List.copyOf(values);
    }

    /// Whether a list of tokens, such as `Supported`, names this one.
    public boolean lists(String name, String token) {
        return tokens(name).stream().anyMatch(token::equalsIgnoreCase);
    }

    /// The tokens of a list such as `Require`.
    public List<String> tokens(String name) {
        return all(name).stream().flatMap(value -> Grammar.split(value, ',').stream()).filter(token -> !token.isEmpty())
                .toList();
    }

    /// A number at the start of the field's value.
    public Optional<Long> number(String name) {
        return first(name).flatMap(Headers::leadingNumber);
    }

    public static Optional<Long> leadingNumber(String value) {
        int end = 0;
        while (end < value.length() && value.charAt(end) >= '0' && value.charAt(end) <= '9' && end < 10) {
            end++;
        }
        return end == 0 ? Optional.empty() : Optional.of(Long.parseLong(value.substring(0, end)));
    }
}
