package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.PerCodec;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// Offers to send media on a channel of our numbering, or both ways (H.245 §B.3).
public record OpenLogicalChannel(
        @Range(min = 1, max = 65_535) int forwardLogicalChannelNumber,
        ForwardLogicalChannelParameters forwardLogicalChannelParameters,
        Optional<ReverseLogicalChannelParameters> reverseLogicalChannelParameters,
        @Addition Optional<NetworkAccessParameters> separateStack,
        @Addition Optional<EncryptionSync> encryptionSync,
        @Addition Optional<List<GenericMessage>> genericInformation,
        Extensions extensions) implements RequestMessage {

    public OpenLogicalChannel(int forwardLogicalChannelNumber,
            ForwardLogicalChannelParameters forwardLogicalChannelParameters) {
        this(forwardLogicalChannelNumber, forwardLogicalChannelParameters, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// As an element of fastStart, which is this without the message around it (H.323 §8.1.7).
    public static final PerCodec<OpenLogicalChannel> FAST_START = PerCodec.of(OpenLogicalChannel.class);

    public record ForwardLogicalChannelParameters(
            Optional<@Range(min = 0, max = 65_535) Integer> portNumber,
            DataType dataType,
            MultiplexParameters multiplexParameters,
            @Addition Optional<@Range(min = 1, max = 65_535) Integer> forwardLogicalChannelDependency,
            @Addition Optional<@Range(min = 1, max = 65_535) Integer> replacementFor,
            Extensions extensions) {

        public ForwardLogicalChannelParameters(DataType dataType, MultiplexParameters multiplexParameters) {
            this(Optional.empty(), dataType, multiplexParameters, Optional.empty(), Optional.empty(), Extensions.NONE);
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        @Choice(value = {H222LogicalChannelParameters.class, H223LogicalChannelParameters.class,
                V76LogicalChannelParameters.class},
                additions = {H2250LogicalChannelParameters.class, MultiplexParameters.None.class})
        public sealed interface MultiplexParameters
                permits H222LogicalChannelParameters, H223LogicalChannelParameters, V76LogicalChannelParameters,
                        H2250LogicalChannelParameters, MultiplexParameters.None, MultiplexParameters.Unrecognized {

            record None() implements MultiplexParameters {}
            record Unrecognized(int index, Octets octets) implements MultiplexParameters, UnknownAlternative {}
        }

        /// Puts a `ForwardLogicalChannelParameters` together, component by component.
        public static final class Builder {

            private Optional<Integer> portNumber = Optional.empty();
            private DataType dataType;
            private MultiplexParameters multiplexParameters;
            private Optional<Integer> forwardLogicalChannelDependency = Optional.empty();
            private Optional<Integer> replacementFor = Optional.empty();
            private Extensions extensions = Extensions.NONE;

            private Builder(ForwardLogicalChannelParameters from) {
                portNumber = from.portNumber;
                dataType = from.dataType;
                multiplexParameters = from.multiplexParameters;
                forwardLogicalChannelDependency = from.forwardLogicalChannelDependency;
                replacementFor = from.replacementFor;
                extensions = from.extensions;
            }

            public Builder portNumber(int value) { portNumber = Optional.of(value); return this; }
            public Builder dataType(DataType value) { dataType = value; return this; }
            public Builder multiplexParameters(MultiplexParameters value) { multiplexParameters = value; return this; }
            public Builder forwardLogicalChannelDependency(int value) {
                forwardLogicalChannelDependency = Optional.of(value);
                return this;
            }
            public Builder replacementFor(int value) { replacementFor = Optional.of(value); return this; }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public ForwardLogicalChannelParameters build() {
                return new ForwardLogicalChannelParameters(portNumber, requireNonNull(dataType, "dataType"),
                        requireNonNull(multiplexParameters, "multiplexParameters"), forwardLogicalChannelDependency,
                        replacementFor, extensions);
            }
        }
    }

    public record ReverseLogicalChannelParameters(
            DataType dataType,
            Optional<MultiplexParameters> multiplexParameters,
            @Addition Optional<@Range(min = 1, max = 65_535) Integer> reverseLogicalChannelDependency,
            @Addition Optional<@Range(min = 1, max = 65_535) Integer> replacementFor,
            Extensions extensions) {

        public ReverseLogicalChannelParameters(DataType dataType) {
            this(dataType, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        @Choice(value = {H223LogicalChannelParameters.class, V76LogicalChannelParameters.class},
                additions = {H2250LogicalChannelParameters.class})
        public sealed interface MultiplexParameters
                permits H223LogicalChannelParameters, V76LogicalChannelParameters, H2250LogicalChannelParameters,
                        MultiplexParameters.Unrecognized {

            record Unrecognized(int index, Octets octets) implements MultiplexParameters, UnknownAlternative {}
        }

        /// Puts a `ReverseLogicalChannelParameters` together, component by component.
        public static final class Builder {

            private DataType dataType;
            private Optional<MultiplexParameters> multiplexParameters = Optional.empty();
            private Optional<Integer> reverseLogicalChannelDependency = Optional.empty();
            private Optional<Integer> replacementFor = Optional.empty();
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(ReverseLogicalChannelParameters from) {
                dataType = from.dataType;
                multiplexParameters = from.multiplexParameters;
                reverseLogicalChannelDependency = from.reverseLogicalChannelDependency;
                replacementFor = from.replacementFor;
                extensions = from.extensions;
            }

            public Builder dataType(DataType value) { dataType = value; return this; }
            public Builder multiplexParameters(MultiplexParameters value) {
                multiplexParameters = Optional.of(value);
                return this;
            }
            public Builder reverseLogicalChannelDependency(int value) {
                reverseLogicalChannelDependency = Optional.of(value);
                return this;
            }
            public Builder replacementFor(int value) { replacementFor = Optional.of(value); return this; }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public ReverseLogicalChannelParameters build() {
                return new ReverseLogicalChannelParameters(requireNonNull(dataType, "dataType"), multiplexParameters,
                        reverseLogicalChannelDependency, replacementFor, extensions);
            }
        }
    }

    /// Puts a `OpenLogicalChannel` together, component by component.
    public static final class Builder {

        private int forwardLogicalChannelNumber;
        private ForwardLogicalChannelParameters forwardLogicalChannelParameters;
        private Optional<ReverseLogicalChannelParameters> reverseLogicalChannelParameters = Optional.empty();
        private Optional<NetworkAccessParameters> separateStack = Optional.empty();
        private Optional<EncryptionSync> encryptionSync = Optional.empty();
        private Optional<List<GenericMessage>> genericInformation = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(OpenLogicalChannel from) {
            forwardLogicalChannelNumber = from.forwardLogicalChannelNumber;
            forwardLogicalChannelParameters = from.forwardLogicalChannelParameters;
            reverseLogicalChannelParameters = from.reverseLogicalChannelParameters;
            separateStack = from.separateStack;
            encryptionSync = from.encryptionSync;
            genericInformation = from.genericInformation;
            extensions = from.extensions;
        }

        public Builder forwardLogicalChannelNumber(int value) { forwardLogicalChannelNumber = value; return this; }
        public Builder forwardLogicalChannelParameters(ForwardLogicalChannelParameters value) {
            forwardLogicalChannelParameters = value;
            return this;
        }
        public Builder reverseLogicalChannelParameters(ReverseLogicalChannelParameters value) {
            reverseLogicalChannelParameters = Optional.of(value);
            return this;
        }
        public Builder separateStack(NetworkAccessParameters value) { separateStack = Optional.of(value); return this; }
        public Builder encryptionSync(EncryptionSync value) { encryptionSync = Optional.of(value); return this; }
        public Builder genericInformation(List<GenericMessage> value) {
            genericInformation = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public OpenLogicalChannel build() {
            return new OpenLogicalChannel(forwardLogicalChannelNumber,
                    requireNonNull(forwardLogicalChannelParameters, "forwardLogicalChannelParameters"),
                    reverseLogicalChannelParameters, separateStack, encryptionSync, genericInformation, extensions);
        }
    }
}
