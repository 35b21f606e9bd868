package io.roombridge.h323.ras;

import io.roombridge.h323.h225.AdmissionConfirm;
import io.roombridge.h323.h225.AdmissionReject;
import io.roombridge.h323.h225.AdmissionRequest;
import io.roombridge.h323.h225.BandwidthConfirm;
import io.roombridge.h323.h225.BandwidthReject;
import io.roombridge.h323.h225.BandwidthRequest;
import io.roombridge.h323.h225.CryptoH323Token;
import io.roombridge.h323.h225.CryptoH323Token.NestedcryptoToken;
import io.roombridge.h323.h225.DisengageConfirm;
import io.roombridge.h323.h225.DisengageReject;
import io.roombridge.h323.h225.DisengageRequest;
import io.roombridge.h323.h225.GatekeeperConfirm;
import io.roombridge.h323.h225.GatekeeperReject;
import io.roombridge.h323.h225.GatekeeperRequest;
import io.roombridge.h323.h225.InfoRequestAck;
import io.roombridge.h323.h225.InfoRequestResponse;
import io.roombridge.h323.h225.LocationConfirm;
import io.roombridge.h323.h225.LocationReject;
import io.roombridge.h323.h225.LocationRequest;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h225.UnregistrationConfirm;
import io.roombridge.h323.h225.UnregistrationReject;
import io.roombridge.h323.h225.UnregistrationRequest;
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
        return switch (message) {
            case GatekeeperRequest it -> it.cryptoTokens();
            case GatekeeperConfirm it -> it.cryptoTokens();
            case GatekeeperReject it -> it.cryptoTokens();
            case RegistrationRequest it -> it.cryptoTokens();
            case RegistrationConfirm it -> it.cryptoTokens();
            case RegistrationReject it -> it.cryptoTokens();
            case UnregistrationRequest it -> it.cryptoTokens();
            case UnregistrationConfirm it -> it.cryptoTokens();
            case UnregistrationReject it -> it.cryptoTokens();
            case AdmissionRequest it -> it.cryptoTokens();
            case AdmissionConfirm it -> it.cryptoTokens();
            case AdmissionReject it -> it.cryptoTokens();
            case BandwidthRequest it -> it.cryptoTokens();
            case BandwidthConfirm it -> it.cryptoTokens();
            case BandwidthReject it -> it.cryptoTokens();
            case DisengageRequest it -> it.cryptoTokens();
            case DisengageConfirm it -> it.cryptoTokens();
            case DisengageReject it -> it.cryptoTokens();
            case LocationRequest it -> it.cryptoTokens();
            case LocationConfirm it -> it.cryptoTokens();
            case LocationReject it -> it.cryptoTokens();
            case InfoRequestResponse it -> it.cryptoTokens();
            case InfoRequestAck it -> it.cryptoTokens();
            default -> Optional.empty();
        };
    }

    private static RasMessage with(RasMessage message, Claim claim) {
        var tokens = List.<CryptoH323Token>of(new NestedcryptoToken(BaselineSecurity.token(claim)));
        return switch (message) {
            case GatekeeperRequest it -> it.toBuilder().cryptoTokens(tokens).build();
            case GatekeeperConfirm it -> it.toBuilder().cryptoTokens(tokens).build();
            case GatekeeperReject it -> it.toBuilder().cryptoTokens(tokens).build();
            case RegistrationRequest it -> it.toBuilder().cryptoTokens(tokens).build();
            case RegistrationConfirm it -> it.toBuilder().cryptoTokens(tokens).build();
            case RegistrationReject it -> it.toBuilder().cryptoTokens(tokens).build();
            case UnregistrationRequest it -> it.toBuilder().cryptoTokens(tokens).build();
            case UnregistrationConfirm it -> it.toBuilder().cryptoTokens(tokens).build();
            case UnregistrationReject it -> it.toBuilder().cryptoTokens(tokens).build();
            case AdmissionRequest it -> it.toBuilder().cryptoTokens(tokens).build();
            case AdmissionConfirm it -> it.toBuilder().cryptoTokens(tokens).build();
            case AdmissionReject it -> it.toBuilder().cryptoTokens(tokens).build();
            case BandwidthRequest it -> it.toBuilder().cryptoTokens(tokens).build();
            case BandwidthConfirm it -> it.toBuilder().cryptoTokens(tokens).build();
            case BandwidthReject it -> it.toBuilder().cryptoTokens(tokens).build();
            case DisengageRequest it -> it.toBuilder().cryptoTokens(tokens).build();
            case DisengageConfirm it -> it.toBuilder().cryptoTokens(tokens).build();
            case DisengageReject it -> it.toBuilder().cryptoTokens(tokens).build();
            case LocationRequest it -> it.toBuilder().cryptoTokens(tokens).build();
            case LocationConfirm it -> it.toBuilder().cryptoTokens(tokens).build();
            case LocationReject it -> it.toBuilder().cryptoTokens(tokens).build();
            case InfoRequestResponse it -> it.toBuilder().cryptoTokens(tokens).build();
            case InfoRequestAck it -> it.toBuilder().cryptoTokens(tokens).build();
            default -> message;
        };
    }
}
