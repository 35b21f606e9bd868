package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;

import java.util.Optional;

/// H222LogicalChannelParameters (H.245 Annex A).
public record H222LogicalChannelParameters(
        @Range(min = 0, max = 65_535) int resourceID,
        @Range(min = 0, max = 8191) int subChannelID,
        Optional<@Range(min = 0, max = 8191) Integer> pcrPid,
        Optional<Octets> programDescriptors,
        Optional<Octets> streamDescriptors,
        Extensions extensions)
        implements OpenLogicalChannel.ForwardLogicalChannelParameters.MultiplexParameters,
                OpenLogicalChannelAck.ReverseLogicalChannelParameters.MultiplexParameters {

    public H222LogicalChannelParameters(int resourceID, int subChannelID) {
        this(resourceID, subChannelID, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `H222LogicalChannelParameters` together, component by component.
    public static final class Builder {

        private int resourceID;
        private int subChannelID;
        private Optional<Integer> pcrPid = Optional.empty();
        private Optional<Octets> programDescriptors = Optional.empty();
        private Optional<Octets> streamDescriptors = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H222LogicalChannelParameters from) {
            resourceID = from.resourceID;
            subChannelID = from.subChannelID;
            pcrPid = from.pcrPid;
            programDescriptors = from.programDescriptors;
            streamDescriptors = from.streamDescriptors;
            extensions = from.extensions;
        }

        public Builder resourceID(int value) { resourceID = value; return this; }
        public Builder subChannelID(int value) { subChannelID = value; return this; }
        public Builder pcrPid(int value) { pcrPid = Optional.of(value); return this; }
        public Builder programDescriptors(Octets value) { programDescriptors = Optional.of(value); return this; }
        public Builder streamDescriptors(Octets value) { streamDescriptors = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H222LogicalChannelParameters build() {
            return new H222LogicalChannelParameters(resourceID, subChannelID, pcrPid, programDescriptors,
                    streamDescriptors, extensions);
        }
    }
}
