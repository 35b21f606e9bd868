package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// EnumeratedParameter (H.225.0 Annex H).
public record EnumeratedParameter(GenericIdentifier id, Optional<Content> content, Extensions extensions) {

    public EnumeratedParameter(GenericIdentifier id) {
        this(id, Optional.empty(), Extensions.NONE);
    }
}
