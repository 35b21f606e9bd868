package io.roombridge.h323.h225;

import io.roombridge.h323.h235.CryptoToken;
import io.roombridge.h323.h235.Encrypted;
import io.roombridge.h323.h235.Hashed;
import io.roombridge.h323.h235.Signed;
import io.roombridge.per.Bmp;
import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// A token that proves who sent the message; H.235.1 uses nestedcryptoToken (H.225.0 §7.6).
@Choice({CryptoH323Token.CryptoEPPwdHash.class, CryptoH323Token.CryptoGKPwdHash.class,
        CryptoH323Token.CryptoEPPwdEncr.class, CryptoH323Token.CryptoGKPwdEncr.class,
        CryptoH323Token.CryptoEPCert.class, CryptoH323Token.CryptoGKCert.class, CryptoH323Token.CryptoFastStart.class,
        CryptoH323Token.NestedcryptoToken.class})
public sealed interface CryptoH323Token {

    record CryptoEPPwdHash(AliasAddress alias, @Range(min = 1, max = 4_294_967_295L) long timeStamp,
            Hashed token) implements CryptoH323Token {}

    record CryptoGKPwdHash(@Bmp @Size(min = 1, max = 128) String gatekeeperId,
            @Range(min = 1, max = 4_294_967_295L) long timeStamp, Hashed token) implements CryptoH323Token {}

    record CryptoEPPwdEncr(Encrypted value) implements CryptoH323Token {}
    record CryptoGKPwdEncr(Encrypted value) implements CryptoH323Token {}
    record CryptoEPCert(Signed value) implements CryptoH323Token {}
    record CryptoGKCert(Signed value) implements CryptoH323Token {}
    record CryptoFastStart(Signed value) implements CryptoH323Token {}
    record NestedcryptoToken(CryptoToken value) implements CryptoH323Token {}
    record Unrecognized(int index, Octets octets) implements CryptoH323Token, UnknownAlternative {}
}
