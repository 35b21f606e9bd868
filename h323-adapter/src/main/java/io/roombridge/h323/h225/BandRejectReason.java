package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// BandRejectReason (H.225.0 Annex H).
@Choice(value = {BandRejectReason.NotBound.class, BandRejectReason.InvalidConferenceID.class,
        BandRejectReason.InvalidPermission.class, BandRejectReason.InsufficientResources.class,
        BandRejectReason.InvalidRevision.class, BandRejectReason.UndefinedReason.class},
        additions = {BandRejectReason.SecurityDenial.class, BandRejectReason.SecurityError.class})
public sealed interface BandRejectReason {

    record NotBound() implements BandRejectReason {}
    record InvalidConferenceID() implements BandRejectReason {}
    record InvalidPermission() implements BandRejectReason {}
    record InsufficientResources() implements BandRejectReason {}
    record InvalidRevision() implements BandRejectReason {}
    record UndefinedReason() implements BandRejectReason {}
    record SecurityDenial() implements BandRejectReason {}
    record SecurityError(SecurityErrors2 value) implements BandRejectReason {}
    record Unrecognized(int index, Octets octets) implements BandRejectReason, UnknownAlternative {}
}
