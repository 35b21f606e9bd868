package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// InfoRequestNakReason (H.225.0 Annex H).
@Choice(value = {InfoRequestNakReason.NotRegistered.class, InfoRequestNakReason.SecurityDenial.class,
        InfoRequestNakReason.UndefinedReason.class},
        additions = {InfoRequestNakReason.SecurityError.class})
public sealed interface InfoRequestNakReason {

    record NotRegistered() implements InfoRequestNakReason {}
    record SecurityDenial() implements InfoRequestNakReason {}
    record UndefinedReason() implements InfoRequestNakReason {}
    record SecurityError(SecurityErrors2 value) implements InfoRequestNakReason {}
    record Unrecognized(int index, Octets octets) implements InfoRequestNakReason, UnknownAlternative {}
}
