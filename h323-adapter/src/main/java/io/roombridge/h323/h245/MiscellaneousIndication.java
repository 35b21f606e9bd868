package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// Active or not, multipoint, and the like, for one channel (H.245 Annex A).
public record MiscellaneousIndication(@Range(min = 1, max = 65_535) int logicalChannelNumber, Type type,
        Extensions extensions) implements IndicationMessage {

    public MiscellaneousIndication(int logicalChannelNumber, Type type) {
        this(logicalChannelNumber, type, Extensions.NONE);
    }

    @Choice(value = {Type.LogicalChannelActive.class, Type.LogicalChannelInactive.class,
            Type.MultipointConference.class, Type.CancelMultipointConference.class, Type.MultipointZeroComm.class,
            Type.CancelMultipointZeroComm.class, Type.MultipointSecondaryStatus.class,
            Type.CancelMultipointSecondaryStatus.class, Type.VideoIndicateReadyToActivate.class,
            Type.VideoTemporalSpatialTradeOff.class},
            additions = {Type.VideoNotDecodedMBs.class, TransportCapability.class})
    public sealed interface Type
            permits Type.LogicalChannelActive, Type.LogicalChannelInactive, Type.MultipointConference,
                    Type.CancelMultipointConference, Type.MultipointZeroComm, Type.CancelMultipointZeroComm,
                    Type.MultipointSecondaryStatus, Type.CancelMultipointSecondaryStatus,
                    Type.VideoIndicateReadyToActivate, Type.VideoTemporalSpatialTradeOff, Type.VideoNotDecodedMBs,
                    TransportCapability, Type.Unrecognized {

        record LogicalChannelActive() implements Type {}
        record LogicalChannelInactive() implements Type {}
        record MultipointConference() implements Type {}
        record CancelMultipointConference() implements Type {}
        record MultipointZeroComm() implements Type {}
        record CancelMultipointZeroComm() implements Type {}
        record MultipointSecondaryStatus() implements Type {}
        record CancelMultipointSecondaryStatus() implements Type {}
        record VideoIndicateReadyToActivate() implements Type {}
        record VideoTemporalSpatialTradeOff(@Range(min = 0, max = 31) int value) implements Type {}

        record VideoNotDecodedMBs(
                @Range(min = 1, max = 8192) int firstMB,
                @Range(min = 1, max = 8192) int numberOfMBs,
                @Range(min = 0, max = 255) int temporalReference,
                Extensions extensions) implements Type {

            public VideoNotDecodedMBs(int firstMB, int numberOfMBs, int temporalReference) {
                this(firstMB, numberOfMBs, temporalReference, Extensions.NONE);
            }
        }

        record Unrecognized(int index, Octets octets) implements Type, UnknownAlternative {}
    }
}
