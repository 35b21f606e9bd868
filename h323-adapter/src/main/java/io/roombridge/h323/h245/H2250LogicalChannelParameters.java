package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// Session, RTP and RTCP addresses, payload type of a channel on a packet network (H.245 §B.3).
public record H2250LogicalChannelParameters(
        Optional<List<NonStandardParameter>> nonStandard,
        @Range(min = 0, max = 255) int sessionID,
        Optional<@Range(min = 1, max = 255) Integer> associatedSessionID,
        Optional<TransportAddress> mediaChannel,
        Optional<Boolean> mediaGuaranteedDelivery,
        Optional<TransportAddress> mediaControlChannel,
        Optional<Boolean> mediaControlGuaranteedDelivery,
        Optional<Boolean> silenceSuppression,
        Optional<TerminalLabel> destination,
        Optional<@Range(min = 96, max = 127) Integer> dynamicRTPPayloadType,
        Optional<MediaPacketization> mediaPacketization,
        @Addition Optional<TransportCapability> transportCapability,
        @Addition Optional<RedundancyEncoding> redundancyEncoding,
        @Addition Optional<TerminalLabel> source,
        @Addition Optional<@Range(min = 0, max = 63) Integer> nominalAudioLevel,
        Extensions extensions)
        implements OpenLogicalChannel.ForwardLogicalChannelParameters.MultiplexParameters,
                OpenLogicalChannel.ReverseLogicalChannelParameters.MultiplexParameters,
                OpenLogicalChannelAck.ReverseLogicalChannelParameters.MultiplexParameters {

    public H2250LogicalChannelParameters(int sessionID) {
        this(Optional.empty(), sessionID, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Choice(value = {MediaPacketization.H261aVideoPacketization.class},
            additions = {MediaPacketization.RtpPayloadType.class})
    public sealed interface MediaPacketization {

        record H261aVideoPacketization() implements MediaPacketization {}
        record RtpPayloadType(RTPPayloadType value) implements MediaPacketization {}
        record Unrecognized(int index, Octets octets) implements MediaPacketization, UnknownAlternative {}
    }

    /// Puts a `H2250LogicalChannelParameters` together, component by component.
    public static final class Builder {

        private Optional<List<NonStandardParameter>> nonStandard = Optional.empty();
        private int sessionID;
        private Optional<Integer> associatedSessionID = Optional.empty();
        private Optional<TransportAddress> mediaChannel = Optional.empty();
        private Optional<Boolean> mediaGuaranteedDelivery = Optional.empty();
        private Optional<TransportAddress> mediaControlChannel = Optional.empty();
        private Optional<Boolean> mediaControlGuaranteedDelivery = Optional.empty();
        private Optional<Boolean> silenceSuppression = Optional.empty();
        private Optional<TerminalLabel> destination = Optional.empty();
        private Optional<Integer> dynamicRTPPayloadType = Optional.empty();
        private Optional<MediaPacketization> mediaPacketization = Optional.empty();
        private Optional<TransportCapability> transportCapability = Optional.empty();
        private Optional<RedundancyEncoding> redundancyEncoding = Optional.empty();
        private Optional<TerminalLabel> source = Optional.empty();
        private Optional<Integer> nominalAudioLevel = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H2250LogicalChannelParameters from) {
            nonStandard = from.nonStandard;
            sessionID = from.sessionID;
            associatedSessionID = from.associatedSessionID;
            mediaChannel = from.mediaChannel;
            mediaGuaranteedDelivery = from.mediaGuaranteedDelivery;
            mediaControlChannel = from.mediaControlChannel;
            mediaControlGuaranteedDelivery = from.mediaControlGuaranteedDelivery;
            silenceSuppression = from.silenceSuppression;
            destination = from.destination;
            dynamicRTPPayloadType = from.dynamicRTPPayloadType;
            mediaPacketization = from.mediaPacketization;
            transportCapability = from.transportCapability;
            redundancyEncoding = from.redundancyEncoding;
            source = from.source;
            nominalAudioLevel = from.nominalAudioLevel;
            extensions = from.extensions;
        }

        public Builder nonStandard(List<NonStandardParameter> value) { nonStandard = Optional.of(value); return this; }
        public Builder sessionID(int value) { sessionID = value; return this; }
        public Builder associatedSessionID(int value) { associatedSessionID = Optional.of(value); return this; }
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
        public Builder silenceSuppression(boolean value) { silenceSuppression = Optional.of(value); return this; }
        public Builder destination(TerminalLabel value) { destination = Optional.of(value); return this; }
        public Builder dynamicRTPPayloadType(int value) { dynamicRTPPayloadType = Optional.of(value); return this; }
        public Builder mediaPacketization(MediaPacketization value) {
            mediaPacketization = Optional.of(value);
            return this;
        }
        public Builder transportCapability(TransportCapability value) {
            transportCapability = Optional.of(value);
            return this;
        }
        public Builder redundancyEncoding(RedundancyEncoding value) {
            redundancyEncoding = Optional.of(value);
            return this;
        }
        public Builder source(TerminalLabel value) { source = Optional.of(value); return this; }
        public Builder nominalAudioLevel(int value) { nominalAudioLevel = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H2250LogicalChannelParameters build() {
            return new H2250LogicalChannelParameters(nonStandard, sessionID, associatedSessionID, mediaChannel,
                    mediaGuaranteedDelivery, mediaControlChannel, mediaControlGuaranteedDelivery, silenceSuppression,
                    destination, dynamicRTPPayloadType, mediaPacketization, transportCapability, redundancyEncoding,
                    source, nominalAudioLevel, extensions);
        }
    }
}
