package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// H262VideoMode (H.245 Annex A).
public record H262VideoMode(
        ProfileAndLevel profileAndLevel,
        Optional<@Range(min = 0, max = 1_073_741_823) Integer> videoBitRate,
        Optional<@Range(min = 0, max = 262_143) Integer> vbvBufferSize,
        Optional<@Range(min = 0, max = 16_383) Integer> samplesPerLine,
        Optional<@Range(min = 0, max = 16_383) Integer> linesPerFrame,
        Optional<@Range(min = 0, max = 15) Integer> framesPerSecond,
        Optional<@Range(min = 0, max = 4_294_967_295L) Long> luminanceSampleRate,
        Extensions extensions) implements VideoMode {

    public H262VideoMode(ProfileAndLevel profileAndLevel) {
        this(profileAndLevel, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    @Choice({ProfileAndLevel.ProfileAndLevelSPatML.class, ProfileAndLevel.ProfileAndLevelMPatLL.class,
            ProfileAndLevel.ProfileAndLevelMPatML.class, ProfileAndLevel.ProfileAndLevelMPatH14.class,
            ProfileAndLevel.ProfileAndLevelMPatHL.class, ProfileAndLevel.ProfileAndLevelSNRatLL.class,
            ProfileAndLevel.ProfileAndLevelSNRatML.class, ProfileAndLevel.ProfileAndLevelSpatialatH14.class,
            ProfileAndLevel.ProfileAndLevelHPatML.class, ProfileAndLevel.ProfileAndLevelHPatH14.class,
            ProfileAndLevel.ProfileAndLevelHPatHL.class})
    public sealed interface ProfileAndLevel {

        record ProfileAndLevelSPatML() implements ProfileAndLevel {}
        record ProfileAndLevelMPatLL() implements ProfileAndLevel {}
        record ProfileAndLevelMPatML() implements ProfileAndLevel {}
        record ProfileAndLevelMPatH14() implements ProfileAndLevel {}
        record ProfileAndLevelMPatHL() implements ProfileAndLevel {}
        record ProfileAndLevelSNRatLL() implements ProfileAndLevel {}
        record ProfileAndLevelSNRatML() implements ProfileAndLevel {}
        record ProfileAndLevelSpatialatH14() implements ProfileAndLevel {}
        record ProfileAndLevelHPatML() implements ProfileAndLevel {}
        record ProfileAndLevelHPatH14() implements ProfileAndLevel {}
        record ProfileAndLevelHPatHL() implements ProfileAndLevel {}
        record Unrecognized(int index, Octets octets) implements ProfileAndLevel, UnknownAlternative {}
    }
}
