package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// V76HDLCParameters (H.245 Annex A).
public record V76HDLCParameters(
        CRCLength crcLength,
        @Range(min = 1, max = 4095) int n401,
        boolean loopbackTestProcedure,
        Extensions extensions) {

    public V76HDLCParameters(CRCLength crcLength, int n401, boolean loopbackTestProcedure) {
        this(crcLength, n401, loopbackTestProcedure, Extensions.NONE);
    }
}
