package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// PublicTypeOfNumber (H.225.0 Annex H).
@Choice({PublicTypeOfNumber.Unknown.class, PublicTypeOfNumber.InternationalNumber.class,
        PublicTypeOfNumber.NationalNumber.class, PublicTypeOfNumber.NetworkSpecificNumber.class,
        PublicTypeOfNumber.SubscriberNumber.class, PublicTypeOfNumber.AbbreviatedNumber.class})
public sealed interface PublicTypeOfNumber {

    record Unknown() implements PublicTypeOfNumber {}
    record InternationalNumber() implements PublicTypeOfNumber {}
    record NationalNumber() implements PublicTypeOfNumber {}
    record NetworkSpecificNumber() implements PublicTypeOfNumber {}
    record SubscriberNumber() implements PublicTypeOfNumber {}
    record AbbreviatedNumber() implements PublicTypeOfNumber {}
    record Unrecognized(int index, Octets octets) implements PublicTypeOfNumber, UnknownAlternative {}
}
