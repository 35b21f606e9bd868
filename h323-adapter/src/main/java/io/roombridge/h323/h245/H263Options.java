package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// H263Options (H.245 Annex A).
public record H263Options(
        boolean advancedIntraCodingMode,
        boolean deblockingFilterMode,
        boolean improvedPBFramesMode,
        boolean unlimitedMotionVectors,
        boolean fullPictureFreeze,
        boolean partialPictureFreezeAndRelease,
        boolean resizingPartPicFreezeAndRelease,
        boolean fullPictureSnapshot,
        boolean partialPictureSnapshot,
        boolean videoSegmentTagging,
        boolean progressiveRefinement,
        boolean dynamicPictureResizingByFour,
        boolean dynamicPictureResizingSixteenthPel,
        boolean dynamicWarpingHalfPel,
        boolean dynamicWarpingSixteenthPel,
        boolean independentSegmentDecoding,
        boolean slicesInOrderNonRect,
        boolean slicesInOrderRect,
        boolean slicesNoOrderNonRect,
        boolean slicesNoOrderRect,
        boolean alternateInterVLCMode,
        boolean modifiedQuantizationMode,
        boolean reducedResolutionUpdate,
        Optional<TransparencyParameters> transparencyParameters,
        boolean separateVideoBackChannel,
        Optional<RefPictureSelection> refPictureSelection,
        Optional<@Size(min = 1, max = 16) List<CustomPictureClockFrequency>> customPictureClockFrequency,
        Optional<@Size(min = 1, max = 16) List<CustomPictureFormat>> customPictureFormat,
        Optional<@Size(min = 1, max = 16) List<H263VideoModeCombos>> modeCombos,
        @Addition Optional<Boolean> videoBadMBsCap,
        @Addition Optional<H263Version3Options> h263Version3Options,
        Extensions extensions) {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `H263Options` together, component by component.
    public static final class Builder {

        private boolean advancedIntraCodingMode;
        private boolean deblockingFilterMode;
        private boolean improvedPBFramesMode;
        private boolean unlimitedMotionVectors;
        private boolean fullPictureFreeze;
        private boolean partialPictureFreezeAndRelease;
        private boolean resizingPartPicFreezeAndRelease;
        private boolean fullPictureSnapshot;
        private boolean partialPictureSnapshot;
        private boolean videoSegmentTagging;
        private boolean progressiveRefinement;
        private boolean dynamicPictureResizingByFour;
        private boolean dynamicPictureResizingSixteenthPel;
        private boolean dynamicWarpingHalfPel;
        private boolean dynamicWarpingSixteenthPel;
        private boolean independentSegmentDecoding;
        private boolean slicesInOrderNonRect;
        private boolean slicesInOrderRect;
        private boolean slicesNoOrderNonRect;
        private boolean slicesNoOrderRect;
        private boolean alternateInterVLCMode;
        private boolean modifiedQuantizationMode;
        private boolean reducedResolutionUpdate;
        private Optional<TransparencyParameters> transparencyParameters = Optional.empty();
        private boolean separateVideoBackChannel;
        private Optional<RefPictureSelection> refPictureSelection = Optional.empty();
        private Optional<List<CustomPictureClockFrequency>> customPictureClockFrequency = Optional.empty();
        private Optional<List<CustomPictureFormat>> customPictureFormat = Optional.empty();
        private Optional<List<H263VideoModeCombos>> modeCombos = Optional.empty();
        private Optional<Boolean> videoBadMBsCap = Optional.empty();
        private Optional<H263Version3Options> h263Version3Options = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H263Options from) {
            advancedIntraCodingMode = from.advancedIntraCodingMode;
            deblockingFilterMode = from.deblockingFilterMode;
            improvedPBFramesMode = from.improvedPBFramesMode;
            unlimitedMotionVectors = from.unlimitedMotionVectors;
            fullPictureFreeze = from.fullPictureFreeze;
            partialPictureFreezeAndRelease = from.partialPictureFreezeAndRelease;
            resizingPartPicFreezeAndRelease = from.resizingPartPicFreezeAndRelease;
            fullPictureSnapshot = from.fullPictureSnapshot;
            partialPictureSnapshot = from.partialPictureSnapshot;
            videoSegmentTagging = from.videoSegmentTagging;
            progressiveRefinement = from.progressiveRefinement;
            dynamicPictureResizingByFour = from.dynamicPictureResizingByFour;
            dynamicPictureResizingSixteenthPel = from.dynamicPictureResizingSixteenthPel;
            dynamicWarpingHalfPel = from.dynamicWarpingHalfPel;
            dynamicWarpingSixteenthPel = from.dynamicWarpingSixteenthPel;
            independentSegmentDecoding = from.independentSegmentDecoding;
            slicesInOrderNonRect = from.slicesInOrderNonRect;
            slicesInOrderRect = from.slicesInOrderRect;
            slicesNoOrderNonRect = from.slicesNoOrderNonRect;
            slicesNoOrderRect = from.slicesNoOrderRect;
            alternateInterVLCMode = from.alternateInterVLCMode;
            modifiedQuantizationMode = from.modifiedQuantizationMode;
            reducedResolutionUpdate = from.reducedResolutionUpdate;
            transparencyParameters = from.transparencyParameters;
            separateVideoBackChannel = from.separateVideoBackChannel;
            refPictureSelection = from.refPictureSelection;
            customPictureClockFrequency = from.customPictureClockFrequency;
            customPictureFormat = from.customPictureFormat;
            modeCombos = from.modeCombos;
            videoBadMBsCap = from.videoBadMBsCap;
            h263Version3Options = from.h263Version3Options;
            extensions = from.extensions;
        }

        public Builder advancedIntraCodingMode(boolean value) { advancedIntraCodingMode = value; return this; }
        public Builder deblockingFilterMode(boolean value) { deblockingFilterMode = value; return this; }
        public Builder improvedPBFramesMode(boolean value) { improvedPBFramesMode = value; return this; }
        public Builder unlimitedMotionVectors(boolean value) { unlimitedMotionVectors = value; return this; }
        public Builder fullPictureFreeze(boolean value) { fullPictureFreeze = value; return this; }
        public Builder partialPictureFreezeAndRelease(boolean value) {
            partialPictureFreezeAndRelease = value;
            return this;
        }
        public Builder resizingPartPicFreezeAndRelease(boolean value) {
            resizingPartPicFreezeAndRelease = value;
            return this;
        }
        public Builder fullPictureSnapshot(boolean value) { fullPictureSnapshot = value; return this; }
        public Builder partialPictureSnapshot(boolean value) { partialPictureSnapshot = value; return this; }
        public Builder videoSegmentTagging(boolean value) { videoSegmentTagging = value; return this; }
        public Builder progressiveRefinement(boolean value) { progressiveRefinement = value; return this; }
        public Builder dynamicPictureResizingByFour(boolean value) {
            dynamicPictureResizingByFour = value;
            return this;
        }
        public Builder dynamicPictureResizingSixteenthPel(boolean value) {
            dynamicPictureResizingSixteenthPel = value;
            return this;
        }
        public Builder dynamicWarpingHalfPel(boolean value) { dynamicWarpingHalfPel = value; return this; }
        public Builder dynamicWarpingSixteenthPel(boolean value) { dynamicWarpingSixteenthPel = value; return this; }
        public Builder independentSegmentDecoding(boolean value) { independentSegmentDecoding = value; return this; }
        public Builder slicesInOrderNonRect(boolean value) { slicesInOrderNonRect = value; return this; }
        public Builder slicesInOrderRect(boolean value) { slicesInOrderRect = value; return this; }
        public Builder slicesNoOrderNonRect(boolean value) { slicesNoOrderNonRect = value; return this; }
        public Builder slicesNoOrderRect(boolean value) { slicesNoOrderRect = value; return this; }
        public Builder alternateInterVLCMode(boolean value) { alternateInterVLCMode = value; return this; }
        public Builder modifiedQuantizationMode(boolean value) { modifiedQuantizationMode = value; return this; }
        public Builder reducedResolutionUpdate(boolean value) { reducedResolutionUpdate = value; return this; }
        public Builder transparencyParameters(TransparencyParameters value) {
            transparencyParameters = Optional.of(value);
            return this;
        }
        public Builder separateVideoBackChannel(boolean value) { separateVideoBackChannel = value; return this; }
        public Builder refPictureSelection(RefPictureSelection value) {
            refPictureSelection = Optional.of(value);
            return this;
        }
        public Builder customPictureClockFrequency(List<CustomPictureClockFrequency> value) {
            customPictureClockFrequency = Optional.of(value);
            return this;
        }
        public Builder customPictureFormat(List<CustomPictureFormat> value) {
            customPictureFormat = Optional.of(value);
            return this;
        }
        public Builder modeCombos(List<H263VideoModeCombos> value) { modeCombos = Optional.of(value); return this; }
        public Builder videoBadMBsCap(boolean value) { videoBadMBsCap = Optional.of(value); return this; }
        public Builder h263Version3Options(H263Version3Options value) {
            h263Version3Options = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H263Options build() {
            return new H263Options(advancedIntraCodingMode, deblockingFilterMode, improvedPBFramesMode,
                    unlimitedMotionVectors, fullPictureFreeze, partialPictureFreezeAndRelease,
                    resizingPartPicFreezeAndRelease, fullPictureSnapshot, partialPictureSnapshot, videoSegmentTagging,
                    progressiveRefinement, dynamicPictureResizingByFour, dynamicPictureResizingSixteenthPel,
                    dynamicWarpingHalfPel, dynamicWarpingSixteenthPel, independentSegmentDecoding, slicesInOrderNonRect,
                    slicesInOrderRect, slicesNoOrderNonRect, slicesNoOrderRect, alternateInterVLCMode,
                    modifiedQuantizationMode, reducedResolutionUpdate, transparencyParameters, separateVideoBackChannel,
                    refPictureSelection, customPictureClockFrequency, customPictureFormat, modeCombos, videoBadMBsCap,
                    h263Version3Options, extensions);
        }
    }
}
