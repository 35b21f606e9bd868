package io.roombridge.console;

import io.javalin.http.Context;
import io.roombridge.registry.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Pages of lists: `?limit=…&offset=…` in, `{meta, objects}` out.
final class Lists {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private Lists() {}

    static <T, V> Page<V> page(Context context, List<T> all, Function<T, V> view) {
        int limit = limit(context);
        int offset = offset(context);
        return new Page<>(all.stream().skip(offset).limit(limit).map(view).toList(), limit, offset, all.size());
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
        throw Problem.badRequest(name + ": a number from " + least + " to " + most);
    }

    static Map<String, Object> body(Page<?> page) {
        return Map.of("meta", Map.of("limit", page.limit(), "offset", page.offset(), "total", page.total()), "objects",
                page.objects());
    }
}
