package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// MobileMultilinkReconfigurationCommand (H.245 Annex A).
public record MobileMultilinkReconfigurationCommand(
        @Range(min = 1, max = 255) int sampleSize,
        @Range(min = 1, max = 255) int samplesPerFrame,
        Status status,
        Extensions extensions) implements CommandMessage {

    public MobileMultilinkReconfigurationCommand(int sampleSize, int samplesPerFrame, Status status) {
        this(sampleSize, samplesPerFrame, status, Extensions.NONE);
    }

    @Choice({Status.Synchronized.class, Status.Reconfiguration.class})
    public sealed interface Status {

        record Synchronized() implements Status {}
        record Reconfiguration() implements Status {}
        record Unrecognized(int index, Octets octets) implements Status, UnknownAlternative {}
    }
}
