package io.roombridge.h323.ras;

import static io.roombridge.h323.ras.AskedGatekeeper.ELSEWHERE;
import static io.roombridge.h323.ras.AskedGatekeeper.HOME;
import static io.roombridge.h323.ras.AskedGatekeeper.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRejectReason.SecurityDenial;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An endpoint that cannot log in hears securityDenial whatever is wrong; an administrator hears what.
class RefusedRasLoginsTest {

    private final AskedGatekeeper asked = new AskedGatekeeper();
    private final RasMessages board = endpoint(HOME, "board");

    RefusedRasLoginsTest() {
        asked.registry.without("board", "the endpoint board has no password")
                .without("gone", "the endpoint gone is switched off");
    }

    private void isDenied(RegistrationReject answer) {
        assertThat(answer.rejectReason()).isInstanceOf(SecurityDenial.class);
    }

    @Test
    void anEndpointWithoutAPasswordIsToldOfWhetherItSendsATokenOrNone() throws Exception {
        isDenied(asked.ask(asked.register(board), HOME, RegistrationReject.class));
        assertThat(asked.registry.couldNotLogIn())
                .isEqualTo("board from 192.0.2.10:40000 over H323 as board: the endpoint board has no password");
        isDenied(asked.askSigned(asked.register(board), "board", "boardpw", ELSEWHERE, RegistrationReject.class));
        assertThat(asked.registry.couldNotLogIn())
                .isEqualTo("board from 192.0.2.66:40000 over H323 as board: the endpoint board has no password");
    }

    @Test
    void anEndpointThatWasSwitchedOffIsToldOfByTheIdentifierThatItStillSignsWith() throws Exception {
        var identifier = "0123456789abcdef01234567~gone";
        isDenied(asked.askSigned(asked.keepAlive(endpoint(HOME, "gone"), identifier), identifier, "gonepw", HOME,
                RegistrationReject.class));
        assertThat(asked.registry.couldNotLogIn())
                .isEqualTo("gone from 192.0.2.10:40000 over H323: the endpoint gone is switched off");
    }

    @Test
    void anEndpointThatSignsWithANameOfItsOwnIsToldOfByItsAlias() throws Exception {
        isDenied(asked.askSigned(asked.register(board), "anything", "boardpw", HOME, RegistrationReject.class));
        assertThat(asked.registry.couldNotLogIn()).startsWith("board from");
    }

    @Test
    void itIsSaidOnceInTenMinutes() throws Exception {
        for (int i = 0; i < 10; i++) {
            asked.ask(asked.register(board), HOME, RegistrationReject.class);
            asked.passes(Duration.ofSeconds(30));
        }
        asked.passes(Duration.ofMinutes(10));
        asked.ask(asked.register(board), HOME, RegistrationReject.class);
        asked.ask(asked.register(endpoint(HOME, "gone")), HOME, RegistrationReject.class);
        assertThat(List.of(asked.registry.couldNotLogIn(), asked.registry.couldNotLogIn(),
                asked.registry.couldNotLogIn())).extracting(it -> it.substring(0, 4))
                .containsExactlyInAnyOrder("boar", "boar", "gone");
    }

    @Test
    void theReasonIsThePasswordTheClockOrATokenThatWasUsed() throws Exception {
        var alice = asked.register(endpoint(HOME, "alice"));
        assertThat(why(asked.signed(alice, "alice", "wrong"))).isEqualTo("the password is wrong");
        var octets = asked.signed(alice, "alice", "alicepw");
        assertThat(why(octets)).isEmpty();
        assertThat(why(octets)).isEqualTo("its token was used before");
        asked.passes(Duration.ofHours(3));
        assertThat(why(octets)).startsWith("its clock is off by");
    }

    private String why(byte[] octets) throws Exception {
        return asked.gatekeeper.tokens().check(RasTokens.of(RasMessage.decode(octets)), List.of(), octets, HOME)
                instanceof Proof.Wrong(var why) ? why : "";
    }
}
