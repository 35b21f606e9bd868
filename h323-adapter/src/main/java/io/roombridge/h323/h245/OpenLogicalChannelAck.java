package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

    public Builder toBuilder() {
        return new Builder(this);
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

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        @Choice(value = {H222LogicalChannelParameters.class},
                additions = {H2250LogicalChannelParameters.class})
        public sealed interface MultiplexParameters
                permits H222LogicalChannelParameters, H2250LogicalChannelParameters, MultiplexParameters.Unrecognized {

            record Unrecognized(int index, Octets octets) implements MultiplexParameters, UnknownAlternative {}
        }

        /// Puts a `ReverseLogicalChannelParameters` together, component by component.
        public static final class Builder {

            private int reverseLogicalChannelNumber;
            private Optional<Integer> portNumber = Optional.empty();
            private Optional<MultiplexParameters> multiplexParameters = Optional.empty();
            private Optional<Integer> replacementFor = Optional.empty();
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(ReverseLogicalChannelParameters from) {
                reverseLogicalChannelNumber = from.reverseLogicalChannelNumber;
                portNumber = from.portNumber;
                multiplexParameters = from.multiplexParameters;
                replacementFor = from.replacementFor;
                extensions = from.extensions;
            }

            public Builder reverseLogicalChannelNumber(int value) { reverseLogicalChannelNumber = value; return this; }
            public Builder portNumber(int value) { portNumber = Optional.of(value); return this; }
            public Builder multiplexParameters(MultiplexParameters value) {
                multiplexParameters = Optional.of(value);
                return this;
            }
            public Builder replacementFor(int value) { replacementFor = Optional.of(value); return this; }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public ReverseLogicalChannelParameters build() {
                return new ReverseLogicalChannelParameters(reverseLogicalChannelNumber, portNumber, multiplexParameters,
                        replacementFor, extensions);
            }
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
        private Optional<NetworkAccessParameters> separateStack = Optional.empty();
        private Optional<ForwardMultiplexAckParameters> forwardMultiplexAckParameters = Optional.empty();
        private Optional<EncryptionSync> encryptionSync = Optional.empty();
        private Optional<List<GenericMessage>> genericInformation = Optional.empty();
        private Optional<DTLSSecurityCapability> dtlsSecurityCapability = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(OpenLogicalChannelAck from) {
            forwardLogicalChannelNumber = from.forwardLogicalChannelNumber;
            reverseLogicalChannelParameters = from.reverseLogicalChannelParameters;
            separateStack = from.separateStack;
            forwardMultiplexAckParameters = from.forwardMultiplexAckParameters;
            encryptionSync = from.encryptionSync;
            genericInformation = from.genericInformation;
            dtlsSecurityCapability = from.dtlsSecurityCapability;
            extensions = from.extensions;
        }

        public Builder forwardLogicalChannelNumber(int value) { forwardLogicalChannelNumber = value; return this; }
        public Builder reverseLogicalChannelParameters(ReverseLogicalChannelParameters value) {
            reverseLogicalChannelParameters = Optional.of(value);
            return this;
        }
        public Builder separateStack(NetworkAccessParameters value) { separateStack = Optional.of(value); return this; }
        public Builder forwardMultiplexAckParameters(ForwardMultiplexAckParameters value) {
            forwardMultiplexAckParameters = Optional.of(value);
            return this;
        }
        public Builder encryptionSync(EncryptionSync value) { encryptionSync = Optional.of(value); return this; }
        public Builder genericInformation(List<GenericMessage> value) {
            genericInformation = Optional.of(value);
            return this;
        }
        public Builder dtlsSecurityCapability(DTLSSecurityCapability value) {
            dtlsSecurityCapability = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public OpenLogicalChannelAck build() {
            return new OpenLogicalChannelAck(forwardLogicalChannelNumber, reverseLogicalChannelParameters,
                    separateStack, forwardMultiplexAckParameters, encryptionSync, genericInformation,
                    dtlsSecurityCapability, extensions);
        }
    }
}
