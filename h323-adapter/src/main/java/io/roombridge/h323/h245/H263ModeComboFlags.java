package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;

import java.util.Optional;

/// H263ModeComboFlags (H.245 Annex A).
public record H263ModeComboFlags(
        boolean unrestrictedVector,
        boolean arithmeticCoding,
        boolean advancedPrediction,
        boolean pbFrames,
        boolean advancedIntraCodingMode,
        boolean deblockingFilterMode,
        boolean unlimitedMotionVectors,
        boolean slicesInOrderNonRect,
        boolean slicesInOrderRect,
        boolean slicesNoOrderNonRect,
        boolean slicesNoOrderRect,
        boolean improvedPBFramesMode,
        boolean referencePicSelect,
        boolean dynamicPictureResizingByFour,
        boolean dynamicPictureResizingSixteenthPel,
        boolean dynamicWarpingHalfPel,
        boolean dynamicWarpingSixteenthPel,
        boolean reducedResolutionUpdate,
        boolean independentSegmentDecoding,
        boolean alternateInterVLCMode,
        boolean modifiedQuantizationMode,
        @Addition Optional<Boolean> enhancedReferencePicSelect,
        @Addition Optional<H263Version3Options> h263Version3Options,
        Extensions extensions) {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `H263ModeComboFlags` together, component by component.
    public static final class Builder {

        private boolean unrestrictedVector;
        private boolean arithmeticCoding;
        private boolean advancedPrediction;
        private boolean pbFrames;
        private boolean advancedIntraCodingMode;
        private boolean deblockingFilterMode;
        private boolean unlimitedMotionVectors;
        private boolean slicesInOrderNonRect;
        private boolean slicesInOrderRect;
        private boolean slicesNoOrderNonRect;
        private boolean slicesNoOrderRect;
        private boolean improvedPBFramesMode;
        private boolean referencePicSelect;
        private boolean dynamicPictureResizingByFour;
        private boolean dynamicPictureResizingSixteenthPel;
        private boolean dynamicWarpingHalfPel;
        private boolean dynamicWarpingSixteenthPel;
        private boolean reducedResolutionUpdate;
        private boolean independentSegmentDecoding;
        private boolean alternateInterVLCMode;
        private boolean modifiedQuantizationMode;
        private Optional<Boolean> enhancedReferencePicSelect = Optional.empty();
        private Optional<H263Version3Options> h263Version3Options = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H263ModeComboFlags from) {
            unrestrictedVector = from.unrestrictedVector;
            arithmeticCoding = from.arithmeticCoding;
            advancedPrediction = from.advancedPrediction;
            pbFrames = from.pbFrames;
            advancedIntraCodingMode = from.advancedIntraCodingMode;
            deblockingFilterMode = from.deblockingFilterMode;
            unlimitedMotionVectors = from.unlimitedMotionVectors;
            slicesInOrderNonRect = from.slicesInOrderNonRect;
            slicesInOrderRect = from.slicesInOrderRect;
            slicesNoOrderNonRect = from.slicesNoOrderNonRect;
            slicesNoOrderRect = from.slicesNoOrderRect;
            improvedPBFramesMode = from.improvedPBFramesMode;
            referencePicSelect = from.referencePicSelect;
            dynamicPictureResizingByFour = from.dynamicPictureResizingByFour;
            dynamicPictureResizingSixteenthPel = from.dynamicPictureResizingSixteenthPel;
            dynamicWarpingHalfPel = from.dynamicWarpingHalfPel;
            dynamicWarpingSixteenthPel = from.dynamicWarpingSixteenthPel;
            reducedResolutionUpdate = from.reducedResolutionUpdate;
            independentSegmentDecoding = from.independentSegmentDecoding;
            alternateInterVLCMode = from.alternateInterVLCMode;
            modifiedQuantizationMode = from.modifiedQuantizationMode;
            enhancedReferencePicSelect = from.enhancedReferencePicSelect;
            h263Version3Options = from.h263Version3Options;
            extensions = from.extensions;
        }

        public Builder unrestrictedVector(boolean value) { unrestrictedVector = value; return this; }
        public Builder arithmeticCoding(boolean value) { arithmeticCoding = value; return this; }
        public Builder advancedPrediction(boolean value) { advancedPrediction = value; return this; }
        public Builder pbFrames(boolean value) { pbFrames = value; return this; }
        public Builder advancedIntraCodingMode(boolean value) { advancedIntraCodingMode = value; return this; }
        public Builder deblockingFilterMode(boolean value) { deblockingFilterMode = value; return this; }
        public Builder unlimitedMotionVectors(boolean value) { unlimitedMotionVectors = value; return this; }
        public Builder slicesInOrderNonRect(boolean value) { slicesInOrderNonRect = value; return this; }
        public Builder slicesInOrderRect(boolean value) { slicesInOrderRect = value; return this; }
        public Builder slicesNoOrderNonRect(boolean value) { slicesNoOrderNonRect = value; return this; }
        public Builder slicesNoOrderRect(boolean value) { slicesNoOrderRect = value; return this; }
        public Builder improvedPBFramesMode(boolean value) { improvedPBFramesMode = value; return this; }
        public Builder referencePicSelect(boolean value) { referencePicSelect = value; return this; }
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
        public Builder reducedResolutionUpdate(boolean value) { reducedResolutionUpdate = value; return this; }
        public Builder independentSegmentDecoding(boolean value) { independentSegmentDecoding = value; return this; }
        public Builder alternateInterVLCMode(boolean value) { alternateInterVLCMode = value; return this; }
        public Builder modifiedQuantizationMode(boolean value) { modifiedQuantizationMode = value; return this; }
        public Builder enhancedReferencePicSelect(boolean value) {
            enhancedReferencePicSelect = Optional.of(value);
            return this;
        }
        public Builder h263Version3Options(H263Version3Options value) {
            h263Version3Options = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H263ModeComboFlags build() {
            return new H263ModeComboFlags(unrestrictedVector, arithmeticCoding, advancedPrediction, pbFrames,
                    advancedIntraCodingMode, deblockingFilterMode, unlimitedMotionVectors, slicesInOrderNonRect,
                    slicesInOrderRect, slicesNoOrderNonRect, slicesNoOrderRect, improvedPBFramesMode,
                    referencePicSelect, dynamicPictureResizingByFour, dynamicPictureResizingSixteenthPel,
                    dynamicWarpingHalfPel, dynamicWarpingSixteenthPel, reducedResolutionUpdate,
                    independentSegmentDecoding, alternateInterVLCMode, modifiedQuantizationMode,
                    enhancedReferencePicSelect, h263Version3Options, extensions);
        }
    }
}
