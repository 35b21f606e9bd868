package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// UnregRequestReason (H.225.0 Annex H).
@Choice(value = {UnregRequestReason.ReregistrationRequired.class, UnregRequestReason.TtlExpired.class,
        UnregRequestReason.SecurityDenial.class, UnregRequestReason.UndefinedReason.class},
        additions = {UnregRequestReason.Maintenance.class, UnregRequestReason.SecurityError.class,
                UnregRequestReason.RegisterWithAssignedGK.class})
public sealed interface UnregRequestReason {

    record ReregistrationRequired() implements UnregRequestReason {}
    record TtlExpired() implements UnregRequestReason {}
    record SecurityDenial() implements UnregRequestReason {}
    record UndefinedReason() implements UnregRequestReason {}
    record Maintenance() implements UnregRequestReason {}
    record SecurityError(SecurityErrors2 value) implements UnregRequestReason {}
    record RegisterWithAssignedGK() implements UnregRequestReason {}
    record Unrecognized(int index, Octets octets) implements UnregRequestReason, UnknownAlternative {}
}
