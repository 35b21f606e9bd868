package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;

/// MultiplePayloadStream (H.245 Annex A).
public record MultiplePayloadStream(List<MultiplePayloadStreamElement> elements,
        Extensions extensions) implements DataType, H235Media.MediaType {

    public MultiplePayloadStream(List<MultiplePayloadStreamElement> elements) {
        this(elements, Extensions.NONE);
    }
}
