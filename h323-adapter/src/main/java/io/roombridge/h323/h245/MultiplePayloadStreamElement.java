package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// MultiplePayloadStreamElement (H.245 Annex A).
public record MultiplePayloadStreamElement(
        DataType dataType,
        Optional<@Range(min = 0, max = 127) Integer> payloadType,
        Extensions extensions) {

    public MultiplePayloadStreamElement(DataType dataType) {
        this(dataType, Optional.empty(), Extensions.NONE);
    }
}
