package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// GatekeeperRejectReason (H.225.0 Annex H).
@Choice(value = {GatekeeperRejectReason.ResourceUnavailable.class, GatekeeperRejectReason.TerminalExcluded.class,
        GatekeeperRejectReason.InvalidRevision.class, GatekeeperRejectReason.UndefinedReason.class},
        additions = {GatekeeperRejectReason.SecurityDenial.class, GatekeeperRejectReason.GenericDataReason.class,
                GatekeeperRejectReason.NeededFeatureNotSupported.class, GatekeeperRejectReason.SecurityError.class})
public sealed interface GatekeeperRejectReason {

    record ResourceUnavailable() implements GatekeeperRejectReason {}
    record TerminalExcluded() implements GatekeeperRejectReason {}
    record InvalidRevision() implements GatekeeperRejectReason {}
    record UndefinedReason() implements GatekeeperRejectReason {}
    record SecurityDenial() implements GatekeeperRejectReason {}
    record GenericDataReason() implements GatekeeperRejectReason {}
    record NeededFeatureNotSupported() implements GatekeeperRejectReason {}
    record SecurityError(SecurityErrors value) implements GatekeeperRejectReason {}
    record Unrecognized(int index, Octets octets) implements GatekeeperRejectReason, UnknownAlternative {}
}
