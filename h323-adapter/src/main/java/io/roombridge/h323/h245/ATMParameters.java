package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// ATMParameters (H.245 Annex A).
public record ATMParameters(
        @Range(min = 0, max = 65_535) int maxNTUSize,
        boolean atmUBR,
        boolean atmrtVBR,
        boolean atmnrtVBR,
        boolean atmABR,
        boolean atmCBR,
        Extensions extensions) {

    public ATMParameters(int maxNTUSize, boolean atmUBR, boolean atmrtVBR, boolean atmnrtVBR, boolean atmABR,
            boolean atmCBR) {
        this(maxNTUSize, atmUBR, atmrtVBR, atmnrtVBR, atmABR, atmCBR, Extensions.NONE);
    }
}
