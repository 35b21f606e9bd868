package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

import java.util.List;
import java.util.Optional;

/// DataChannelProfile (H.245 Annex A).
public record DataChannelProfile(
        Optional<Boolean> ordered,
        Optional<@Range(min = 0, max = 65_535) Integer> priority,
        Optional<ReliabilityParm> reliabilityParm,
        Optional<@Ia5 @Size(min = 1, max = 65_535) String> label,
        Optional<@Ia5 @Size(min = 1, max = 65_535) String> protocol,
        Optional<List<GenericMessage>> genericInformation,
        EstablishmentType establishmentType,
        Extensions extensions) {

    public DataChannelProfile(EstablishmentType establishmentType) {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                establishmentType, Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Choice({ReliabilityParm.MaxRetr.class, ReliabilityParm.MaxTime.class})
    public sealed interface ReliabilityParm {

        record MaxRetr(@Range(min = 0, max = 4_294_967_295L) long value) implements ReliabilityParm {}
        record MaxTime(@Range(min = 0, max = 4_294_967_295L) long value) implements ReliabilityParm {}
        record Unrecognized(int index, Octets octets) implements ReliabilityParm, UnknownAlternative {}
    }

    @Choice({EstablishmentType.SctpStreamID.class, EstablishmentType.Dcep.class})
    public sealed interface EstablishmentType {

        record SctpStreamID(@Range(min = 0, max = 65_535) int value) implements EstablishmentType {}
        record Dcep() implements EstablishmentType {}
        record Unrecognized(int index, Octets octets) implements EstablishmentType, UnknownAlternative {}
    }

    /// Puts a `DataChannelProfile` together, component by component.
    public static final class Builder {

        private Optional<Boolean> ordered = Optional.empty();
        private Optional<Integer> priority = Optional.empty();
        private Optional<ReliabilityParm> reliabilityParm = Optional.empty();
        private Optional<String> label = Optional.empty();
        private Optional<String> protocol = Optional.empty();
        private Optional<List<GenericMessage>> genericInformation = Optional.empty();
        private EstablishmentType establishmentType;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(DataChannelProfile from) {
            ordered = from.ordered;
            priority = from.priority;
            reliabilityParm = from.reliabilityParm;
            label = from.label;
            protocol = from.protocol;
            genericInformation = from.genericInformation;
            establishmentType = from.establishmentType;
            extensions = from.extensions;
        }

        public Builder ordered(boolean value) { ordered = Optional.of(value); return this; }
        public Builder priority(int value) { priority = Optional.of(value); return this; }
        public Builder reliabilityParm(ReliabilityParm value) { reliabilityParm = Optional.of(value); return this; }
        public Builder label(String value) { label = Optional.of(value); return this; }
        public Builder protocol(String value) { protocol = Optional.of(value); return this; }
        public Builder genericInformation(List<GenericMessage> value) {
            genericInformation = Optional.of(value);
            return this;
        }
        public Builder establishmentType(EstablishmentType value) { establishmentType = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public DataChannelProfile build() {
            return new DataChannelProfile(ordered, priority, reliabilityParm, label, protocol, genericInformation,
                    requireNonNull(establishmentType, "establishmentType"), extensions);
        }
    }
}
