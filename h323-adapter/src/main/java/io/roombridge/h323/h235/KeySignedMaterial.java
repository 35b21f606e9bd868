package io.roombridge.h323.h235;

import io.roombridge.per.Bmp;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.Optional;

/// KeySignedMaterial (H.235.0 Annex A).
public record KeySignedMaterial(
        @Bmp @Size(min = 1, max = 128) String generalId,
        long mrandom,
        Optional<Long> srandom,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> timeStamp,
        Encrypted encrptval) {

    public KeySignedMaterial(String generalId, long mrandom, Encrypted encrptval) {
        this(generalId, mrandom, Optional.empty(), Optional.empty(), encrptval);
    }
}
