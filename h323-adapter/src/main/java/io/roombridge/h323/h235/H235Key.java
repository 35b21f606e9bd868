package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// H235Key (H.235.0 Annex A).
@Choice(value = {H235Key.SecureChannel.class, H235Key.SharedSecret.class, H235Key.CertProtectedKey.class},
        additions = {V3KeySyncMaterial.class, H235Key.SecureChannelExt.class})
public sealed interface H235Key
        permits H235Key.SecureChannel, H235Key.SharedSecret, H235Key.CertProtectedKey, V3KeySyncMaterial,
                H235Key.SecureChannelExt, H235Key.Unrecognized {

    record SecureChannel(@Size(min = 1, max = 2048) Bits value) implements H235Key {}
    record SharedSecret(Encrypted value) implements H235Key {}
    record CertProtectedKey(Signed value) implements H235Key {}
    record SecureChannelExt(@Size(min = 2049, max = 65_536) Bits value) implements H235Key {}
    record Unrecognized(int index, Octets octets) implements H235Key, UnknownAlternative {}
}
