package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.Content;
import io.roombridge.h323.h225.CryptoH323Token;
import io.roombridge.h323.h225.GenericIdentifier;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h225.ServiceControlIndication;
import io.roombridge.h323.h235.CryptoToken;
import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.ParameterValue;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.h323.h460.IncomingCallIndication;
import io.roombridge.h323.h460.TraversalParameters;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import io.roombridge.per.PerCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What real stacks have put on the wire is read and written back to the last bit.
class CapturedMessagesTest {

    static Stream<Arguments> messages() {
        return Stream.of(
                Captured.all("ras").stream().map(each -> arguments(RasMessage.CODEC, each)),
                Captured.all("h225").stream().map(each -> arguments(H323UserInformation.CODEC, each)),
                Captured.all("h245").stream().map(each -> arguments(MultimediaSystemControlMessage.CODEC, each)))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("messages")
    <T> void encodesToTheOctetsThatCame(PerCodec<T> codec, Captured captured) throws MalformedPer {
        if (captured.malformed()) {
            assertThatThrownBy(() -> codec.decode(captured.octets())).isInstanceOf(MalformedPer.class);
        } else {
            assertIdentical(codec, captured.octets());
        }
    }

    private static <T> T assertIdentical(PerCodec<T> codec, Octets octets) throws MalformedPer {
        T value = codec.decode(octets);
        assertThat(codec.encodeToOctets(value)).isEqualTo(octets);
        assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
        return value;
    }

    @Test
    void whatIsTunnelledIsIdenticalToo() throws MalformedPer {
        int tunnelled = 0;
        for (var captured : Captured.wellFormed("h225")) {
            var pdu = H323UserInformation.CODEC.decode(captured.octets()).h323UuPdu();
            for (var octets : pdu.h245Control().orElse(List.of())) {
                assertIdentical(MultimediaSystemControlMessage.CODEC, octets);
                tunnelled++;
            }
        }
        assertThat(tunnelled).isEqualTo(37);
    }

    @Test
    void readsTheTokenOfH2351() throws MalformedPer {
        var aliases = new ArrayList<AliasAddress>();
        for (var captured : Captured.wellFormed("ras")) {
            if (captured.source().startsWith("d_")
                    && RasMessage.CODEC.decode(captured.octets()) instanceof RegistrationRequest request) {
                request.terminalAlias().ifPresent(aliases::addAll);
                var token = request.cryptoTokens().orElseThrow().getFirst();
                var hashed = (CryptoToken.CryptoHashedToken) ((CryptoH323Token.NestedcryptoToken) token).value();
                assertThat(hashed.tokenOID()).hasToString("0.0.8.235.0.2.1");
                assertThat(hashed.token().algorithmOID()).hasToString("0.0.8.235.0.2.6");
                assertThat(hashed.token().hash().length()).isEqualTo(96);
            }
        }
        assertThat(aliases).contains(new AliasAddress.H323Id("alice"), new AliasAddress.H323Id("bob"));
    }

    @Test
    void readsTheVideoCapabilityOfH241() throws MalformedPer {
        var identifiers = new ArrayList<String>();
        for (var captured : Captured.wellFormed("h245")) {
            if (captured.source().startsWith("f1_") && MultimediaSystemControlMessage.CODEC.decode(captured.octets())
                    instanceof TerminalCapabilitySet set) {
                set.capabilityTable().orElse(List.of()).forEach(entry -> {
                    if (entry.capability().orElse(null) instanceof Capability.ReceiveVideoCapability(
                            VideoCapability.GenericVideoCapability(var generic))) {
                        identifiers.add(generic.capabilityIdentifier().toString());
                    }
                });
            }
        }
        assertThat(identifiers).isNotEmpty().allMatch(each -> each.contains("0.0.8.241.0.0.1"));
    }

    @Test
    void readsTheIncomingCallOfH46018() throws MalformedPer {
        int calls = 0;
        for (var captured : Captured.wellFormed("ras")) {
            if (!(RasMessage.CODEC.decode(captured.octets()) instanceof ServiceControlIndication indication)) {
                continue;
            }
            for (var data : indication.genericData().orElse(List.of())) {
                assertThat(data.id()).isEqualTo(new GenericIdentifier.Standard(18));
                var content = data.parameters().orElseThrow().getFirst().content().orElseThrow();
                var call = assertIdentical(IncomingCallIndication.CODEC, ((Content.Raw) content).value());
                assertThat(call.callID().guid().length()).isEqualTo(16);
                calls++;
            }
        }
        assertThat(calls).isPositive();
    }

    @Test
    void readsTheTraversalOfH46019() throws MalformedPer {
        var intervals = new ArrayList<Integer>();
        for (var captured : Captured.wellFormed("h225")) {
            var tunnelled = H323UserInformation.CODEC.decode(captured.octets()).h323UuPdu().h245Control();
            for (var octets : tunnelled.orElse(List.of())) {
                if (captured.source().startsWith("e_")
                        && MultimediaSystemControlMessage.CODEC.decode(octets) instanceof OpenLogicalChannel offer) {
                    offer.genericInformation().orElse(List.of()).stream()
                            .flatMap(each -> each.messageContent().orElse(List.of()).stream())
                            .map(each -> ((ParameterValue.OctetString) each.parameterValue()).value())
                            .map(CapturedMessagesTest::traversal)
                            .forEach(each -> each.keepAliveInterval().map(Long::intValue).ifPresent(intervals::add));
                }
            }
        }
        assertThat(intervals).isNotEmpty().containsOnly(19);
    }

    private static TraversalParameters traversal(Octets octets) {
        try {
            return assertIdentical(TraversalParameters.CODEC, octets);
        } catch (MalformedPer e) {
            throw new AssertionError(e);
        }
    }
}
