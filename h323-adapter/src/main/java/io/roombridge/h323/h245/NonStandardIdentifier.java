package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;

/// NonStandardIdentifier (H.245 Annex A).
@Choice({NonStandardIdentifier.ObjectValue.class, NonStandardIdentifier.H221NonStandard.class})
public sealed interface NonStandardIdentifier {

    record ObjectValue(ObjectIdentifier value) implements NonStandardIdentifier {}

    record H221NonStandard(@Range(min = 0, max = 255) int t35CountryCode, @Range(min = 0, max = 255) int t35Extension,
            @Range(min = 0, max = 65_535) int manufacturerCode) implements NonStandardIdentifier {}
}
