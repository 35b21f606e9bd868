package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// LogicalChannelRateRejectReason (H.245 Annex A).
@Choice({LogicalChannelRateRejectReason.UndefinedReason.class,
        LogicalChannelRateRejectReason.InsufficientResources.class})
public sealed interface LogicalChannelRateRejectReason {

    record UndefinedReason() implements LogicalChannelRateRejectReason {}
    record InsufficientResources() implements LogicalChannelRateRejectReason {}
    record Unrecognized(int index, Octets octets) implements LogicalChannelRateRejectReason, UnknownAlternative {}
}
