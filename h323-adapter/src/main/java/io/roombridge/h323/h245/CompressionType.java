package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// CompressionType (H.245 Annex A).
@Choice({V42bis.class})
public sealed interface CompressionType permits V42bis, CompressionType.Unrecognized {

    record Unrecognized(int index, Octets octets) implements CompressionType, UnknownAlternative {}
}
