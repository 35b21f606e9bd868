package io.roombridge.h323.h245;

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

    /// Puts a `H2250LogicalChannelAckParameters` together, component by component.
    public static final class Builder {

        private Optional<Integer> sessionID = Optional.empty();
        private Optional<TransportAddress> mediaChannel = Optional.empty();
        private Optional<TransportAddress> mediaControlChannel = Optional.empty();
        private Optional<Integer> dynamicRTPPayloadType = Optional.empty();
        private Optional<Boolean> flowControlToZero = Optional.empty();

        private Builder() {}

        public Builder sessionID(int value) { sessionID = Optional.of(value); return this; }
        public Builder mediaChannel(TransportAddress value) { mediaChannel = Optional.of(value); return this; }
        public Builder mediaControlChannel(TransportAddress value) {
            mediaControlChannel = Optional.of(value);
            return this;
        }
        public Builder dynamicRTPPayloadType(int value) { dynamicRTPPayloadType = Optional.of(value); return this; }
        public Builder flowControlToZero(boolean value) { flowControlToZero = Optional.of(value); return this; }

        public H2250LogicalChannelAckParameters build() {
            return new H2250LogicalChannelAckParameters(Optional.empty(), sessionID, mediaChannel, mediaControlChannel,
                    dynamicRTPPayloadType, flowControlToZero, Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
