package io.roombridge.h323.ras;

import java.util.Optional;

/// What a request proves about who sent it.
sealed interface Proof {

    /// No token, or none of a profile we asked for.
    record Nothing() implements Proof {}

    /// @param password  which the answer is to be signed with; empty when the peer does not know how
    record Proven(String user, Optional<String> password) implements Proof {}

    record Wrong(String why) implements Proof {}

    default String user() {
        return this instanceof Proven(var user, _) ? user : "";
    }
}
