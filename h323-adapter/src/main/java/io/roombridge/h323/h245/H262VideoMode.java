package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
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

    /// Puts a `H262VideoMode` together, component by component.
    public static final class Builder {

        private ProfileAndLevel profileAndLevel;
        private Optional<Integer> videoBitRate = Optional.empty();
        private Optional<Integer> vbvBufferSize = Optional.empty();
        private Optional<Integer> samplesPerLine = Optional.empty();
        private Optional<Integer> linesPerFrame = Optional.empty();
        private Optional<Integer> framesPerSecond = Optional.empty();
        private Optional<Long> luminanceSampleRate = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H262VideoMode from) {
            profileAndLevel = from.profileAndLevel;
            videoBitRate = from.videoBitRate;
            vbvBufferSize = from.vbvBufferSize;
            samplesPerLine = from.samplesPerLine;
            linesPerFrame = from.linesPerFrame;
            framesPerSecond = from.framesPerSecond;
            luminanceSampleRate = from.luminanceSampleRate;
            extensions = from.extensions;
        }

        public Builder profileAndLevel(ProfileAndLevel value) { profileAndLevel = value; return this; }
        public Builder videoBitRate(int value) { videoBitRate = Optional.of(value); return this; }
        public Builder vbvBufferSize(int value) { vbvBufferSize = Optional.of(value); return this; }
        public Builder samplesPerLine(int value) { samplesPerLine = Optional.of(value); return this; }
        public Builder linesPerFrame(int value) { linesPerFrame = Optional.of(value); return this; }
        public Builder framesPerSecond(int value) { framesPerSecond = Optional.of(value); return this; }
        public Builder luminanceSampleRate(long value) { luminanceSampleRate = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H262VideoMode build() {
            return new H262VideoMode(requireNonNull(profileAndLevel, "profileAndLevel"), videoBitRate, vbvBufferSize,
                    samplesPerLine, linesPerFrame, framesPerSecond, luminanceSampleRate, extensions);
        }
    }
}
