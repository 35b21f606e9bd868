package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// DisengageRejectReason (H.225.0 Annex H).
@Choice(value = {DisengageRejectReason.NotRegistered.class, DisengageRejectReason.RequestToDropOther.class},
        additions = {DisengageRejectReason.SecurityDenial.class, DisengageRejectReason.SecurityError.class})
public sealed interface DisengageRejectReason {

    record NotRegistered() implements DisengageRejectReason {}
    record RequestToDropOther() implements DisengageRejectReason {}
    record SecurityDenial() implements DisengageRejectReason {}
    record SecurityError(SecurityErrors2 value) implements DisengageRejectReason {}
    record Unrecognized(int index, Octets octets) implements DisengageRejectReason, UnknownAlternative {}
}
