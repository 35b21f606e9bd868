package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.Optional;

/// ConferenceList (H.225.0 Annex H).
public record ConferenceList(
        Optional<@Size(16) Octets> conferenceID,
        Optional<AliasAddress> conferenceAlias,
        Optional<NonStandardParameter> nonStandardData,
        Extensions extensions) {

    public ConferenceList() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
