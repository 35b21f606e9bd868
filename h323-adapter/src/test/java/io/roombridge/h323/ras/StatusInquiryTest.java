package io.roombridge.h323.ras;

import static io.roombridge.h323.ras.AskedGatekeeper.ELSEWHERE;
import static io.roombridge.h323.ras.AskedGatekeeper.HOME;
import static io.roombridge.h323.ras.AskedGatekeeper.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h225.InfoRequest;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.media.Protocol;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// An endpoint that sends no keep-alives is asked before it counts as gone (H.225.0 §7.15).
class StatusInquiryTest {

    private final AskedGatekeeper asked = new AskedGatekeeper();
    private final RasMessages guest = endpoint(HOME, "guest");
    private final RasMessages alice = endpoint(HOME, "alice");

    private String guestRegistered() {
        return asked.ask(asked.register(guest), HOME, RegistrationConfirm.class).endpointIdentifier();
    }

    private Instant ends(String identifier) {
        return asked.registry.find(Protocol.H323, identifier).orElseThrow().expires();
    }

    @Test
    void isAskedOnlyWhenItsTimeIsNearlyOverAndAgainWhileThereIsTime() {
        guestRegistered();
        asked.passes(Duration.ofSeconds(40));
        assertThat(asked.gatekeeper.inquire()).isEmpty();

        asked.passes(Duration.ofSeconds(9));
        var inquiry = asked.gatekeeper.inquire();
        assertThat(inquiry).singleElement().satisfies(it -> {
            assertThat(it.to()).isEqualTo(HOME);
            assertThat(RasMessage.decode(it.octets())).isInstanceOf(InfoRequest.class);
        });
        assertThat(asked.gatekeeper.inquire()).as("a moment later").isEmpty();
        asked.passes(Duration.ofSeconds(5));
        assertThat(asked.gatekeeper.inquire()).hasSize(1);

        asked.passes(Duration.ofSeconds(60));
        assertThat(asked.gatekeeper.inquire()).as("when it is over").isEmpty();
    }

    @Test
    void staysForItsTimeToLiveWhenItAnswers() throws Exception {
        var identifier = guestRegistered();
        asked.passes(Duration.ofSeconds(55));
        var request = (InfoRequest) RasMessage.decode(asked.gatekeeper.inquire().getFirst().octets());

        asked.gatekeeper.answer(guest.information(request.requestSeqNum(), identifier).encode(), HOME);

        assertThat(ends(identifier)).isEqualTo(asked.now().plusSeconds(60));
    }

    @Test
    void doesNotStayWhenSomebodyElseAnswers() {
        var identifier = guestRegistered();
        var before = ends(identifier);
        asked.passes(Duration.ofSeconds(55));

        asked.gatekeeper.answer(guest.information(1, identifier).encode(), ELSEWHERE);

        assertThat(ends(identifier)).isEqualTo(before);
    }

    @Test
    void provesItselfAndIsProvenWhereThereIsAPassword() throws Exception {
        var identifier = asked.askSigned(asked.register(alice), "alice", "alicepw", HOME, RegistrationConfirm.class)
                .endpointIdentifier();
        asked.passes(Duration.ofSeconds(55));
        var octets = asked.gatekeeper.inquire().getFirst().octets();
        var claim = RasTokens.claim(RasMessage.decode(octets)).orElseThrow();
        assertThat(BaselineSecurity.proves(octets, claim, "alicepw")).isTrue();
        assertThat(claim.receiver()).isEqualTo(identifier);

        var before = ends(identifier);
        asked.gatekeeper.answer(alice.information(1, identifier).encode(), HOME);
        assertThat(ends(identifier)).as("without its password").isEqualTo(before);
        asked.gatekeeper.answer(asked.signed(alice.information(2, identifier), identifier, "alicepw"), HOME);
        assertThat(ends(identifier)).isEqualTo(asked.now().plusSeconds(60));
    }

    @Test
    void doesNotAnswerAnAnswer() {
        var late = asked.gatekeeper.answer(asked.register(guest).encode(), HOME).orElseThrow();
        assertThat(asked.gatekeeper.answer(late, ELSEWHERE)).isEmpty();
    }

    @Test
    void remembersABoundedNumberOfAnswersAndThoseOfOneSourceForItself() {
        var answers = new GivenAnswers();
        var now = asked.now();
        answers.keep(HOME, Octets.parse("01"), new byte[300], now);
        for (int i = 0; i < 5_000; i++) {
            answers.keep(ELSEWHERE, Octets.parse("%08x".formatted(i)), new byte[300], now);
        }
        assertThat(answers.find(HOME, Octets.parse("01"), now)).isPresent();
        for (int i = 1; i < 40_000; i++) {
            answers.keep(new InetSocketAddress(HOME.getAddress(), i), Octets.parse("02"),
                    new byte[1_000], now);
        }
        assertThat(answers.octets()).isLessThanOrEqualTo(8 << 20);
    }
}
