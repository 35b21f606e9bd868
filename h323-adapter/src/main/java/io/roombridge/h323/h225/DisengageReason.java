package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// DisengageReason (H.225.0 Annex H).
@Choice({DisengageReason.ForcedDrop.class, DisengageReason.NormalDrop.class, DisengageReason.UndefinedReason.class})
public sealed interface DisengageReason {

    record ForcedDrop() implements DisengageReason {}
    record NormalDrop() implements DisengageReason {}
    record UndefinedReason() implements DisengageReason {}
    record Unrecognized(int index, Octets octets) implements DisengageReason, UnknownAlternative {}
}
