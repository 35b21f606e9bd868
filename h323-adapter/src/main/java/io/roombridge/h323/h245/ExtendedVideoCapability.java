package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// ExtendedVideoCapability (H.245 Annex A).
public record ExtendedVideoCapability(
        List<VideoCapability> videoCapability,
        Optional<List<GenericCapability>> videoCapabilityExtension,
        Extensions extensions) implements VideoCapability {

    public ExtendedVideoCapability(List<VideoCapability> videoCapability) {
        this(videoCapability, Optional.empty(), Extensions.NONE);
    }
}
