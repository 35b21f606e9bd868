package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;

/// MultiplePayloadStreamMode (H.245 Annex A).
public record MultiplePayloadStreamMode(List<MultiplePayloadStreamElementMode> elements,
        Extensions extensions) implements ModeElementType {

    public MultiplePayloadStreamMode(List<MultiplePayloadStreamElementMode> elements) {
        this(elements, Extensions.NONE);
    }
}
