package io.roombridge.h323.h235;

import io.roombridge.per.Bmp;
import io.roombridge.per.Size;
import java.util.Optional;

/// ReturnSig (H.235.0 Annex A).
public record ReturnSig(
        @Bmp @Size(min = 1, max = 128) String generalId,
        long responseRandom,
        Optional<Long> requestRandom,
        Optional<TypedCertificate> certificate) {

    public ReturnSig(String generalId, long responseRandom) {
        this(generalId, responseRandom, Optional.empty(), Optional.empty());
    }
}
