/// The tokens of H.235.0 that H.225.0 and H.245 carry: ClearToken, CryptoToken and what they are made of (Annex A).
///
/// ```
/// cryptoTokens > CryptoH323Token.NestedcryptoToken > CryptoToken.CryptoHashedToken
///                                                    |-- hashedVals: ClearToken
///                                                    '-- token: Hashed
/// ```
///
/// Only the types. What is signed, hashed or encrypted is an open type and stays octets ([Signed], [Encrypted] and
/// [Hashed] are the parameterised types of the standard); to compute over a token is the business of its profile, such
/// as H.235.1.
package io.roombridge.h323.h235;
