package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// V76ModeParameters (H.245 Annex A).
@Choice({V76ModeParameters.SuspendResumewAddress.class, V76ModeParameters.SuspendResumewoAddress.class})
public sealed interface V76ModeParameters {

    record SuspendResumewAddress() implements V76ModeParameters {}
    record SuspendResumewoAddress() implements V76ModeParameters {}
    record Unrecognized(int index, Octets octets) implements V76ModeParameters, UnknownAlternative {}
}
