package io.roombridge.console;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// One thing the API does. The routes, the access check and the OpenAPI document are made of the same list of these.
///
/// @param path     under `/api/v1`, with `{name}` for what varies
/// @param queries  query parameters it knows
/// @param body     what it takes
/// @param reply    what it answers; empty for nothing (204)
/// @param list     it answers a page of such
record Operation(String method, String path, Access access, String summary, List<String> queries,
        Optional<Class<?>> body, Optional<Class<?>> reply, boolean list, Answer answer) {

    /// Gives what is to be sent as JSON: a value, a [io.roombridge.registry.Page], or [#NOTHING].
    @FunctionalInterface
    interface Answer {
        Object to(Context context);
    }

    static final Object NOTHING = new Object();

    static Operation get(String path, Access access, String summary) {
        return of("GET", path, access, summary);
    }

    static Operation post(String path, Access access, String summary) {
        return of("POST", path, access, summary);
    }

    static Operation put(String path, Access access, String summary) {
        return of("PUT", path, access, summary);
    }

    static Operation delete(String path, Access access, String summary) {
        return of("DELETE", path, access, summary);
    }

    private static Operation of(String method, String path, Access access, String summary) {
        return new Operation(method, path, access, summary, List.of(), Optional.empty(), Optional.empty(), false,
                _ -> NOTHING);
    }

    Operation asking(String... parameters) {
        return new Operation(method, path, access, summary, List.of(parameters), body, reply, list, answer);
    }

    Operation taking(Class<?> type) {
        return new Operation(method, path, access, summary, queries, Optional.of(type), reply, list, answer);
    }

    Operation giving(Class<?> type) {
        return new Operation(method, path, access, summary, queries, body, Optional.of(type), false, answer);
    }

    Operation listing(Class<?> type) {
        return new Operation(method, path, access, summary, queries, body, Optional.of(type), true, answer);
    }

    Operation by(Answer how) {
        return new Operation(method, path, access, summary, queries, body, reply, list, how);
    }
}
