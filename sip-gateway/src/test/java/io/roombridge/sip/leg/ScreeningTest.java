package io.roombridge.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Transport;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.Source;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTest {

    @ParameterizedTest
    @CsvSource({"sips, UDP, '', 416", "SIPS, TCP, '', 416", "sips, TLS, '', 0", "sips, UDP, ;tag=1, 0",
            "sip, UDP, '', 0"})
    void securityThatIsNotThereIsNotClaimed(String scheme, Transport transport, String tag, int status) {
        var request = new SipRequest("INVITE", scheme + ":8001@192.0.2.1", 1, Headers.of("To", "<sip:8001@192.0.2.1>"
                + tag), Body.NONE, new Source(transport, new InetSocketAddress("192.0.2.7", 5060)));

        assertThat(Screening.of(request).map(Screening.Refusal::status).orElse(0)).isEqualTo(status);
    }
}
