package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// A message by object identifier and numbered parameters, as H.239 and H.230 use (H.245 Annex A).
public record GenericMessage(
        CapabilityIdentifier messageIdentifier,
        Optional<@Range(min = 0, max = 127) Integer> subMessageIdentifier,
        Optional<List<GenericParameter>> messageContent,
        Extensions extensions) {

    public GenericMessage(CapabilityIdentifier messageIdentifier) {
        this(messageIdentifier, Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
