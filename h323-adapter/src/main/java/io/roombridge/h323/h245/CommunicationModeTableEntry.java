package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Choice({DataTypeKind.VideoData.class, DataTypeKind.AudioData.class, DataTypeKind.Data.class})
    public sealed interface DataTypeKind {

        record VideoData(VideoCapability value) implements DataTypeKind {}
        record AudioData(AudioCapability value) implements DataTypeKind {}
        record Data(DataApplicationCapability value) implements DataTypeKind {}
        record Unrecognized(int index, Octets octets) implements DataTypeKind, UnknownAlternative {}
    }

    /// Puts a `CommunicationModeTableEntry` together, component by component.
    public static final class Builder {

        private Optional<List<NonStandardParameter>> nonStandard = Optional.empty();
        private int sessionID;
        private Optional<Integer> associatedSessionID = Optional.empty();
        private Optional<TerminalLabel> terminalLabel = Optional.empty();
        private String sessionDescription;
        private DataTypeKind dataType;
        private Optional<TransportAddress> mediaChannel = Optional.empty();
        private Optional<Boolean> mediaGuaranteedDelivery = Optional.empty();
        private Optional<TransportAddress> mediaControlChannel = Optional.empty();
        private Optional<Boolean> mediaControlGuaranteedDelivery = Optional.empty();
        private Optional<RedundancyEncoding> redundancyEncoding = Optional.empty();
        private Optional<Integer> sessionDependency = Optional.empty();
        private Optional<TerminalLabel> destination = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(CommunicationModeTableEntry from) {
            nonStandard = from.nonStandard;
            sessionID = from.sessionID;
            associatedSessionID = from.associatedSessionID;
            terminalLabel = from.terminalLabel;
            sessionDescription = from.sessionDescription;
            dataType = from.dataType;
            mediaChannel = from.mediaChannel;
            mediaGuaranteedDelivery = from.mediaGuaranteedDelivery;
            mediaControlChannel = from.mediaControlChannel;
            mediaControlGuaranteedDelivery = from.mediaControlGuaranteedDelivery;
            redundancyEncoding = from.redundancyEncoding;
            sessionDependency = from.sessionDependency;
            destination = from.destination;
            extensions = from.extensions;
        }

        public Builder nonStandard(List<NonStandardParameter> value) { nonStandard = Optional.of(value); return this; }
        public Builder sessionID(int value) { sessionID = value; return this; }
        public Builder associatedSessionID(int value) { associatedSessionID = Optional.of(value); return this; }
        public Builder terminalLabel(TerminalLabel value) { terminalLabel = Optional.of(value); return this; }
        public Builder sessionDescription(String value) { sessionDescription = value; return this; }
        public Builder dataType(DataTypeKind value) { dataType = value; return this; }
        public Builder mediaChannel(TransportAddress value) { mediaChannel = Optional.of(value); return this; }
        public Builder mediaGuaranteedDelivery(boolean value) {
            mediaGuaranteedDelivery = Optional.of(value);
            return this;
        }
        public Builder mediaControlChannel(TransportAddress value) {
            mediaControlChannel = Optional.of(value);
            return this;
        }
        public Builder mediaControlGuaranteedDelivery(boolean value) {
            mediaControlGuaranteedDelivery = Optional.of(value);
            return this;
        }
        public Builder redundancyEncoding(RedundancyEncoding value) {
            redundancyEncoding = Optional.of(value);
            return this;
        }
        public Builder sessionDependency(int value) { sessionDependency = Optional.of(value); return this; }
        public Builder destination(TerminalLabel value) { destination = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public CommunicationModeTableEntry build() {
            return new CommunicationModeTableEntry(nonStandard, sessionID, associatedSessionID, terminalLabel,
                    requireNonNull(sessionDescription, "sessionDescription"), requireNonNull(dataType, "dataType"),
                    mediaChannel, mediaGuaranteedDelivery, mediaControlChannel, mediaControlGuaranteedDelivery,
                    redundancyEncoding, sessionDependency, destination, extensions);
        }
    }
}
