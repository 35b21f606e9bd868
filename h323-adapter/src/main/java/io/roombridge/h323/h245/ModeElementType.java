package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// ModeElementType (H.245 Annex A).
@Choice(value = {ModeElementType.NonStandard.class, VideoMode.class, AudioMode.class, DataMode.class,
        EncryptionMode.class},
        additions = {H235Mode.class, ModeElementType.MultiplexedStreamMode.class, RedundancyEncodingDTMode.class,
                MultiplePayloadStreamMode.class, DepFECMode.class, ModeElementType.FecMode.class})
public sealed interface ModeElementType
        permits ModeElementType.NonStandard, VideoMode, AudioMode, DataMode, EncryptionMode, H235Mode,
                ModeElementType.MultiplexedStreamMode, RedundancyEncodingDTMode, MultiplePayloadStreamMode, DepFECMode,
                ModeElementType.FecMode, ModeElementType.Unrecognized {

    record NonStandard(NonStandardParameter value) implements ModeElementType {}
    record MultiplexedStreamMode(MultiplexedStreamParameter value) implements ModeElementType {}
    record FecMode(FECMode value) implements ModeElementType {}
    record Unrecognized(int index, Octets octets) implements ModeElementType, UnknownAlternative {}
}
