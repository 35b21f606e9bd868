package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// H262VideoCapability (H.245 Annex A).
public record H262VideoCapability(
        boolean profileAndLevelSPatML,
        boolean profileAndLevelMPatLL,
        boolean profileAndLevelMPatML,
        boolean profileAndLevelMPatH14,
        boolean profileAndLevelMPatHL,
        boolean profileAndLevelSNRatLL,
        boolean profileAndLevelSNRatML,
        boolean profileAndLevelSpatialatH14,
        boolean profileAndLevelHPatML,
        boolean profileAndLevelHPatH14,
        boolean profileAndLevelHPatHL,
        Optional<@Range(min = 0, max = 1_073_741_823) Integer> videoBitRate,
        Optional<@Range(min = 0, max = 262_143) Integer> vbvBufferSize,
        Optional<@Range(min = 0, max = 16_383) Integer> samplesPerLine,
        Optional<@Range(min = 0, max = 16_383) Integer> linesPerFrame,
        Optional<@Range(min = 0, max = 15) Integer> framesPerSecond,
        Optional<@Range(min = 0, max = 4_294_967_295L) Long> luminanceSampleRate,
        @Addition Optional<Boolean> videoBadMBsCap,
        Extensions extensions) implements VideoCapability {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `H262VideoCapability` together, component by component.
    public static final class Builder {

        private boolean profileAndLevelSPatML;
        private boolean profileAndLevelMPatLL;
        private boolean profileAndLevelMPatML;
        private boolean profileAndLevelMPatH14;
        private boolean profileAndLevelMPatHL;
        private boolean profileAndLevelSNRatLL;
        private boolean profileAndLevelSNRatML;
        private boolean profileAndLevelSpatialatH14;
        private boolean profileAndLevelHPatML;
        private boolean profileAndLevelHPatH14;
        private boolean profileAndLevelHPatHL;
        private Optional<Integer> videoBitRate = Optional.empty();
        private Optional<Integer> vbvBufferSize = Optional.empty();
        private Optional<Integer> samplesPerLine = Optional.empty();
        private Optional<Integer> linesPerFrame = Optional.empty();
        private Optional<Integer> framesPerSecond = Optional.empty();
        private Optional<Long> luminanceSampleRate = Optional.empty();
        private Optional<Boolean> videoBadMBsCap = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H262VideoCapability from) {
            profileAndLevelSPatML = from.profileAndLevelSPatML;
            profileAndLevelMPatLL = from.profileAndLevelMPatLL;
            profileAndLevelMPatML = from.profileAndLevelMPatML;
            profileAndLevelMPatH14 = from.profileAndLevelMPatH14;
            profileAndLevelMPatHL = from.profileAndLevelMPatHL;
            profileAndLevelSNRatLL = from.profileAndLevelSNRatLL;
            profileAndLevelSNRatML = from.profileAndLevelSNRatML;
            profileAndLevelSpatialatH14 = from.profileAndLevelSpatialatH14;
            profileAndLevelHPatML = from.profileAndLevelHPatML;
            profileAndLevelHPatH14 = from.profileAndLevelHPatH14;
            profileAndLevelHPatHL = from.profileAndLevelHPatHL;
            videoBitRate = from.videoBitRate;
            vbvBufferSize = from.vbvBufferSize;
            samplesPerLine = from.samplesPerLine;
            linesPerFrame = from.linesPerFrame;
            framesPerSecond = from.framesPerSecond;
            luminanceSampleRate = from.luminanceSampleRate;
            videoBadMBsCap = from.videoBadMBsCap;
            extensions = from.extensions;
        }

        public Builder profileAndLevelSPatML(boolean value) { profileAndLevelSPatML = value; return this; }
        public Builder profileAndLevelMPatLL(boolean value) { profileAndLevelMPatLL = value; return this; }
        public Builder profileAndLevelMPatML(boolean value) { profileAndLevelMPatML = value; return this; }
        public Builder profileAndLevelMPatH14(boolean value) { profileAndLevelMPatH14 = value; return this; }
        public Builder profileAndLevelMPatHL(boolean value) { profileAndLevelMPatHL = value; return this; }
        public Builder profileAndLevelSNRatLL(boolean value) { profileAndLevelSNRatLL = value; return this; }
        public Builder profileAndLevelSNRatML(boolean value) { profileAndLevelSNRatML = value; return this; }
        public Builder profileAndLevelSpatialatH14(boolean value) { profileAndLevelSpatialatH14 = value; return this; }
        public Builder profileAndLevelHPatML(boolean value) { profileAndLevelHPatML = value; return this; }
        public Builder profileAndLevelHPatH14(boolean value) { profileAndLevelHPatH14 = value; return this; }
        public Builder profileAndLevelHPatHL(boolean value) { profileAndLevelHPatHL = value; return this; }
        public Builder videoBitRate(int value) { videoBitRate = Optional.of(value); return this; }
        public Builder vbvBufferSize(int value) { vbvBufferSize = Optional.of(value); return this; }
        public Builder samplesPerLine(int value) { samplesPerLine = Optional.of(value); return this; }
        public Builder linesPerFrame(int value) { linesPerFrame = Optional.of(value); return this; }
        public Builder framesPerSecond(int value) { framesPerSecond = Optional.of(value); return this; }
        public Builder luminanceSampleRate(long value) { luminanceSampleRate = Optional.of(value); return this; }
        public Builder videoBadMBsCap(boolean value) { videoBadMBsCap = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H262VideoCapability build() {
            return new H262VideoCapability(profileAndLevelSPatML, profileAndLevelMPatLL, profileAndLevelMPatML,
                    profileAndLevelMPatH14, profileAndLevelMPatHL, profileAndLevelSNRatLL, profileAndLevelSNRatML,
                    profileAndLevelSpatialatH14, profileAndLevelHPatML, profileAndLevelHPatH14, profileAndLevelHPatHL,
                    videoBitRate, vbvBufferSize, samplesPerLine, linesPerFrame, framesPerSecond, luminanceSampleRate,
                    videoBadMBsCap, extensions);
        }
    }
}
