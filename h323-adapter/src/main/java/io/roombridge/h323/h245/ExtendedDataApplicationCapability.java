package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// ExtendedDataApplicationCapability (H.245 Annex A).
public record ExtendedDataApplicationCapability(
        List<DataApplicationCapability> dataCapability,
        Optional<List<GenericCapability>> dataCapabilityExtension,
        Extensions extensions) implements DataApplicationCapability.Application {

    public ExtendedDataApplicationCapability(List<DataApplicationCapability> dataCapability) {
        this(dataCapability, Optional.empty(), Extensions.NONE);
    }
}
