package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// RSVPParameters (H.245 Annex A).
public record RSVPParameters(
        Optional<QOSMode> qosMode,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> tokenRate,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> bucketSize,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> peakRate,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> minPoliced,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> maxPktSize,
        Extensions extensions) {

    public RSVPParameters() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }
}
