package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// UnregRejectReason (H.225.0 Annex H).
@Choice(value = {UnregRejectReason.NotCurrentlyRegistered.class, UnregRejectReason.CallInProgress.class,
        UnregRejectReason.UndefinedReason.class},
        additions = {UnregRejectReason.PermissionDenied.class, UnregRejectReason.SecurityDenial.class,
                UnregRejectReason.SecurityError.class})
public sealed interface UnregRejectReason {

    record NotCurrentlyRegistered() implements UnregRejectReason {}
    record CallInProgress() implements UnregRejectReason {}
    record UndefinedReason() implements UnregRejectReason {}
    record PermissionDenied() implements UnregRejectReason {}
    record SecurityDenial() implements UnregRejectReason {}
    record SecurityError(SecurityErrors2 value) implements UnregRejectReason {}
    record Unrecognized(int index, Octets octets) implements UnregRejectReason, UnknownAlternative {}
}
