package io.roombridge.sip.sdp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What one end is to the other in floor control (RFC 8856 §5.1).
enum FloorRole {
    CLIENT("c-only"), SERVER("s-only"), BOTH("c-s");

    private final String spelled;

    FloorRole(String spelled) {
        this.spelled = spelled;
    }

    static Optional<FloorRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.spelled.equalsIgnoreCase(word)).findFirst();
    }

    String spelled() {
        return spelled;
    }

    FloorRole opposite() {
        return switch (this) {
            case CLIENT -> SERVER;
            case SERVER -> CLIENT;
            case BOTH -> BOTH;
        };
    }

    boolean serves() {
        return this != CLIENT;
    }

    boolean asks() {
        return this != SERVER;
    }

    /// What we are to a peer that is willing to be one of these: both where it can, else the server, since a room
    /// decides here.
    static FloorRole answering(List<FloorRole> offered) {
        return (offered.contains(BOTH) ? BOTH : offered.contains(CLIENT) ? CLIENT : SERVER).opposite();
    }
}
