package io.roombridge.h323.h235;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.Captured;
import io.roombridge.h323.h225.AdmissionConfirm;
import io.roombridge.h323.h225.AdmissionRequest;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.CryptoH323Token;
import io.roombridge.h323.h225.DisengageRequest;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h225.UnregistrationRequest;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import io.roombridge.per.MalformedPer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// H.235.1 against tokens that h323plus and the GNU Gatekeeper made for alice/alicepw and bob/bobpw.
class BaselineSecurityTest {

    @Test
    void provesTheTokensOfRealStacks() throws MalformedPer {
        var users = new HashMap<String, String>();
        int proven = 0;
        for (var captured : Captured.wellFormed("ras")) {
            var message = RasMessage.decode(captured.octets().bytes());
            var claim = claim(message);
            if (!captured.source().startsWith("d_") || claim.isEmpty()) {
                continue;
            }
            if (message instanceof RegistrationRequest) {
                users.put(claim.get().sender(), claim.get().sender());
            }
            if (message instanceof RegistrationConfirm confirm) {
                var alias = ((AliasAddress.H323Id) confirm.terminalAlias().orElseThrow().getFirst()).value();
                users.put(confirm.endpointIdentifier(), alias);
            }
            var user = Optional.ofNullable(users.get(claim.get().sender()))
                    .orElseGet(() -> users.get(claim.get().receiver()));
            assertThat(BaselineSecurity.proves(captured.octets().bytes(), claim.get(), user + "pw"))
                    .as(captured.toString()).isTrue();
            assertThat(BaselineSecurity.proves(captured.octets().bytes(), claim.get(), user + "PW")).isFalse();
            proven++;
        }
        assertThat(proven).isGreaterThanOrEqualTo(10);
    }

    private static Optional<Claim> claim(RasMessage message) {
        Optional<List<CryptoH323Token>> tokens = switch (message) {
            case RegistrationRequest it -> it.cryptoTokens();
            case RegistrationConfirm it -> it.cryptoTokens();
            case AdmissionRequest it -> it.cryptoTokens();
            case AdmissionConfirm it -> it.cryptoTokens();
            case DisengageRequest it -> it.cryptoTokens();
            case UnregistrationRequest it -> it.cryptoTokens();
            default -> Optional.empty();
        };
        return tokens.map(List::getFirst).map(it -> (CryptoH323Token.NestedcryptoToken) it)
                .flatMap(it -> BaselineSecurity.claim(it.value()));
    }

    @Test
    void doesNotProveAMessageThatWasChanged() throws MalformedPer {
        var captured = Captured.wellFormed("ras").stream().filter(it -> it.source().startsWith("d_") && it.frame() == 3)
                .findFirst().orElseThrow();
        var octets = captured.octets().bytes();
        var claim = claim(RasMessage.decode(octets)).orElseThrow();
        assertThat(BaselineSecurity.proves(octets, claim, "bobpw")).isTrue();
        octets[20] ^= 1;
        assertThat(BaselineSecurity.proves(octets, claim, "bobpw")).isFalse();
    }

    @Test
    void hearsAClaimOnceAndInTime() {
        var guard = new ReplayGuard(Duration.ofHours(2));
        var now = Instant.parse("2026-11-21T12:00:00Z");
        var claim = new Claim("alice", "GK", now.getEpochSecond(), 7);
        assertThat(guard.intime(claim.timeStamp(), now.plus(Duration.ofHours(2)))).isTrue();
        assertThat(guard.intime(claim.timeStamp(), now.plus(Duration.ofHours(2)).plusSeconds(1))).isFalse();
        assertThat(guard.intime(claim.timeStamp(), now.minus(Duration.ofHours(3)))).isFalse();
        assertThat(ReplayGuard.skew(claim.timeStamp(), now.plusSeconds(5))).isEqualTo(Duration.ofSeconds(-5));
        assertThat(guard.first(claim)).isTrue();
        assertThat(guard.first(claim)).isFalse();
        assertThat(guard.first(new Claim("alice", "GK", now.getEpochSecond(), 8))).isTrue();
    }
}
