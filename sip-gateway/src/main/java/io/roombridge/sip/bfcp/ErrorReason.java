package io.roombridge.sip.bfcp;

import java.util.Locale;
import java.util.Optional;

/// Why a message is refused (RFC 8855 §5.2.6, table 5); those from `USE_DTLS` on are not in RFC 4582.
enum ErrorReason {
    NO_SUCH_CONFERENCE, NO_SUCH_USER, UNKNOWN_PRIMITIVE, UNKNOWN_MANDATORY_ATTRIBUTE, UNAUTHORIZED, NO_SUCH_FLOOR,
    NO_SUCH_REQUEST, TOO_MANY_REQUESTS, USE_TLS, UNREADABLE, USE_DTLS, UNSUPPORTED_VERSION, WRONG_LENGTH, OTHER;

    static Optional<ErrorReason> of(int code) {
        return code < 1 || code > values().length ? Optional.empty() : Optional.of(values()[code - 1]);
    }

    int code() {
        return ordinal() + 1;
    }

    /// For people.
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
