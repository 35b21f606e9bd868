package io.roombridge.h323.h245;

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
}
