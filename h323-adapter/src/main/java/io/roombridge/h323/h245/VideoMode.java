package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// VideoMode (H.245 Annex A).
@Choice(value = {VideoMode.NonStandard.class, H261VideoMode.class, H262VideoMode.class, H263VideoMode.class,
        IS11172VideoMode.class},
        additions = {VideoMode.GenericVideoMode.class})
public sealed interface VideoMode extends ModeElementType, H235Mode.MediaMode, RedundancyEncodingDTModeElement.Type
        permits VideoMode.NonStandard, H261VideoMode, H262VideoMode, H263VideoMode, IS11172VideoMode,
                VideoMode.GenericVideoMode, VideoMode.Unrecognized {

    record NonStandard(NonStandardParameter value) implements VideoMode {}
    record GenericVideoMode(GenericCapability value) implements VideoMode {}
    record Unrecognized(int index, Octets octets) implements VideoMode, UnknownAlternative {}
}
