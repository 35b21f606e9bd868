package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// G729Extensions (H.245 Annex A).
public record G729Extensions(
        Optional<@Range(min = 1, max = 256) Integer> audioUnit,
        boolean annexA,
        boolean annexB,
        boolean annexD,
        boolean annexE,
        boolean annexF,
        boolean annexG,
        boolean annexH,
        Extensions extensions) implements AudioCapability, AudioMode {
}
