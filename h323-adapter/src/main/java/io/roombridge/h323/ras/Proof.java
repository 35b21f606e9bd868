package io.roombridge.h323.ras;

/// What a request proves about who sent it.
sealed interface Proof {

    /// No token, or none of a profile we asked for.
    record Nothing() implements Proof {}

    record Proven(String user, String password) implements Proof {}

    record Wrong(String why) implements Proof {}

    default String user() {
        return this instanceof Proven(var user, _) ? user : "";
    }
}
