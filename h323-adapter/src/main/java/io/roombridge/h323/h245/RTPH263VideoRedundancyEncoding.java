package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// RTPH263VideoRedundancyEncoding (H.245 Annex A).
public record RTPH263VideoRedundancyEncoding(
        @Range(min = 1, max = 16) int numberOfThreads,
        @Range(min = 1, max = 256) int framesBetweenSyncPoints,
        FrameToThreadMapping frameToThreadMapping,
        Optional<@Size(min = 1, max = 256) List<@Range(min = 0, max = 15) Integer>> containedThreads,
        Extensions extensions) implements RedundancyEncodingMethod {

    public RTPH263VideoRedundancyEncoding(int numberOfThreads, int framesBetweenSyncPoints,
            FrameToThreadMapping frameToThreadMapping) {
        this(numberOfThreads, framesBetweenSyncPoints, frameToThreadMapping, Optional.empty(), Extensions.NONE);
    }

    @Choice({FrameToThreadMapping.Roundrobin.class, FrameToThreadMapping.Custom.class})
    public sealed interface FrameToThreadMapping {

        record Roundrobin() implements FrameToThreadMapping {}

        record Custom(@Size(min = 1, max = 256) List<RTPH263VideoRedundancyFrameMapping> value)
                implements FrameToThreadMapping {}

        record Unrecognized(int index, Octets octets) implements FrameToThreadMapping, UnknownAlternative {}
    }
}
