package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// UserInputCapability (H.245 Annex A).
@Choice(value = {UserInputCapability.NonStandard.class, UserInputCapability.BasicString.class,
        UserInputCapability.IA5String.class, UserInputCapability.GeneralString.class, UserInputCapability.Dtmf.class,
        UserInputCapability.Hookflash.class},
        additions = {UserInputCapability.ExtendedAlphanumeric.class, UserInputCapability.EncryptedBasicString.class,
                UserInputCapability.EncryptedIA5String.class, UserInputCapability.EncryptedGeneralString.class,
                UserInputCapability.SecureDTMF.class, UserInputCapability.GenericUserInputCapability.class})
public sealed interface UserInputCapability {

    record NonStandard(@Size(min = 1, max = 16) List<NonStandardParameter> value) implements UserInputCapability {}
    record BasicString() implements UserInputCapability {}
    record IA5String() implements UserInputCapability {}
    record GeneralString() implements UserInputCapability {}
    record Dtmf() implements UserInputCapability {}
    record Hookflash() implements UserInputCapability {}
    record ExtendedAlphanumeric() implements UserInputCapability {}
    record EncryptedBasicString() implements UserInputCapability {}
    record EncryptedIA5String() implements UserInputCapability {}
    record EncryptedGeneralString() implements UserInputCapability {}
    record SecureDTMF() implements UserInputCapability {}
    record GenericUserInputCapability(GenericCapability value) implements UserInputCapability {}
    record Unrecognized(int index, Octets octets) implements UserInputCapability, UnknownAlternative {}
}
