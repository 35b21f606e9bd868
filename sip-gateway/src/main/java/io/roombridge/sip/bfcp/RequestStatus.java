package io.roombridge.sip.bfcp;

import java.util.Optional;

/// How a floor request stands (RFC 8855 §5.2.5, table 4).
enum RequestStatus {
    PENDING, ACCEPTED, GRANTED, DENIED, CANCELLED, RELEASED, REVOKED;

    static Optional<RequestStatus> of(int code) {
        return code < 1 || code > values().length ? Optional.empty() : Optional.of(values()[code - 1]);
    }

    int code() {
        return ordinal() + 1;
    }

    /// Nothing comes after it.
    boolean isFinal() {
        return compareTo(DENIED) >= 0;
    }
}
