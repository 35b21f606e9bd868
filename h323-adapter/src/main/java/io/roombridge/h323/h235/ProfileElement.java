package io.roombridge.h323.h235;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// ProfileElement (H.235.0 Annex A).
public record ProfileElement(
        @Range(min = 0, max = 255) int elementID,
        Optional<Params> paramS,
        Optional<Element> element,
        Extensions extensions) {

    public ProfileElement(int elementID) {
        this(elementID, Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
