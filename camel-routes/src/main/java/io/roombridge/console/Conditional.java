package io.roombridge.console;

import io.javalin.http.Context;
import io.roombridge.registry.Precondition;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a request says of the state it was written for (RFC 9110 §13.1.1): the version an answer had as its `ETag`.
final class Conditional {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private Conditional() {}

    /// @param seen  the version that the body itself says it was written for
    static Precondition of(Context context, Optional<Long> seen) {
        var header = context.header("If-Match");
        if (header == null) {
            return seen.<Precondition>map(Precondition.Unchanged::new).orElse(Precondition.NONE);
        }
        if (header.strip().equals("*")) {
            return Precondition.NONE;
        }
        var tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "is one ETag, as it was answered, or *");
        }
        return new Precondition.Unchanged(Long.parseLong(tag.group(1)));
    }

    /// Says which state the answer shows.
    static void tag(Context context, long version) {
        context.header("ETag", "\"" + version + "\"");
    }
}
