package io.roombridge.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Cause;
import io.roombridge.call.Transport;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final Source PEER = new Source(Transport.UDP, new InetSocketAddress("192.0.2.7", 5060));

    @Test
    void whoIsCancelledSinceAnotherAnsweredHearsItInBothTongues() {
        var headers = Reason.header(Cause.NON_SELECTED_USER_CLEARING);
        assertThat(headers.all("Reason").getFirst()).isEqualTo("SIP;cause=200;text=\"Call completed elsewhere\"");
        assertThat(headers.all("Reason").getLast()).startsWith("Q.850;cause=26;");
        assertThat(Reason.of(headers)).contains(Cause.NON_SELECTED_USER_CLEARING);
    }

    @Test
    void aReasonInSipsWordsIsReadWhereThereIsNoneOfQ850() {
        assertThat(Reason.of(Headers.of("Reason", "SIP ;cause=200 ;text=\"Call completed elsewhere\"")))
                .contains(Cause.NON_SELECTED_USER_CLEARING);
        assertThat(Reason.of(Headers.of("Reason", "SIP;cause=600;text=\"Busy Everywhere\"")))
                .contains(Cause.BUSY_EVERYWHERE);
        assertThat(Reason.of(Headers.of("Reason", "SIP;cause=480, Q.850;cause=17"))).contains(Cause.USER_BUSY);
        assertThat(Reason.of(Headers.of("Reason", "SIP;cause=0, preemption;cause=1"))).isEmpty();
    }

    @Test
    void whatASipStatusSaysThatNoQ850ValueDoesIsKept() {
        assertThat(Reason.of(refusal(302, Headers.NONE))).isEqualTo(Cause.REDIRECTION_TO_NEW_DESTINATION);
        assertThat(Reason.of(refusal(401, Headers.of("Reason", "Q.850;cause=21")))).isEqualTo(Cause.LOGIN_REFUSED);
        assertThat(Reason.of(refusal(600, Headers.of("Reason", "Q.850;cause=17")))).isEqualTo(Cause.BUSY_EVERYWHERE);
        assertThat(Reason.of(refusal(480, Headers.of("Reason", "Q.850;cause=20")))).isEqualTo(Cause.SUBSCRIBER_ABSENT);
    }

    @Test
    void aRefusalIsToldWithWhereItSendsUsAndWhatItWarnsOf() {
        assertThat(Reason.words(refusal(302, Headers.of("Contact", "\"Bob\" <sip:bob@192.0.2.8>;q=1, <tel:+4922>"))))
                .isEqualTo("answered 302 Moved Temporarily: moved to sip:bob@192.0.2.8 or tel:+4922; not followed");
        assertThat(Reason.words(refusal(488, Headers.of("Warning", "304 mcu \"no H.264\""))))
                .isEqualTo("answered 488 Not Acceptable Here (304 mcu \"no H.264\")");
    }

    private static SipResponse refusal(int status, Headers headers) {
        return new SipResponse(status, "", "INVITE", 1, headers, Body.NONE, PEER);
    }
}
