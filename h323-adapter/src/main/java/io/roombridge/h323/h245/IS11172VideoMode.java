package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// IS11172VideoMode (H.245 Annex A).
public record IS11172VideoMode(
        boolean constrainedBitstream,
        Optional<@Range(min = 0, max = 1_073_741_823) Integer> videoBitRate,
        Optional<@Range(min = 0, max = 262_143) Integer> vbvBufferSize,
        Optional<@Range(min = 0, max = 16_383) Integer> samplesPerLine,
        Optional<@Range(min = 0, max = 16_383) Integer> linesPerFrame,
        Optional<@Range(min = 0, max = 15) Integer> pictureRate,
        Optional<@Range(min = 0, max = 4_294_967_295L) Long> luminanceSampleRate,
        Extensions extensions) implements VideoMode {

    public IS11172VideoMode(boolean constrainedBitstream) {
        this(constrainedBitstream, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
