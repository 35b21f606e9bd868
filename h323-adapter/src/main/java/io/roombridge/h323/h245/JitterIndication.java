package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// JitterIndication (H.245 Annex A).
public record JitterIndication(
        Scope scope,
        @Range(min = 0, max = 3) int estimatedReceivedJitterMantissa,
        @Range(min = 0, max = 7) int estimatedReceivedJitterExponent,
        Optional<@Range(min = 0, max = 15) Integer> skippedFrameCount,
        Optional<@Range(min = 0, max = 262_143) Integer> additionalDecoderBuffer,
        Extensions extensions) implements IndicationMessage {

    public JitterIndication(Scope scope, int estimatedReceivedJitterMantissa, int estimatedReceivedJitterExponent) {
        this(scope, estimatedReceivedJitterMantissa, estimatedReceivedJitterExponent, Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    @Choice({Scope.LogicalChannelNumber.class, Scope.ResourceID.class, Scope.WholeMultiplex.class})
    public sealed interface Scope {

        record LogicalChannelNumber(@Range(min = 1, max = 65_535) int value) implements Scope {}
        record ResourceID(@Range(min = 0, max = 65_535) int value) implements Scope {}
        record WholeMultiplex() implements Scope {}
    }
}
