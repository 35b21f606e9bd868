package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// InfoRequestResponseStatus (H.225.0 Annex H).
@Choice({InfoRequestResponseStatus.Complete.class, InfoRequestResponseStatus.Incomplete.class,
        InfoRequestResponseStatus.Segment.class, InfoRequestResponseStatus.InvalidCall.class})
public sealed interface InfoRequestResponseStatus {

    record Complete() implements InfoRequestResponseStatus {}
    record Incomplete() implements InfoRequestResponseStatus {}
    record Segment(@Range(min = 0, max = 65_535) int value) implements InfoRequestResponseStatus {}
    record InvalidCall() implements InfoRequestResponseStatus {}
    record Unrecognized(int index, Octets octets) implements InfoRequestResponseStatus, UnknownAlternative {}
}
