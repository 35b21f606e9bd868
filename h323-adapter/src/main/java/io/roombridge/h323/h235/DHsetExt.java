package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.Optional;

/// DHsetExt (H.235.0 Annex A).
public record DHsetExt(
        @Size(min = 2049, max = 65_536) Bits halfkey,
        Optional<@Size(min = 2049, max = 65_536) Bits> modSize,
        Optional<@Size(min = 2049, max = 65_536) Bits> generator,
        Extensions extensions) {

    public DHsetExt(Bits halfkey) {
        this(halfkey, Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
