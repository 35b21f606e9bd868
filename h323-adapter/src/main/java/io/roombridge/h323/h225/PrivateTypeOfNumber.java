package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// PrivateTypeOfNumber (H.225.0 Annex H).
@Choice({PrivateTypeOfNumber.Unknown.class, PrivateTypeOfNumber.Level2RegionalNumber.class,
        PrivateTypeOfNumber.Level1RegionalNumber.class, PrivateTypeOfNumber.PISNSpecificNumber.class,
        PrivateTypeOfNumber.LocalNumber.class, PrivateTypeOfNumber.AbbreviatedNumber.class})
public sealed interface PrivateTypeOfNumber {

    record Unknown() implements PrivateTypeOfNumber {}
    record Level2RegionalNumber() implements PrivateTypeOfNumber {}
    record Level1RegionalNumber() implements PrivateTypeOfNumber {}
    record PISNSpecificNumber() implements PrivateTypeOfNumber {}
    record LocalNumber() implements PrivateTypeOfNumber {}
    record AbbreviatedNumber() implements PrivateTypeOfNumber {}
    record Unrecognized(int index, Octets octets) implements PrivateTypeOfNumber, UnknownAlternative {}
}
