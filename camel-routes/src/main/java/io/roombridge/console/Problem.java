package io.roombridge.console;

import io.roombridge.registry.CatalogueCheck.Fault;
import io.roombridge.registry.ChangedMeanwhile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What went wrong with a request, as RFC 9457 describes it. Thrown by operations, answered as
/// `application/problem+json`.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final int retryAfter;
    private final transient Map<String, Object> more;

    private Problem(int status, String type, String title, String detail, int retryAfter) {
        this(status, type, title, detail, retryAfter, Map.of());
    }

    /// @param more  members beside those of RFC 9457
    private Problem(int status, String type, String title, String detail, int retryAfter, Map<String, Object> more) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.retryAfter = retryAfter;
        this.more = more;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", "The request is not valid", detail, 0);
    }

    static Problem invalid(String field, String words) {
        return invalid(List.of(new Fault(field, words)));
    }

    /// @param faults  at least one
    static Problem invalid(List<Fault> faults) {
        return new Problem(400, "bad-request", "The request is not valid",
                faults.stream().map(Fault::toString).collect(Collectors.joining("; ")), 0, Map.of("errors", faults));
    }

    /// Somebody else was quicker.
    ///
    /// @param now  how it is now; empty when it is gone
    static Problem outdated(ChangedMeanwhile late, Optional<Object> now) {
        var more = new LinkedHashMap<String, Object>();
        more.put("expected", late.expected());
        late.now().ifPresent(version -> more.put("version", version));
        now.ifPresent(it -> more.put("now", it));
        return new Problem(412, "outdated", "It is not any more what it was", late.getMessage(), 0, more);
    }

    /// @param uses  where it is named
    static Problem inUse(String what, List<String> uses) {
        return new Problem(409, "in-use", "It is in use", what + " is " + String.join(", ", uses), 0,
                Map.of("uses", uses));
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

    /// The database is away; what is known is still answered.
    static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", "Nothing can be changed or looked up now", detail, 5);
    }

    /// More ask for it than can be done.
    static Problem busy(String detail) {
        return new Problem(503, "busy", "Too many ask at once", detail, 5);
    }

    static Problem of(int status, String title) {
        var type = switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            default -> "about:blank";
        };
        return new Problem(status, type, title, "", 0);
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
        body.putAll(more);
        return body;
    }
}
