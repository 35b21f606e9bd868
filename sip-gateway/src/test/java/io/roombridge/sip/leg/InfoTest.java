package io.roombridge.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Transport;
import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.Source;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoTest {

    private static final Source PEER = new Source(Transport.UDP, new InetSocketAddress("192.0.2.7", 5060));

    private static List<Output> answer(String type, String text) {
        return Info.answer(new SipRequest("INFO", "sip:8001@192.0.2.1", 2, Headers.NONE, new Body(type, text), PEER),
                9);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 9", "*, *", "#, #", "a, A", "D, D", "10, *", "11, #", "12, A", "15, D"})
    void aKeyIsADigitOrItsEventNumber(String said, String key) {
        assertThat(answer("application/dtmf-relay", "Signal=" + said + "\r\nDuration=160\r\n"))
                .containsExactly(new Output.Respond(9, 200), new Output.Press(key));
        assertThat(answer("application/dtmf", said)).contains(new Output.Press(key));
    }

    @ParameterizedTest
    @CsvSource({"16", "17", "99", "012", "160", "hf", "flash", "!", "E", "1a"})
    void whatIsNoKeyOfATelephoneIsTakenAndPressesNone(String said) {
        assertThat(answer("application/dtmf-relay", "Signal=" + said + "\r\nDuration=160\r\n"))
                .containsExactly(new Output.Respond(9, 200));
        assertThat(answer("application/dtmf", said)).containsExactly(new Output.Respond(9, 200));
    }
}
