package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// NonStandardMessage (H.245 Annex A).
public record NonStandardMessage(NonStandardParameter nonStandardData, Extensions extensions) {

    public NonStandardMessage(NonStandardParameter nonStandardData) {
        this(nonStandardData, Extensions.NONE);
    }
}
