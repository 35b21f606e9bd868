package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// LocationRejectReason (H.225.0 Annex H).
@Choice(value = {LocationRejectReason.NotRegistered.class, LocationRejectReason.InvalidPermission.class,
        LocationRejectReason.RequestDenied.class, LocationRejectReason.UndefinedReason.class},
        additions = {LocationRejectReason.SecurityDenial.class, LocationRejectReason.AliasesInconsistent.class,
                LocationRejectReason.RouteCalltoSCN.class, LocationRejectReason.ResourceUnavailable.class,
                LocationRejectReason.GenericDataReason.class, LocationRejectReason.NeededFeatureNotSupported.class,
                LocationRejectReason.HopCountExceeded.class, LocationRejectReason.IncompleteAddress.class,
                LocationRejectReason.SecurityError.class, LocationRejectReason.SecurityDHmismatch.class,
                LocationRejectReason.NoRouteToDestination.class, LocationRejectReason.UnallocatedNumber.class})
public sealed interface LocationRejectReason {

    record NotRegistered() implements LocationRejectReason {}
    record InvalidPermission() implements LocationRejectReason {}
    record RequestDenied() implements LocationRejectReason {}
    record UndefinedReason() implements LocationRejectReason {}
    record SecurityDenial() implements LocationRejectReason {}
    record AliasesInconsistent() implements LocationRejectReason {}
    record RouteCalltoSCN(List<PartyNumber> value) implements LocationRejectReason {}
    record ResourceUnavailable() implements LocationRejectReason {}
    record GenericDataReason() implements LocationRejectReason {}
    record NeededFeatureNotSupported() implements LocationRejectReason {}
    record HopCountExceeded() implements LocationRejectReason {}
    record IncompleteAddress() implements LocationRejectReason {}
    record SecurityError(SecurityErrors2 value) implements LocationRejectReason {}
    record SecurityDHmismatch() implements LocationRejectReason {}
    record NoRouteToDestination() implements LocationRejectReason {}
    record UnallocatedNumber() implements LocationRejectReason {}
    record Unrecognized(int index, Octets octets) implements LocationRejectReason, UnknownAlternative {}
}
