package io.roombridge.h323.h245;

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
}
