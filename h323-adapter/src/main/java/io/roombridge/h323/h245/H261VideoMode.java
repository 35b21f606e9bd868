package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// H261VideoMode (H.245 Annex A).
public record H261VideoMode(
        Resolution resolution,
        @Range(min = 1, max = 19_200) int bitRate,
        boolean stillImageTransmission,
        Extensions extensions) implements VideoMode {

    public H261VideoMode(Resolution resolution, int bitRate, boolean stillImageTransmission) {
        this(resolution, bitRate, stillImageTransmission, Extensions.NONE);
    }

    @Choice({Resolution.Qcif.class, Resolution.Cif.class})
    public sealed interface Resolution {

        record Qcif() implements Resolution {}
        record Cif() implements Resolution {}
    }
}
