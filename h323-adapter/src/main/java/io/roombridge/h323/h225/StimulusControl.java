package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;
import java.util.Optional;

/// StimulusControl (H.225.0 Annex H).
public record StimulusControl(
        Optional<NonStandardParameter> nonStandard,
        @Present boolean isText,
        Optional<Octets> h248Message,
        Extensions extensions) {

    public StimulusControl() {
        this(Optional.empty(), false, Optional.empty(), Extensions.NONE);
    }
}
