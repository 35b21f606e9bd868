package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// AdmissionRejectReason (H.225.0 Annex H).
@Choice(value = {AdmissionRejectReason.CalledPartyNotRegistered.class, AdmissionRejectReason.InvalidPermission.class,
        AdmissionRejectReason.RequestDenied.class, AdmissionRejectReason.UndefinedReason.class,
        AdmissionRejectReason.CallerNotRegistered.class, AdmissionRejectReason.RouteCallToGatekeeper.class,
        AdmissionRejectReason.InvalidEndpointIdentifier.class, AdmissionRejectReason.ResourceUnavailable.class},
        additions = {AdmissionRejectReason.SecurityDenial.class, AdmissionRejectReason.QosControlNotSupported.class,
                AdmissionRejectReason.IncompleteAddress.class, AdmissionRejectReason.AliasesInconsistent.class,
                AdmissionRejectReason.RouteCallToSCN.class, AdmissionRejectReason.ExceedsCallCapacity.class,
                AdmissionRejectReason.CollectDestination.class, AdmissionRejectReason.CollectPIN.class,
                AdmissionRejectReason.GenericDataReason.class, AdmissionRejectReason.NeededFeatureNotSupported.class,
                AdmissionRejectReason.SecurityError.class, AdmissionRejectReason.SecurityDHmismatch.class,
                AdmissionRejectReason.NoRouteToDestination.class, AdmissionRejectReason.UnallocatedNumber.class,
                AdmissionRejectReason.RegisterWithAssignedGK.class})
public sealed interface AdmissionRejectReason {

    record CalledPartyNotRegistered() implements AdmissionRejectReason {}
    record InvalidPermission() implements AdmissionRejectReason {}
    record RequestDenied() implements AdmissionRejectReason {}
    record UndefinedReason() implements AdmissionRejectReason {}
    record CallerNotRegistered() implements AdmissionRejectReason {}
    record RouteCallToGatekeeper() implements AdmissionRejectReason {}
    record InvalidEndpointIdentifier() implements AdmissionRejectReason {}
    record ResourceUnavailable() implements AdmissionRejectReason {}
    record SecurityDenial() implements AdmissionRejectReason {}
    record QosControlNotSupported() implements AdmissionRejectReason {}
    record IncompleteAddress() implements AdmissionRejectReason {}
    record AliasesInconsistent() implements AdmissionRejectReason {}
    record RouteCallToSCN(List<PartyNumber> value) implements AdmissionRejectReason {}
    record ExceedsCallCapacity() implements AdmissionRejectReason {}
    record CollectDestination() implements AdmissionRejectReason {}
    record CollectPIN() implements AdmissionRejectReason {}
    record GenericDataReason() implements AdmissionRejectReason {}
    record NeededFeatureNotSupported() implements AdmissionRejectReason {}
    record SecurityError(SecurityErrors2 value) implements AdmissionRejectReason {}
    record SecurityDHmismatch() implements AdmissionRejectReason {}
    record NoRouteToDestination() implements AdmissionRejectReason {}
    record UnallocatedNumber() implements AdmissionRejectReason {}
    record RegisterWithAssignedGK() implements AdmissionRejectReason {}
    record Unrecognized(int index, Octets octets) implements AdmissionRejectReason, UnknownAlternative {}
}
