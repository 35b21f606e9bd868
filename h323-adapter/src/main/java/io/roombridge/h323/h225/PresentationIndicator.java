package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// PresentationIndicator (H.225.0 Annex H).
@Choice({PresentationIndicator.PresentationAllowed.class, PresentationIndicator.PresentationRestricted.class,
        PresentationIndicator.AddressNotAvailable.class})
public sealed interface PresentationIndicator {

    record PresentationAllowed() implements PresentationIndicator {}
    record PresentationRestricted() implements PresentationIndicator {}
    record AddressNotAvailable() implements PresentationIndicator {}
    record Unrecognized(int index, Octets octets) implements PresentationIndicator, UnknownAlternative {}
}
