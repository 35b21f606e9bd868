package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// The channel is accepted, to these addresses (H.245 §B.3).
public record OpenLogicalChannelAck(
        @Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        Optional<ReverseLogicalChannelParameters> reverseLogicalChannelParameters,
        @Addition Optional<NetworkAccessParameters> separateStack,
        @Addition Optional<ForwardMultiplexAckParameters> forwardMultiplexAckParameters,
        @Addition Optional<EncryptionSync> encryptionSync,
        @Addition Optional<List<GenericMessage>> genericInformation,
        @Addition Optional<DTLSSecurityCapability> dtlsSecurityCapability,
        Extensions extensions) implements ResponseMessage {

    public OpenLogicalChannelAck(int forwardLogicalChannelNumber) {
        this(forwardLogicalChannelNumber, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public record ReverseLogicalChannelParameters(
            @Range(min = 1, max = 65_535) int reverseLogicalChannelNumber,
            Optional<@Range(min = 0, max = 65_535) Integer> portNumber,
            Optional<MultiplexParameters> multiplexParameters,
            @Addition Optional<@Range(min = 1, max = 65_535) Integer> replacementFor,
            Extensions extensions) {

        public ReverseLogicalChannelParameters(int reverseLogicalChannelNumber) {
            this(reverseLogicalChannelNumber, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }

        @Choice(value = {H222LogicalChannelParameters.class},
                additions = {H2250LogicalChannelParameters.class})
        public sealed interface MultiplexParameters
                permits H222LogicalChannelParameters, H2250LogicalChannelParameters, MultiplexParameters.Unrecognized {

            record Unrecognized(int index, Octets octets) implements MultiplexParameters, UnknownAlternative {}
        }
    }

    @Choice({H2250LogicalChannelAckParameters.class})
    public sealed interface ForwardMultiplexAckParameters
            permits H2250LogicalChannelAckParameters, ForwardMultiplexAckParameters.Unrecognized {

        record Unrecognized(int index, Octets octets) implements ForwardMultiplexAckParameters, UnknownAlternative {}
    }

    /// Puts a `OpenLogicalChannelAck` together, component by component.
    public static final class Builder {

        private int forwardLogicalChannelNumber;
        private Optional<ReverseLogicalChannelParameters> reverseLogicalChannelParameters = Optional.empty();
        private Optional<ForwardMultiplexAckParameters> forwardMultiplexAckParameters = Optional.empty();

        private Builder() {}

        public Builder forwardLogicalChannelNumber(int value) { forwardLogicalChannelNumber = value; return this; }
        public Builder reverseLogicalChannelParameters(ReverseLogicalChannelParameters value) {
            reverseLogicalChannelParameters = Optional.of(value);
            return this;
        }
        public Builder forwardMultiplexAckParameters(ForwardMultiplexAckParameters value) {
            forwardMultiplexAckParameters = Optional.of(value);
            return this;
        }

        public OpenLogicalChannelAck build() {
            return new OpenLogicalChannelAck(forwardLogicalChannelNumber, reverseLogicalChannelParameters,
                    Optional.empty(), forwardMultiplexAckParameters, Optional.empty(), Optional.empty(),
                    Optional.empty(), Extensions.NONE);
        }
    }
}
