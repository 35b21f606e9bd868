package io.roombridge.h323.ras;

import static io.roombridge.h323.ras.AskedGatekeeper.ELSEWHERE;
import static io.roombridge.h323.ras.AskedGatekeeper.HOME;
import static io.roombridge.h323.ras.AskedGatekeeper.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.CryptoH323Token;
import io.roombridge.h323.h225.CryptoH323Token.CryptoEPPwdHash;
import io.roombridge.h323.h225.GatekeeperConfirm;
import io.roombridge.h323.h225.GatekeeperRequest;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h235.AuthenticationMechanism;
import io.roombridge.h323.h235.ClearToken;
import io.roombridge.h323.h235.Hashed;
import io.roombridge.h323.h235.Params;
import io.roombridge.h323.h235.PasswordHash;
import io.roombridge.per.Bits;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// MD5 over password and time, made here step by step as endpoints make it (H.235.0 §8.2; Cisco's access token).
class PasswordHashTest {

    private final AskedGatekeeper lenient = new AskedGatekeeper(true);
    private final RasMessages alice = endpoint(HOME, "alice");

    private static byte[] md5(byte[] octets) throws Exception {
        return MessageDigest.getInstance("MD5").digest(octets);
    }

    /// @param end  what name and password end with
    private static CryptoH323Token certificate(String password, long time, String end) throws Exception {
        var token = new ClearToken(ObjectIdentifier.of("0.0"));
        var hashed = new ClearToken(token.tokenOID(), Optional.of(time), Optional.of(password + end), token.dhkey(),
                token.challenge(), token.random(), token.certificate(), Optional.of("alice" + end),
                token.nonStandard(), token.eckasdhkey(), token.sendersID(), token.h235Key(), token.profileInfo(),
                token.dhkeyext(), token.extensions());
        return new CryptoEPPwdHash(new AliasAddress.H323Id("alice" + end), time,
                new Hashed(PasswordHash.MD5, new Params(), Bits.of(md5(hashed.encode()))));
    }

    private static ClearToken accessToken(String password, long time) throws Exception {
        var secret = password.getBytes(StandardCharsets.US_ASCII);
        var challenge = md5(ByteBuffer.allocate(secret.length + 5).put((byte) 200).put(secret).putInt((int) time)
                .array());
        var token = new ClearToken(PasswordHash.ACCESS_TOKEN);
        return new ClearToken(token.tokenOID(), Optional.of(time), token.password(), token.dhkey(),
                Optional.of(Octets.of(challenge)), Optional.of(200L), token.certificate(), Optional.of("alice\0"),
                token.nonStandard(), token.eckasdhkey(), token.sendersID(), token.h235Key(), token.profileInfo(),
                token.dhkeyext(), token.extensions());
    }

    private RegistrationRequest withClear(RegistrationRequest it, ClearToken token) {
        return new RegistrationRequest(it.requestSeqNum(), it.protocolIdentifier(), it.nonStandardData(),
                it.discoveryComplete(), it.callSignalAddress(), it.rasAddress(), it.terminalType(), it.terminalAlias(),
                it.gatekeeperIdentifier(), it.endpointVendor(), it.alternateEndpoints(), it.timeToLive(),
                Optional.of(List.of(token)), it.cryptoTokens(), it.integrityCheckValue(), it.keepAlive(),
                it.endpointIdentifier(), it.willSupplyUUIEs(), it.maintainConnection(),
                it.alternateTransportAddresses(), it.additiveRegistration(), it.terminalAliasPattern(),
                it.supportsAltGK(), it.usageReportingCapability(), it.multipleCalls(), it.supportedH248Packages(),
                it.callCreditCapability(), it.capacityReportingCapability(), it.capacity(), it.featureSet(),
                it.genericData(), it.restart(), it.supportsACFSequences(), it.supportsAssignedGK(),
                it.assignedGatekeeper(), it.transportQOS(), it.language(), it.extensions());
    }

    private long now() {
        return lenient.now().getEpochSecond();
    }

    private <A> A register(CryptoH323Token token, InetSocketAddress from, Class<A> answer) {
        return lenient.ask(lenient.register(alice).withCryptoTokens(List.of(token)), from, answer);
    }

    @Test
    void isTakenWithAndWithoutTheZerosOfC() throws Exception {
        register(certificate("alicepw", now(), "\0"), HOME, RegistrationConfirm.class);
        register(certificate("alicepw", now() + 1, ""), HOME, RegistrationConfirm.class);
        assertThat(lenient.registry.all()).singleElement().satisfies(it -> assertThat(it.user()).isEqualTo("alice"));
    }

    @Test
    void isTakenAsAnAccessToken() throws Exception {
        lenient.ask(withClear(lenient.register(alice), accessToken("alicepw", now())), HOME,
                RegistrationConfirm.class);
        lenient.ask(withClear(lenient.register(alice), accessToken("wrong", now())), HOME, RegistrationReject.class);
    }

    @Test
    void isRefusedWithAWrongPasswordAtAnotherTimeAndFromElsewhere() throws Exception {
        register(certificate("wrong", now(), "\0"), HOME, RegistrationReject.class);
        register(certificate("alicepw", now() - 10_000, "\0"), HOME, RegistrationReject.class);
        register(certificate("alicepw", now(), "\0"), HOME, RegistrationConfirm.class);
        register(certificate("alicepw", now(), "\0"), ELSEWHERE, RegistrationReject.class);
        register(certificate("alicepw", now(), "\0"), HOME, RegistrationConfirm.class);
    }

    @Test
    void isNotBelievedForAWhileFromWhoGuesses() throws Exception {
        var neighbour = new InetSocketAddress(HOME.getAddress(), 50_000);
        register(certificate("alicepw", now(), "\0"), HOME, RegistrationConfirm.class);
        for (int i = 0; i < 10; i++) {
            register(certificate("wrong" + i, now(), "\0"), neighbour, RegistrationReject.class);
        }
        register(certificate("alicepw", now() + 1, "\0"), neighbour, RegistrationReject.class);
        register(certificate("alicepw", now() + 2, "\0"), HOME, RegistrationConfirm.class);
        register(certificate("alicepw", now() + 3, "\0"), ELSEWHERE, RegistrationConfirm.class);
    }

    @Test
    void isNothingWhereItIsNotAllowed() throws Exception {
        var strict = new AskedGatekeeper();
        strict.ask(strict.register(alice).withCryptoTokens(List.of(certificate("alicepw", now(), "\0"))), HOME,
                RegistrationReject.class);
    }

    @Test
    void isOfferedInDiscoveryToWhoKnowsNothingBetter() {
        assertThat(discovered(lenient, PasswordHash.MD5)).contains(PasswordHash.MD5);
        assertThat(discovered(new AskedGatekeeper(), PasswordHash.MD5)).isEmpty();
    }

    private static Optional<ObjectIdentifier> discovered(AskedGatekeeper asked, ObjectIdentifier algorithm) {
        return asked.ask(GatekeeperRequest.builder().requestSeqNum(1).protocolIdentifier(Gatekeeper.H225)
                .rasAddress(SignallingAddresses.of(HOME)).endpointType(AskedGatekeeper.TERMINAL)
                .endpointAlias(List.of(new AliasAddress.H323Id("alice")))
                .authenticationCapability(List.of(new AuthenticationMechanism.PwdHash()))
                .algorithmOIDs(List.of(algorithm)).build(), HOME, GatekeeperConfirm.class).algorithmOID();
    }
}
