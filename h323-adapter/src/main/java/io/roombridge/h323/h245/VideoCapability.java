package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// A video codec; H.264 is a genericVideoCapability of H.241 (H.245 §B.2).
@Choice(value = {VideoCapability.NonStandard.class, H261VideoCapability.class, H262VideoCapability.class,
        H263VideoCapability.class, IS11172VideoCapability.class},
        additions = {VideoCapability.GenericVideoCapability.class, ExtendedVideoCapability.class})
public sealed interface VideoCapability
        permits VideoCapability.NonStandard, H261VideoCapability, H262VideoCapability, H263VideoCapability,
                IS11172VideoCapability, VideoCapability.GenericVideoCapability, ExtendedVideoCapability,
                VideoCapability.Unrecognized {

    record NonStandard(NonStandardParameter value) implements VideoCapability {}
    record GenericVideoCapability(GenericCapability value) implements VideoCapability {}
    record Unrecognized(int index, Octets octets) implements VideoCapability, UnknownAlternative {}
}
