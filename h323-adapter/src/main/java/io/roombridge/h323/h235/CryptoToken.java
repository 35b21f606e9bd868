package io.roombridge.h323.h235;

import io.roombridge.per.Choice;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// A token that is signed, hashed or encrypted (H.235.0 Annex A).
@Choice({CryptoToken.CryptoEncryptedToken.class, CryptoToken.CryptoSignedToken.class,
        CryptoToken.CryptoHashedToken.class, CryptoToken.CryptoPwdEncr.class})
public sealed interface CryptoToken {

    record CryptoEncryptedToken(ObjectIdentifier tokenOID, Encrypted token) implements CryptoToken {}
    record CryptoSignedToken(ObjectIdentifier tokenOID, Signed token) implements CryptoToken {}
    record CryptoHashedToken(ObjectIdentifier tokenOID, ClearToken hashedVals, Hashed token) implements CryptoToken {}
    record CryptoPwdEncr(Encrypted value) implements CryptoToken {}
    record Unrecognized(int index, Octets octets) implements CryptoToken, UnknownAlternative {}
}
