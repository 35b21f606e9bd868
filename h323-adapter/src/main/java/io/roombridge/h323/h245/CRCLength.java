package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// CRCLength (H.245 Annex A).
@Choice({CRCLength.Crc8bit.class, CRCLength.Crc16bit.class, CRCLength.Crc32bit.class})
public sealed interface CRCLength {

    record Crc8bit() implements CRCLength {}
    record Crc16bit() implements CRCLength {}
    record Crc32bit() implements CRCLength {}
    record Unrecognized(int index, Octets octets) implements CRCLength, UnknownAlternative {}
}
