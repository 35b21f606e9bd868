package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// H235Mode (H.245 Annex A).
public record H235Mode(EncryptionAuthenticationAndIntegrity encryptionAuthenticationAndIntegrity, MediaMode mediaMode,
        Extensions extensions) implements ModeElementType, RedundancyEncodingDTModeElement.Type {

    public H235Mode(EncryptionAuthenticationAndIntegrity encryptionAuthenticationAndIntegrity, MediaMode mediaMode) {
        this(encryptionAuthenticationAndIntegrity, mediaMode, Extensions.NONE);
    }

    @Choice({MediaMode.NonStandard.class, VideoMode.class, AudioMode.class, DataMode.class})
    public sealed interface MediaMode
            permits MediaMode.NonStandard, VideoMode, AudioMode, DataMode, MediaMode.Unrecognized {

        record NonStandard(NonStandardParameter value) implements MediaMode {}
        record Unrecognized(int index, Octets octets) implements MediaMode, UnknownAlternative {}
    }
}
