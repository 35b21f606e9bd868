package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// MaintenanceLoopOffCommand (H.245 Annex A).
public record MaintenanceLoopOffCommand(Extensions extensions) implements CommandMessage {

    public MaintenanceLoopOffCommand() {
        this(Extensions.NONE);
    }
}
