package io.roombridge.sip.bfcp;

import java.util.Optional;

/// What a message is for (RFC 8855 §5.1, table 1). Those from `FLOOR_REQUEST_STATUS_ACK` on came with unreliable
/// transports: RFC 4582 has none of them.
enum Primitive {
    FLOOR_REQUEST, FLOOR_RELEASE, FLOOR_REQUEST_QUERY, FLOOR_REQUEST_STATUS, USER_QUERY, USER_STATUS, FLOOR_QUERY,
    FLOOR_STATUS, CHAIR_ACTION, CHAIR_ACTION_ACK, HELLO, HELLO_ACK, ERROR, FLOOR_REQUEST_STATUS_ACK, FLOOR_STATUS_ACK,
    GOODBYE, GOODBYE_ACK;

    static Optional<Primitive> of(int code) {
        return code < 1 || code > values().length ? Optional.empty() : Optional.of(values()[code - 1]);
    }

    int code() {
        return ordinal() + 1;
    }

    /// A server says the status of a request or floor of its own accord too; everything else here only answers.
    boolean onlyAnswers() {
        return switch (this) {
            case USER_STATUS, CHAIR_ACTION_ACK, HELLO_ACK, ERROR, FLOOR_REQUEST_STATUS_ACK, FLOOR_STATUS_ACK,
                    GOODBYE_ACK -> true;
            default -> false;
        };
    }
}
