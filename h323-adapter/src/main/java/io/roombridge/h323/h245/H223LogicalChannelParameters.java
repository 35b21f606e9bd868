package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// H223LogicalChannelParameters (H.245 Annex A).
public record H223LogicalChannelParameters(
        AdaptationLayerType adaptationLayerType,
        boolean segmentableFlag,
        Extensions extensions)
        implements OpenLogicalChannel.ForwardLogicalChannelParameters.MultiplexParameters,
                OpenLogicalChannel.ReverseLogicalChannelParameters.MultiplexParameters {

    public H223LogicalChannelParameters(AdaptationLayerType adaptationLayerType, boolean segmentableFlag) {
        this(adaptationLayerType, segmentableFlag, Extensions.NONE);
    }

    @Choice(value = {AdaptationLayerType.NonStandard.class, AdaptationLayerType.Al1Framed.class,
            AdaptationLayerType.Al1NotFramed.class, AdaptationLayerType.Al2WithoutSequenceNumbers.class,
            AdaptationLayerType.Al2WithSequenceNumbers.class, AdaptationLayerType.Al3.class},
            additions = {AdaptationLayerType.Al1M.class, AdaptationLayerType.Al2M.class,
                    AdaptationLayerType.Al3M.class})
    public sealed interface AdaptationLayerType {

        record NonStandard(NonStandardParameter value) implements AdaptationLayerType {}
        record Al1Framed() implements AdaptationLayerType {}
        record Al1NotFramed() implements AdaptationLayerType {}
        record Al2WithoutSequenceNumbers() implements AdaptationLayerType {}
        record Al2WithSequenceNumbers() implements AdaptationLayerType {}

        record Al3(@Range(min = 0, max = 2) int controlFieldOctets,
                @Range(min = 0, max = 16_777_215) int sendBufferSize) implements AdaptationLayerType {}

        record Al1M(H223AL1MParameters value) implements AdaptationLayerType {}
        record Al2M(H223AL2MParameters value) implements AdaptationLayerType {}
        record Al3M(H223AL3MParameters value) implements AdaptationLayerType {}
        record Unrecognized(int index, Octets octets) implements AdaptationLayerType, UnknownAlternative {}
    }
}
