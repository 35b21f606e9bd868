package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// H223Capability (H.245 Annex A).
public record H223Capability(
        boolean transportWithIFrames,
        boolean videoWithAL1,
        boolean videoWithAL2,
        boolean videoWithAL3,
        boolean audioWithAL1,
        boolean audioWithAL2,
        boolean audioWithAL3,
        boolean dataWithAL1,
        boolean dataWithAL2,
        boolean dataWithAL3,
        @Range(min = 0, max = 65_535) int maximumAl2SDUSize,
        @Range(min = 0, max = 65_535) int maximumAl3SDUSize,
        @Range(min = 0, max = 1023) int maximumDelayJitter,
        H223MultiplexTableCapability h223MultiplexTableCapability,
        @Addition Optional<Boolean> maxMUXPDUSizeCapability,
        @Addition Optional<Boolean> nsrpSupport,
        @Addition Optional<MobileOperationTransmitCapability> mobileOperationTransmitCapability,
        @Addition Optional<H223AnnexCCapability> h223AnnexCCapability,
        @Addition Optional<@Range(min = 1, max = 19_200) Integer> bitRate,
        @Addition Optional<MobileMultilinkFrameCapability> mobileMultilinkFrameCapability,
        Extensions extensions) implements MultiplexCapability, MultiplexFormat {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Choice({H223MultiplexTableCapability.Basic.class, H223MultiplexTableCapability.Enhanced.class})
    public sealed interface H223MultiplexTableCapability {

        record Basic() implements H223MultiplexTableCapability {}

        record Enhanced(
                @Range(min = 1, max = 15) int maximumNestingDepth,
                @Range(min = 2, max = 255) int maximumElementListSize,
                @Range(min = 2, max = 255) int maximumSubElementListSize,
                Extensions extensions) implements H223MultiplexTableCapability {

            public Enhanced(int maximumNestingDepth, int maximumElementListSize, int maximumSubElementListSize) {
                this(maximumNestingDepth, maximumElementListSize, maximumSubElementListSize, Extensions.NONE);
            }
        }
    }

    public record MobileOperationTransmitCapability(
            boolean modeChangeCapability,
            boolean h223AnnexA,
            boolean h223AnnexADoubleFlag,
            boolean h223AnnexB,
            boolean h223AnnexBwithHeader,
            Extensions extensions) {

        public MobileOperationTransmitCapability(boolean modeChangeCapability, boolean h223AnnexA,
                boolean h223AnnexADoubleFlag, boolean h223AnnexB, boolean h223AnnexBwithHeader) {
            this(modeChangeCapability, h223AnnexA, h223AnnexADoubleFlag, h223AnnexB, h223AnnexBwithHeader,
                    Extensions.NONE);
        }
    }

    public record MobileMultilinkFrameCapability(@Range(min = 1, max = 255) int maximumSampleSize,
            @Range(min = 1, max = 65_025) int maximumPayloadLength, Extensions extensions) {

        public MobileMultilinkFrameCapability(int maximumSampleSize, int maximumPayloadLength) {
            this(maximumSampleSize, maximumPayloadLength, Extensions.NONE);
        }
    }

    /// Puts a `H223Capability` together, component by component.
    public static final class Builder {

        private boolean transportWithIFrames;
        private boolean videoWithAL1;
        private boolean videoWithAL2;
        private boolean videoWithAL3;
        private boolean audioWithAL1;
        private boolean audioWithAL2;
        private boolean audioWithAL3;
        private boolean dataWithAL1;
        private boolean dataWithAL2;
        private boolean dataWithAL3;
        private int maximumAl2SDUSize;
        private int maximumAl3SDUSize;
        private int maximumDelayJitter;
        private H223MultiplexTableCapability h223MultiplexTableCapability;
        private Optional<Boolean> maxMUXPDUSizeCapability = Optional.empty();
        private Optional<Boolean> nsrpSupport = Optional.empty();
        private Optional<MobileOperationTransmitCapability> mobileOperationTransmitCapability = Optional.empty();
        private Optional<H223AnnexCCapability> h223AnnexCCapability = Optional.empty();
        private Optional<Integer> bitRate = Optional.empty();
        private Optional<MobileMultilinkFrameCapability> mobileMultilinkFrameCapability = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H223Capability from) {
            transportWithIFrames = from.transportWithIFrames;
            videoWithAL1 = from.videoWithAL1;
            videoWithAL2 = from.videoWithAL2;
            videoWithAL3 = from.videoWithAL3;
            audioWithAL1 = from.audioWithAL1;
            audioWithAL2 = from.audioWithAL2;
            audioWithAL3 = from.audioWithAL3;
            dataWithAL1 = from.dataWithAL1;
            dataWithAL2 = from.dataWithAL2;
            dataWithAL3 = from.dataWithAL3;
            maximumAl2SDUSize = from.maximumAl2SDUSize;
            maximumAl3SDUSize = from.maximumAl3SDUSize;
            maximumDelayJitter = from.maximumDelayJitter;
            h223MultiplexTableCapability = from.h223MultiplexTableCapability;
            maxMUXPDUSizeCapability = from.maxMUXPDUSizeCapability;
            nsrpSupport = from.nsrpSupport;
            mobileOperationTransmitCapability = from.mobileOperationTransmitCapability;
            h223AnnexCCapability = from.h223AnnexCCapability;
            bitRate = from.bitRate;
            mobileMultilinkFrameCapability = from.mobileMultilinkFrameCapability;
            extensions = from.extensions;
        }

        public Builder transportWithIFrames(boolean value) { transportWithIFrames = value; return this; }
        public Builder videoWithAL1(boolean value) { videoWithAL1 = value; return this; }
        public Builder videoWithAL2(boolean value) { videoWithAL2 = value; return this; }
        public Builder videoWithAL3(boolean value) { videoWithAL3 = value; return this; }
        public Builder audioWithAL1(boolean value) { audioWithAL1 = value; return this; }
        public Builder audioWithAL2(boolean value) { audioWithAL2 = value; return this; }
        public Builder audioWithAL3(boolean value) { audioWithAL3 = value; return this; }
        public Builder dataWithAL1(boolean value) { dataWithAL1 = value; return this; }
        public Builder dataWithAL2(boolean value) { dataWithAL2 = value; return this; }
        public Builder dataWithAL3(boolean value) { dataWithAL3 = value; return this; }
        public Builder maximumAl2SDUSize(int value) { maximumAl2SDUSize = value; return this; }
        public Builder maximumAl3SDUSize(int value) { maximumAl3SDUSize = value; return this; }
        public Builder maximumDelayJitter(int value) { maximumDelayJitter = value; return this; }
        public Builder h223MultiplexTableCapability(H223MultiplexTableCapability value) {
            h223MultiplexTableCapability = value;
            return this;
        }
        public Builder maxMUXPDUSizeCapability(boolean value) {
            maxMUXPDUSizeCapability = Optional.of(value);
            return this;
        }
        public Builder nsrpSupport(boolean value) { nsrpSupport = Optional.of(value); return this; }
        public Builder mobileOperationTransmitCapability(MobileOperationTransmitCapability value) {
            mobileOperationTransmitCapability = Optional.of(value);
            return this;
        }
        public Builder h223AnnexCCapability(H223AnnexCCapability value) {
            h223AnnexCCapability = Optional.of(value);
            return this;
        }
        public Builder bitRate(int value) { bitRate = Optional.of(value); return this; }
        public Builder mobileMultilinkFrameCapability(MobileMultilinkFrameCapability value) {
            mobileMultilinkFrameCapability = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H223Capability build() {
            return new H223Capability(transportWithIFrames, videoWithAL1, videoWithAL2, videoWithAL3, audioWithAL1,
                    audioWithAL2, audioWithAL3, dataWithAL1, dataWithAL2, dataWithAL3, maximumAl2SDUSize,
                    maximumAl3SDUSize, maximumDelayJitter,
                    requireNonNull(h223MultiplexTableCapability, "h223MultiplexTableCapability"),
                    maxMUXPDUSizeCapability, nsrpSupport, mobileOperationTransmitCapability, h223AnnexCCapability,
                    bitRate, mobileMultilinkFrameCapability, extensions);
        }
    }
}
