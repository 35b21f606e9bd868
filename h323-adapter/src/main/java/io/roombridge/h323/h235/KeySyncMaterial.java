package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.Size;

/// KeySyncMaterial (H.235.0 Annex A).
public record KeySyncMaterial(@Bmp @Size(min = 1, max = 128) String generalID,
        @Size(min = 1, max = 2048) Bits keyMaterial, Extensions extensions) {

    public KeySyncMaterial(String generalID, Bits keyMaterial) {
        this(generalID, keyMaterial, Extensions.NONE);
    }
}
