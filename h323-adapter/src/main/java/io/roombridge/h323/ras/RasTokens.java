package io.roombridge.h323.ras;

import io.roombridge.h323.h225.CryptoH323Token;
import io.roombridge.h323.h225.CryptoH323Token.NestedcryptoToken;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.Signable;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the messages of RAS keep their cryptoTokens.
final class RasTokens {

    private RasTokens() {}

    /// The claim of H.235.1 in a message; tokens of other profiles are not asked for and so not looked at.
    static Optional<Claim> claim(RasMessage message) {
        return tokens(message).orElse(List.of()).stream()
                .flatMap(it -> it instanceof NestedcryptoToken(var token) ? BaselineSecurity.claim(token)
                        .stream() : Stream.empty())
                .findFirst();
    }

    /// The encoded message with a token that proves the password.
    static byte[] signed(RasMessage message, Claim claim, String password) {
        var blank = RasMessage.CODEC.encode(with(message, claim));
        return RasMessage.CODEC.encode(with(message, BaselineSecurity.signed(claim, blank, password)));
    }

    private static Optional<List<CryptoH323Token>> tokens(RasMessage message) {
        return message instanceof Signable signable ? signable.cryptoTokens() : Optional.empty();
    }

    private static RasMessage with(RasMessage message, Claim claim) {
        return message instanceof Signable signable
                ? signable.withCryptoTokens(List.of(new NestedcryptoToken(BaselineSecurity.token(claim)))) : message;
    }
}
