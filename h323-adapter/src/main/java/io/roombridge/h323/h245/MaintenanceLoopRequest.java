package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// Asks for received media to be sent back (H.245 §B.8).
public record MaintenanceLoopRequest(Type type, Extensions extensions) implements RequestMessage {

    public MaintenanceLoopRequest(Type type) {
        this(type, Extensions.NONE);
    }

    @Choice({Type.SystemLoop.class, Type.MediaLoop.class, Type.LogicalChannelLoop.class})
    public sealed interface Type {

        record SystemLoop() implements Type {}
        record MediaLoop(@Range(min = 1, max = 65_535) int value) implements Type {}
        record LogicalChannelLoop(@Range(min = 1, max = 65_535) int value) implements Type {}
        record Unrecognized(int index, Octets octets) implements Type, UnknownAlternative {}
    }
}
