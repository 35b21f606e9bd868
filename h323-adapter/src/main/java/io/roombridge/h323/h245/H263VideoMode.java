package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// H263VideoMode (H.245 Annex A).
public record H263VideoMode(
        Resolution resolution,
        @Range(min = 1, max = 19_200) int bitRate,
        boolean unrestrictedVector,
        boolean arithmeticCoding,
        boolean advancedPrediction,
        boolean pbFrames,
        @Addition Optional<Boolean> errorCompensation,
        @Addition Optional<EnhancementLayerInfo> enhancementLayerInfo,
        @Addition Optional<H263Options> h263Options,
        Extensions extensions) implements VideoMode {

    public H263VideoMode(Resolution resolution, int bitRate, boolean unrestrictedVector, boolean arithmeticCoding,
            boolean advancedPrediction, boolean pbFrames) {
        this(resolution, bitRate, unrestrictedVector, arithmeticCoding, advancedPrediction, pbFrames, Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Choice(value = {Resolution.Sqcif.class, Resolution.Qcif.class, Resolution.Cif.class, Resolution.Cif4.class,
            Resolution.Cif16.class},
            additions = {Resolution.Custom.class})
    public sealed interface Resolution {

        record Sqcif() implements Resolution {}
        record Qcif() implements Resolution {}
        record Cif() implements Resolution {}
        record Cif4() implements Resolution {}
        record Cif16() implements Resolution {}
        record Custom() implements Resolution {}
        record Unrecognized(int index, Octets octets) implements Resolution, UnknownAlternative {}
    }
}
