package io.roombridge.h323.ras;

import io.roombridge.h323.h225.CryptoH323Token.NestedcryptoToken;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.Signable;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import java.util.List;
import java.util.Optional;

/// Where the messages of RAS keep their cryptoTokens.
final class RasTokens {

    private RasTokens() {}

    static Tokens of(RasMessage message) {
        return message instanceof Signable signable ? new Tokens(signable.tokens().orElse(List.of()),
                signable.cryptoTokens().orElse(List.of())) : new Tokens(List.of(), List.of());
    }

    /// The claim of H.235.1 in a message.
    static Optional<Claim> claim(RasMessage message) {
        return of(message).claim();
    }

    /// The encoded message with a token that proves the password.
    static byte[] signed(RasMessage message, Claim claim, String password) {
        var blank = RasMessage.CODEC.encode(with(message, claim));
        return RasMessage.CODEC.encode(with(message, BaselineSecurity.signed(claim, blank, password)));
    }

    private static RasMessage with(RasMessage message, Claim claim) {
        return message instanceof Signable signable
                ? signable.withCryptoTokens(List.of(new NestedcryptoToken(BaselineSecurity.token(claim)))) : message;
    }
}
