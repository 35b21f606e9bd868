package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// Why a call ended or never came to be; each has a Q.850 cause (H.225.0 §7.2.2.8, table 5).
@Choice(value = {ReleaseCompleteReason.NoBandwidth.class, ReleaseCompleteReason.GatekeeperResources.class,
        ReleaseCompleteReason.UnreachableDestination.class, ReleaseCompleteReason.DestinationRejection.class,
        ReleaseCompleteReason.InvalidRevision.class, ReleaseCompleteReason.NoPermission.class,
        ReleaseCompleteReason.UnreachableGatekeeper.class, ReleaseCompleteReason.GatewayResources.class,
        ReleaseCompleteReason.BadFormatAddress.class, ReleaseCompleteReason.AdaptiveBusy.class,
        ReleaseCompleteReason.InConf.class, ReleaseCompleteReason.UndefinedReason.class},
        additions = {ReleaseCompleteReason.FacilityCallDeflection.class, ReleaseCompleteReason.SecurityDenied.class,
                ReleaseCompleteReason.CalledPartyNotRegistered.class, ReleaseCompleteReason.CallerNotRegistered.class,
                ReleaseCompleteReason.NewConnectionNeeded.class, ReleaseCompleteReason.NonStandardReason.class,
                ReleaseCompleteReason.ReplaceWithConferenceInvite.class, ReleaseCompleteReason.GenericDataReason.class,
                ReleaseCompleteReason.NeededFeatureNotSupported.class,
                ReleaseCompleteReason.TunnelledSignallingRejected.class, ReleaseCompleteReason.InvalidCID.class,
                ReleaseCompleteReason.SecurityError.class, ReleaseCompleteReason.HopCountExceeded.class})
public sealed interface ReleaseCompleteReason extends CallTerminationCause {

    record NoBandwidth() implements ReleaseCompleteReason {}
    record GatekeeperResources() implements ReleaseCompleteReason {}
    record UnreachableDestination() implements ReleaseCompleteReason {}
    record DestinationRejection() implements ReleaseCompleteReason {}
    record InvalidRevision() implements ReleaseCompleteReason {}
    record NoPermission() implements ReleaseCompleteReason {}
    record UnreachableGatekeeper() implements ReleaseCompleteReason {}
    record GatewayResources() implements ReleaseCompleteReason {}
    record BadFormatAddress() implements ReleaseCompleteReason {}
    record AdaptiveBusy() implements ReleaseCompleteReason {}
    record InConf() implements ReleaseCompleteReason {}
    record UndefinedReason() implements ReleaseCompleteReason {}
    record FacilityCallDeflection() implements ReleaseCompleteReason {}
    record SecurityDenied() implements ReleaseCompleteReason {}
    record CalledPartyNotRegistered() implements ReleaseCompleteReason {}
    record CallerNotRegistered() implements ReleaseCompleteReason {}
    record NewConnectionNeeded() implements ReleaseCompleteReason {}
    record NonStandardReason(NonStandardParameter value) implements ReleaseCompleteReason {}
    record ReplaceWithConferenceInvite(@Size(16) Octets value) implements ReleaseCompleteReason {}
    record GenericDataReason() implements ReleaseCompleteReason {}
    record NeededFeatureNotSupported() implements ReleaseCompleteReason {}
    record TunnelledSignallingRejected() implements ReleaseCompleteReason {}
    record InvalidCID() implements ReleaseCompleteReason {}
    record SecurityError(SecurityErrors value) implements ReleaseCompleteReason {}
    record HopCountExceeded() implements ReleaseCompleteReason {}
    record Unrecognized(int index, Octets octets) implements ReleaseCompleteReason, UnknownAlternative {}
}
