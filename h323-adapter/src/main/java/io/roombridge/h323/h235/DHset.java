package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.Extensions;
import io.roombridge.per.Size;

/// DHset (H.235.0 Annex A).
public record DHset(
        @Size(min = 0, max = 2048) Bits halfkey,
        @Size(min = 0, max = 2048) Bits modSize,
        @Size(min = 0, max = 2048) Bits generator,
        Extensions extensions) {

    public DHset(Bits halfkey, Bits modSize, Bits generator) {
        this(halfkey, modSize, generator, Extensions.NONE);
    }
}
