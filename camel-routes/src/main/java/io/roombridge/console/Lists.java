package io.roombridge.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.roombridge.registry.NaturalOrder;
import io.roombridge.registry.Page;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Pages of lists: `?text=…&sort=-name&limit=…&offset=…` in, `{meta, objects}` out.
final class Lists {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int LONGEST_TEXT = 200;

    private Lists() {}

    /// @param type  of the views: its components are what can be sorted by
    static <T, V> Page<?> page(Context context, Json json, List<T> all, Class<V> type, Function<T, V> view) {
        int limit = limit(context);
        int offset = offset(context);
        var text = text(context);
        var order = order(context, type);
        if (text.isEmpty() && order.isEmpty()) {
            return new Page<>(all.stream().skip(offset).limit(limit).map(view).toList(), limit, offset, all.size());
        }
        var found = all.stream().map(thing -> json.tree(view.apply(thing))).filter(node -> contains(node, text))
                .toList();
        var sorted = order.map(by -> found.stream().sorted(by).toList()).orElse(found);
        return new Page<>(sorted.stream().skip(offset).limit(limit).toList(), limit, offset, sorted.size());
    }

    /// What is looked for; bounded, for each row is searched for it.
    static String text(Context context) {
        var text = Optional.ofNullable(context.queryParam("text")).orElse("").strip();
        if (text.length() > LONGEST_TEXT) {
            throw Problem.invalid("text", "has at most " + LONGEST_TEXT + " characters");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean contains(JsonNode node, String text) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).anyMatch(part -> contains(part, text))
                : node.asText().toLowerCase(Locale.ROOT).contains(text);
    }

    private static Optional<Comparator<JsonNode>> order(Context context, Class<?> type) {
        var wanted = Optional.ofNullable(context.queryParam("sort")).filter(sort -> !sort.isBlank());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        boolean descending = wanted.get().startsWith("-");
        var field = descending ? wanted.get().substring(1) : wanted.get();
        var known = Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
        if (!known.contains(field)) {
            throw Problem.invalid("sort", "is one of " + String.join(", ", known)
                    + ", with - before it for descending");
        }
        Comparator<JsonNode> order = Comparator.comparing(node -> node.path(field), Lists::compare);
        return Optional.of(descending ? order.reversed() : order);
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? Double.compare(one.asDouble(), other.asDouble())
                : NaturalOrder.NATURAL.compare(key(one), key(other));
    }

    private static String key(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).map(Lists::key).collect(Collectors.joining(" "))
                : node.asText();
    }

    static int limit(Context context) {
        return number(context, "limit", USUAL, 1, MOST);
    }

    static int offset(Context context) {
        return number(context, "offset", 0, 0, Integer.MAX_VALUE);
    }

    private static int number(Context context, String name, int otherwise, int least, int most) {
        var text = context.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw Problem.invalid(name, "is a number from " + least + " to " + most);
    }

    static Optional<Instant> instant(Context context, String name) {
        try {
            return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank()).map(Instant::parse);
        } catch (DateTimeParseException _) {
            throw Problem.invalid(name, "is a time such as 2026-11-21T12:00:00Z");
        }
    }

    /// @param words  it may be; the first when it is left out
    static String oneOf(Context context, String name, String... words) {
        var text = context.queryParam(name);
        return text == null || text.isBlank() ? words[0] : Stream.of(words).filter(text::equals).findFirst()
                .orElseThrow(() -> Problem.invalid(name, "is one of " + String.join(", ", words)));
    }

    /// What can be sorted by, the words of `keys`; with `-` before it descending. By the first of them, descending,
    /// when nothing is said.
    static <E extends Enum<E>, O> O order(Context context, Class<E> keys, BiFunction<E, Boolean, O> order) {
        var words = Stream.of(keys.getEnumConstants()).map(Enum::name).map(name -> name.toLowerCase(Locale.ROOT));
        var by = oneOf(context, "sort", words.flatMap(word -> Stream.of("-" + word, word)).toArray(String[]::new));
        boolean descending = by.startsWith("-");
        var key = (descending ? by.substring(1) : by).toUpperCase(Locale.ROOT);
        return order.apply(Enum.valueOf(keys, key), descending);
    }

    /// A parameter that is not known is a slip of the pen, which would else be a longer list than was asked for.
    static void refuseUnknown(Context context, List<String> known) {
        context.queryParamMap().keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.invalid(name, "is no parameter of this; " + (known.isEmpty() ? "it has none"
                    : "there are " + String.join(", ", known)));
        });
        context.queryParamMap().forEach((name, values) -> {
            if (values.size() > 1) {
                throw Problem.invalid(name, "is there more than once");
            }
        });
    }

    static Map<String, Object> body(Page<?> page) {
        return Map.of("meta", Map.of("limit", page.limit(), "offset", page.offset(), "total", page.total()), "objects",
                page.objects());
    }
}
