package io.roombridge.sip.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.admission.RefusedLogins;
import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
import io.roombridge.registry.Credential;
import io.roombridge.registry.Credentials;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.Source;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RefusedLoginsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Source SOURCE = new Source(Transport.UDP, new InetSocketAddress("192.0.2.7", 5070));

    private final BlockingQueue<String> book = new LinkedBlockingQueue<>();
    private final Credentials credentials = new Credentials() {
        @Override
        public Optional<Credential> credential(String user) {
            return Optional.empty();
        }

        @Override
        public boolean mayUse(String user, Alias alias) {
            return true;
        }

        @Override
        public boolean openRegistration() {
            return false;
        }

        @Override
        public Optional<String> impediment(String user) {
            return user.equals("board") ? Optional.of("the endpoint board has no password") : Optional.empty();
        }

        @Override
        public void couldNotLogIn(RefusedLogins.Attempt attempt, String why) {
            book.add(attempt.user() + " from " + attempt.place() + ": " + why);
        }
    };
    private final Gate gate = new Gate("roombridge", credentials, new Random(1));

    private Gate.Verdict answers(String user, Instant now) {
        var answer = "Digest username=\"" + user + "\", realm=\"roombridge\", nonce=\"1\", uri=\"sip:us\","
                + " response=\"00000000000000000000000000000000\"";
        return gate.check(new SipRequest("REGISTER", "sip:us", 1, Headers.of("From", "<sip:board@us>;tag=1")
                .and("To", "<sip:board@us>")
                .and("Authorization", answer), Body.NONE, SOURCE), now);
    }

    @Test
    void anEndpointWithoutAPasswordIsRefusedLikeAnybodyAndTheAdministratorFindsOutWhy() throws Exception {
        assertThat(answers("board", NOON)).isInstanceOf(Gate.Verdict.Challenged.class);
        assertThat(book.poll(10, TimeUnit.SECONDS))
                .isEqualTo("board from 192.0.2.7:5070 over SIP as board@us: the endpoint board has no password");
    }

    @Test
    void whoDoesNotExistIsInTheBookToo() throws Exception {
        answers("nobody", NOON);
        assertThat(book.poll(10, TimeUnit.SECONDS))
                .isEqualTo("nobody from 192.0.2.7:5070 over SIP as board@us: there is no such user");
    }

    @Test
    void itIsSaidOnceAWhile() throws Exception {
        answers("board", NOON);
        answers("board", NOON.plusSeconds(60));
        answers("board", NOON.plusSeconds(601));
        assertThat(book.poll(10, TimeUnit.SECONDS)).startsWith("board");
        assertThat(book.poll(10, TimeUnit.SECONDS)).startsWith("board");
        assertThat(book).isEmpty();
    }
}
