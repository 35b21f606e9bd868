package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// The capabilities were not understood (H.245 §B.2).
public record TerminalCapabilitySetReject(
        @Range(min = 0, max = 255) int sequenceNumber,
        Cause cause,
        @Addition Optional<List<GenericMessage>> genericInformation,
        Extensions extensions) implements ResponseMessage {

    public TerminalCapabilitySetReject(int sequenceNumber, Cause cause) {
        this(sequenceNumber, cause, Optional.empty(), Extensions.NONE);
    }

    @Choice({Cause.Unspecified.class, Cause.UndefinedTableEntryUsed.class, Cause.DescriptorCapacityExceeded.class,
            Cause.TableEntryCapacityExceeded.class})
    public sealed interface Cause {

        record Unspecified() implements Cause {}
        record UndefinedTableEntryUsed() implements Cause {}
        record DescriptorCapacityExceeded() implements Cause {}

        @Choice({TableEntryCapacityExceeded.HighestEntryNumberProcessed.class,
                TableEntryCapacityExceeded.NoneProcessed.class})
        sealed interface TableEntryCapacityExceeded extends Cause {

            record HighestEntryNumberProcessed(@Range(min = 1, max = 65_535) int value)
                    implements TableEntryCapacityExceeded {}

            record NoneProcessed() implements TableEntryCapacityExceeded {}
        }

        record Unrecognized(int index, Octets octets) implements Cause, UnknownAlternative {}
    }
}
