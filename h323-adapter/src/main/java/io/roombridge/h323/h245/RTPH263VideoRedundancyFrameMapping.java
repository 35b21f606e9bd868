package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// RTPH263VideoRedundancyFrameMapping (H.245 Annex A).
public record RTPH263VideoRedundancyFrameMapping(@Range(min = 0, max = 15) int threadNumber,
        @Size(min = 1, max = 256) List<@Range(min = 0, max = 255) Integer> frameSequence, Extensions extensions) {

    public RTPH263VideoRedundancyFrameMapping(int threadNumber, List<Integer> frameSequence) {
        this(threadNumber, frameSequence, Extensions.NONE);
    }
}
