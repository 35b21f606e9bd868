package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// GenericTransportParameters (H.245 Annex A).
public record GenericTransportParameters(
        Optional<NonStandardParameter> nonStandardData,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> averageRate,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> burst,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> peakRate,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> maxPktSize,
        Extensions extensions) {

    public GenericTransportParameters() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
