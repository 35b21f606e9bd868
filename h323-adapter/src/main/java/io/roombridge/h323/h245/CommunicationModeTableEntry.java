package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// CommunicationModeTableEntry (H.245 Annex A).
public record CommunicationModeTableEntry(
        Optional<List<NonStandardParameter>> nonStandard,
        @Range(min = 1, max = 255) int sessionID,
        Optional<@Range(min = 1, max = 255) Integer> associatedSessionID,
        Optional<TerminalLabel> terminalLabel,
        @Bmp @Size(min = 1, max = 128) String sessionDescription,
        DataTypeKind dataType,
        Optional<TransportAddress> mediaChannel,
        Optional<Boolean> mediaGuaranteedDelivery,
        Optional<TransportAddress> mediaControlChannel,
        Optional<Boolean> mediaControlGuaranteedDelivery,
        @Addition Optional<RedundancyEncoding> redundancyEncoding,
        @Addition Optional<@Range(min = 1, max = 255) Integer> sessionDependency,
        @Addition Optional<TerminalLabel> destination,
        Extensions extensions) {

    public CommunicationModeTableEntry(int sessionID, String sessionDescription, DataTypeKind dataType) {
        this(Optional.empty(), sessionID, Optional.empty(), Optional.empty(), sessionDescription, dataType,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Choice({DataTypeKind.VideoData.class, DataTypeKind.AudioData.class, DataTypeKind.Data.class})
    public sealed interface DataTypeKind {

        record VideoData(VideoCapability value) implements DataTypeKind {}
        record AudioData(AudioCapability value) implements DataTypeKind {}
        record Data(DataApplicationCapability value) implements DataTypeKind {}
        record Unrecognized(int index, Octets octets) implements DataTypeKind, UnknownAlternative {}
    }
}
