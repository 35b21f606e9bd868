package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import java.util.List;
import java.util.Optional;

/// A message of RAS with room for cryptoTokens, by which its sender proves who it is (H.235.1).
public interface Signable {

    Optional<List<ClearToken>> tokens();

    Optional<List<CryptoH323Token>> cryptoTokens();

    /// The same message with these instead.
    RasMessage withCryptoTokens(List<CryptoH323Token> proofs);
}
