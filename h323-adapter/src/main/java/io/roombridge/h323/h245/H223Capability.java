package io.roombridge.h323.h245;

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
}
