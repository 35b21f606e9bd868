package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// One feature of H.460 with its parameters (H.225.0 §7.6).
public record GenericData(
        GenericIdentifier id,
        Optional<@Size(min = 1, max = 512) List<EnumeratedParameter>> parameters,
        Extensions extensions) {

    public GenericData(GenericIdentifier id) {
        this(id, Optional.empty(), Extensions.NONE);
    }
}
