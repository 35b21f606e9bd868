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
/// @param guarded  it heeds `If-Match`
record Operation(String method, String path, Access access, String summary, List<String> queries,
        Optional<Class<?>> body, Optional<Class<?>> reply, boolean list, boolean guarded, Answer answer) {

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
        return new Operation(method, path, access, summary, List.of(), Optional.empty(), Optional.empty(), false, false,
                _ -> NOTHING);
    }

    Operation asking(String... parameters) {
        return new Operation(method, path, access, summary, List.of(parameters), body, reply, list, guarded, answer);
    }

    Operation taking(Class<?> type) {
        return new Operation(method, path, access, summary, queries, Optional.of(type), reply, list, guarded, answer);
    }

    Operation giving(Class<?> type) {
        return new Operation(method, path, access, summary, queries, body, Optional.of(type), false, guarded, answer);
    }

    /// A list held in memory: searched, sorted and cut by [Lists#page].
    Operation listing(Class<?> type) {
        return asking("text", "sort", "limit", "offset").paging(type);
    }

    /// A list that the answer searches itself.
    Operation paging(Class<?> type) {
        return new Operation(method, path, access, summary, queries, body, Optional.of(type), true, guarded, answer);
    }

    Operation conditional() {
        return new Operation(method, path, access, summary, queries, body, reply, list, true, answer);
    }

    Operation by(Answer how) {
        return new Operation(method, path, access, summary, queries, body, reply, list, guarded, how);
    }
}
