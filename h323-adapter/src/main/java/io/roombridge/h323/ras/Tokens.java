package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.CryptoH323Token;
import io.roombridge.h323.h225.CryptoH323Token.CryptoEPPwdHash;
import io.roombridge.h323.h225.CryptoH323Token.NestedcryptoToken;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import io.roombridge.h323.h235.ClearToken;
import io.roombridge.h323.h235.PasswordHash;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The tokens of a message, of which those of profiles that we know are looked at.
public record Tokens(List<ClearToken> clear, List<CryptoH323Token> crypto) {

    public static Tokens of(SetupUuie setup) {
        return new Tokens(setup.tokens().orElse(List.of()), setup.cryptoTokens().orElse(List.of()));
    }

    /// H.235.1: a hash over the whole message.
    Optional<Claim> claim() {
        return crypto.stream().flatMap(it -> it instanceof NestedcryptoToken(var token) ? BaselineSecurity.claim(token)
                .stream() : Stream.empty()).findFirst();
    }

    /// A hash over the password and the time alone.
    Optional<PasswordHash> passwordHash() {
        return crypto.stream().flatMap(it -> it instanceof CryptoEPPwdHash(var alias, var time, var hashed)
                        ? PasswordHash.of(literally(alias), time, hashed).stream() : Stream.empty()).findFirst()
                .or(() -> clear.stream().flatMap(it -> PasswordHash.of(it).stream()).findFirst());
    }

    /// The hash is over the name as it is spelled.
    private static String literally(AliasAddress alias) {
        return switch (alias) {
            case AliasAddress.H323Id(var text) -> text;
            case AliasAddress.DialedDigits(var digits) -> digits;
            case AliasAddress.UrlId(var url) -> url;
            case AliasAddress.EmailId(var mail) -> mail;
            default -> AliasSpelling.parse(alias).map(Alias::value).orElse("");
        };
    }
}
