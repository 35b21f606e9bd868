package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// EncryptionMode (H.245 Annex A).
@Choice({EncryptionMode.NonStandard.class, EncryptionMode.H233Encryption.class})
public sealed interface EncryptionMode extends ModeElementType, RedundancyEncodingDTModeElement.Type {

    record NonStandard(NonStandardParameter value) implements EncryptionMode {}
    record H233Encryption() implements EncryptionMode {}
    record Unrecognized(int index, Octets octets) implements EncryptionMode, UnknownAlternative {}
}
