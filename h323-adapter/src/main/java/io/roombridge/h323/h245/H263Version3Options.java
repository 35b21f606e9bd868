package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// H263Version3Options (H.245 Annex A).
public record H263Version3Options(
        boolean dataPartitionedSlices,
        boolean fixedPointIDCT0,
        boolean interlacedFields,
        boolean currentPictureHeaderRepetition,
        boolean previousPictureHeaderRepetition,
        boolean nextPictureHeaderRepetition,
        boolean pictureNumber,
        boolean spareReferencePictures,
        Extensions extensions) {
}
