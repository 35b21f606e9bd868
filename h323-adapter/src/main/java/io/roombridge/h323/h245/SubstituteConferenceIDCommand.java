package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;

/// SubstituteConferenceIDCommand (H.245 Annex A).
public record SubstituteConferenceIDCommand(@Size(16) Octets conferenceIdentifier,
        Extensions extensions) implements ConferenceCommand {

    public SubstituteConferenceIDCommand(Octets conferenceIdentifier) {
        this(conferenceIdentifier, Extensions.NONE);
    }
}
