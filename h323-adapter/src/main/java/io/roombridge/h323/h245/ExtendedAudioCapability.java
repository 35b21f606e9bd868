package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// ExtendedAudioCapability (H.245 Annex A).
public record ExtendedAudioCapability(
        List<AudioCapability> audioCapability,
        Optional<List<GenericCapability>> audioCapabilityExtension,
        Extensions extensions) implements AudioCapability {

    public ExtendedAudioCapability(List<AudioCapability> audioCapability) {
        this(audioCapability, Optional.empty(), Extensions.NONE);
    }
}
