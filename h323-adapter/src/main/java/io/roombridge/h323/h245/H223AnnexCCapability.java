package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// H223AnnexCCapability (H.245 Annex A).
public record H223AnnexCCapability(
        boolean videoWithAL1M,
        boolean videoWithAL2M,
        boolean videoWithAL3M,
        boolean audioWithAL1M,
        boolean audioWithAL2M,
        boolean audioWithAL3M,
        boolean dataWithAL1M,
        boolean dataWithAL2M,
        boolean dataWithAL3M,
        boolean alpduInterleaving,
        @Range(min = 0, max = 65_535) int maximumAL1MPDUSize,
        @Range(min = 0, max = 65_535) int maximumAL2MSDUSize,
        @Range(min = 0, max = 65_535) int maximumAL3MSDUSize,
        @Addition Optional<Boolean> rsCodeCapability,
        Extensions extensions) {
}
