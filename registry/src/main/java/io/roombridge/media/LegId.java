package io.roombridge.media;

import java.util.UUID;

/// Names one leg for as long as the process lives, and in call records after that.
public record LegId(Protocol protocol, String value) {

    public static LegId fresh(Protocol protocol) {
        return new LegId(protocol, UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return protocol.name().toLowerCase() + ":" + value;
    }
}
