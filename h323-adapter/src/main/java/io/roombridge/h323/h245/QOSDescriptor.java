package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// QOSDescriptor (H.245 Annex A).
public record QOSDescriptor(
        Optional<NonStandardParameter> nonStandardData,
        QOSType qosType,
        QOSClass qosClass,
        Extensions extensions) {

    public QOSDescriptor(QOSType qosType, QOSClass qosClass) {
        this(Optional.empty(), qosType, qosClass, Extensions.NONE);
    }
}
