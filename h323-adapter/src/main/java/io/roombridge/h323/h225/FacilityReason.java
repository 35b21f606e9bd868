package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// What a Facility is for (H.225.0 §7.4).
@Choice(value = {FacilityReason.RouteCallToGatekeeper.class, FacilityReason.CallForwarded.class,
        FacilityReason.RouteCallToMC.class, FacilityReason.UndefinedReason.class},
        additions = {FacilityReason.ConferenceListChoice.class, FacilityReason.StartH245.class,
                FacilityReason.NoH245.class, FacilityReason.NewTokens.class, FacilityReason.FeatureSetUpdate.class,
                FacilityReason.ForwardedElements.class, FacilityReason.TransportedInformation.class})
public sealed interface FacilityReason {

    record RouteCallToGatekeeper() implements FacilityReason {}
    record CallForwarded() implements FacilityReason {}
    record RouteCallToMC() implements FacilityReason {}
    record UndefinedReason() implements FacilityReason {}
    record ConferenceListChoice() implements FacilityReason {}
    record StartH245() implements FacilityReason {}
    record NoH245() implements FacilityReason {}
    record NewTokens() implements FacilityReason {}
    record FeatureSetUpdate() implements FacilityReason {}
    record ForwardedElements() implements FacilityReason {}
    record TransportedInformation() implements FacilityReason {}
    record Unrecognized(int index, Octets octets) implements FacilityReason, UnknownAlternative {}
}
