package io.roombridge.h323.h245;

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
}
