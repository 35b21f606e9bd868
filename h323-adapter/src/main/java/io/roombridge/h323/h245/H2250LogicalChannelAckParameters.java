package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.List;
import java.util.Optional;

/// Where the accepted channel shall be sent to (H.245 §B.3).
public record H2250LogicalChannelAckParameters(
        Optional<List<NonStandardParameter>> nonStandard,
        Optional<@Range(min = 1, max = 255) Integer> sessionID,
        Optional<TransportAddress> mediaChannel,
        Optional<TransportAddress> mediaControlChannel,
        Optional<@Range(min = 96, max = 127) Integer> dynamicRTPPayloadType,
        @Addition Optional<Boolean> flowControlToZero,
        @Addition Optional<@Range(min = 0, max = 65_535) Integer> portNumber,
        @Addition Optional<MultiplePayloadStream> multiplePayloadStream,
        Extensions extensions) implements OpenLogicalChannelAck.ForwardMultiplexAckParameters {

    public H2250LogicalChannelAckParameters() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `H2250LogicalChannelAckParameters` together, component by component.
    public static final class Builder {

        private Optional<List<NonStandardParameter>> nonStandard = Optional.empty();
        private Optional<Integer> sessionID = Optional.empty();
        private Optional<TransportAddress> mediaChannel = Optional.empty();
        private Optional<TransportAddress> mediaControlChannel = Optional.empty();
        private Optional<Integer> dynamicRTPPayloadType = Optional.empty();
        private Optional<Boolean> flowControlToZero = Optional.empty();
        private Optional<Integer> portNumber = Optional.empty();
        private Optional<MultiplePayloadStream> multiplePayloadStream = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H2250LogicalChannelAckParameters from) {
            nonStandard = from.nonStandard;
            sessionID = from.sessionID;
            mediaChannel = from.mediaChannel;
            mediaControlChannel = from.mediaControlChannel;
            dynamicRTPPayloadType = from.dynamicRTPPayloadType;
            flowControlToZero = from.flowControlToZero;
            portNumber = from.portNumber;
            multiplePayloadStream = from.multiplePayloadStream;
            extensions = from.extensions;
        }

        public Builder nonStandard(List<NonStandardParameter> value) { nonStandard = Optional.of(value); return this; }
        public Builder sessionID(int value) { sessionID = Optional.of(value); return this; }
        public Builder mediaChannel(TransportAddress value) { mediaChannel = Optional.of(value); return this; }
        public Builder mediaControlChannel(TransportAddress value) {
            mediaControlChannel = Optional.of(value);
            return this;
        }
        public Builder dynamicRTPPayloadType(int value) { dynamicRTPPayloadType = Optional.of(value); return this; }
        public Builder flowControlToZero(boolean value) { flowControlToZero = Optional.of(value); return this; }
        public Builder portNumber(int value) { portNumber = Optional.of(value); return this; }
        public Builder multiplePayloadStream(MultiplePayloadStream value) {
            multiplePayloadStream = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H2250LogicalChannelAckParameters build() {
            return new H2250LogicalChannelAckParameters(nonStandard, sessionID, mediaChannel, mediaControlChannel,
                    dynamicRTPPayloadType, flowControlToZero, portNumber, multiplePayloadStream, extensions);
        }
    }
}
