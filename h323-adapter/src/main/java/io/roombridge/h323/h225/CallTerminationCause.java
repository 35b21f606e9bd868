package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// CallTerminationCause (H.225.0 Annex H).
@Choice({ReleaseCompleteReason.class, CallTerminationCause.ReleaseCompleteCauseIE.class})
public sealed interface CallTerminationCause
        permits ReleaseCompleteReason, CallTerminationCause.ReleaseCompleteCauseIE, CallTerminationCause.Unrecognized {

    record ReleaseCompleteCauseIE(@Size(min = 2, max = 32) Octets value) implements CallTerminationCause {}
    record Unrecognized(int index, Octets octets) implements CallTerminationCause, UnknownAlternative {}
}
