package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// RedundancyEncodingDTModeElement (H.245 Annex A).
public record RedundancyEncodingDTModeElement(Type type, Extensions extensions) {

    public RedundancyEncodingDTModeElement(Type type) {
        this(type, Extensions.NONE);
    }

    @Choice(value = {Type.NonStandard.class, VideoMode.class, AudioMode.class, DataMode.class, EncryptionMode.class,
            H235Mode.class},
            additions = {Type.FecMode.class})
    public sealed interface Type
            permits Type.NonStandard, VideoMode, AudioMode, DataMode, EncryptionMode, H235Mode, Type.FecMode,
                    Type.Unrecognized {

        record NonStandard(NonStandardParameter value) implements Type {}
        record FecMode(FECMode value) implements Type {}
        record Unrecognized(int index, Octets octets) implements Type, UnknownAlternative {}
    }
}
