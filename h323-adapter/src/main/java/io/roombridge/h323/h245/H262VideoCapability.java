package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// H262VideoCapability (H.245 Annex A).
public record H262VideoCapability(
        boolean profileAndLevelSPatML,
        boolean profileAndLevelMPatLL,
        boolean profileAndLevelMPatML,
        boolean profileAndLevelMPatH14,
        boolean profileAndLevelMPatHL,
        boolean profileAndLevelSNRatLL,
        boolean profileAndLevelSNRatML,
        boolean profileAndLevelSpatialatH14,
        boolean profileAndLevelHPatML,
        boolean profileAndLevelHPatH14,
        boolean profileAndLevelHPatHL,
        Optional<@Range(min = 0, max = 1_073_741_823) Integer> videoBitRate,
        Optional<@Range(min = 0, max = 262_143) Integer> vbvBufferSize,
        Optional<@Range(min = 0, max = 16_383) Integer> samplesPerLine,
        Optional<@Range(min = 0, max = 16_383) Integer> linesPerFrame,
        Optional<@Range(min = 0, max = 15) Integer> framesPerSecond,
        Optional<@Range(min = 0, max = 4_294_967_295L) Long> luminanceSampleRate,
        @Addition Optional<Boolean> videoBadMBsCap,
        Extensions extensions) implements VideoCapability {
}
