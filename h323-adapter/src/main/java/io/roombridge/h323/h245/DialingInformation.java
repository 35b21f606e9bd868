package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// DialingInformation (H.245 Annex A).
@Choice({DialingInformation.NonStandard.class, DialingInformation.Differential.class,
        DialingInformation.InfoNotAvailable.class})
public sealed interface DialingInformation {

    record NonStandard(NonStandardMessage value) implements DialingInformation {}

    record Differential(@Size(min = 1, max = 65_535) List<DialingInformationNumber> value)
            implements DialingInformation {}

    record InfoNotAvailable(@Range(min = 1, max = 65_535) int value) implements DialingInformation {}
    record Unrecognized(int index, Octets octets) implements DialingInformation, UnknownAlternative {}
}
