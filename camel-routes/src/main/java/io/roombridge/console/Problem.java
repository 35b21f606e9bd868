package io.roombridge.console;

import java.util.LinkedHashMap;
import java.util.Map;

/// What went wrong with a request, as RFC 9457 describes it. Thrown by operations, answered as
/// `application/problem+json`.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final int retryAfter;

    private Problem(int status, String type, String title, String detail, int retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", "The request is not valid", detail, 0);
    }

    static Problem unauthenticated(String detail) {
        return new Problem(401, "unauthenticated", "Sign in first", detail, 0);
    }

    static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "You may not do this", detail, 0);
    }

    static Problem passwordChangeRequired() {
        return new Problem(403, "password-change-required", "Choose a password of your own first",
                "the one-time password is for the first sign-in only", 0);
    }

    static Problem notFound(String what) {
        return new Problem(404, "not-found", "There is no such thing", "there is no " + what, 0);
    }

    static Problem conflict(String detail) {
        return new Problem(409, "conflict", "Something else is in the way", detail, 0);
    }

    static Problem refused(String detail) {
        return new Problem(422, "refused", "The gateway refuses", detail, 0);
    }

    static Problem tooMany(int seconds) {
        return new Problem(429, "too-many", "Too many attempts", "try again in " + seconds + " seconds", seconds);
    }

    static Problem of(int status, String title) {
        return new Problem(status, "about:blank", title, "", 0);
    }

    int status() {
        return status;
    }

    /// Seconds; 0 when trying again does not help.
    int retryAfter() {
        return retryAfter;
    }

    Map<String, Object> body(String path) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type.contains(":") ? type : "urn:roombridge:problem:" + type);
        body.put("title", title);
        body.put("status", status);
        if (!getMessage().isEmpty()) {
            body.put("detail", getMessage());
        }
        body.put("instance", path);
        return body;
    }
}
