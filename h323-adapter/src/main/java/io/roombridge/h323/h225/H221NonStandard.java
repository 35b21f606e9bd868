package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// H221NonStandard (H.225.0 Annex H).
public record H221NonStandard(
        @Range(min = 0, max = 255) int t35CountryCode,
        @Range(min = 0, max = 255) int t35Extension,
        @Range(min = 0, max = 65_535) int manufacturerCode,
        Extensions extensions) implements NonStandardIdentifier {

    public H221NonStandard(int t35CountryCode, int t35Extension, int manufacturerCode) {
        this(t35CountryCode, t35Extension, manufacturerCode, Extensions.NONE);
    }
}
