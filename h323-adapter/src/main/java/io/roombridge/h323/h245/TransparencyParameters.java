package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// TransparencyParameters (H.245 Annex A).
public record TransparencyParameters(
        @Range(min = 1, max = 256) int presentationOrder,
        @Range(min = -262_144, max = 262_143) int offsetX,
        @Range(min = -262_144, max = 262_143) int offsetY,
        @Range(min = 1, max = 255) int scaleX,
        @Range(min = 1, max = 255) int scaleY,
        Extensions extensions) {

    public TransparencyParameters(int presentationOrder, int offsetX, int offsetY, int scaleX, int scaleY) {
        this(presentationOrder, offsetX, offsetY, scaleX, scaleY, Extensions.NONE);
    }
}
