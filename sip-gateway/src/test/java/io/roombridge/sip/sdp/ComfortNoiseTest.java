package io.roombridge.sip.sdp;

import static io.roombridge.sip.sdp.Sdp.AUDIO;
import static io.roombridge.sip.sdp.Sdp.OURS;
import static io.roombridge.sip.sdp.Sdp.PORTS;
import static io.roombridge.sip.sdp.Sdp.begin;
import static io.roombridge.sip.sdp.Sdp.from;
import static io.roombridge.sip.sdp.Sdp.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComfortNoiseTest {

    /// RFC 3389 §5: payload type 13 at 8000 Hz is static; other clocks have numbers of their own, and are not taken.
    @ParameterizedTest
    @CsvSource({"0 13, , 13", "9 13, 13 CN/8000, 13", "8 101, 101 cn/8000, 101", "0 98, 98 CN/16000, ", "0, , ",
            "18 13, , "})
    void answersComfortNoiseBesideG711AndG722(String formats, String rtpmap, Integer agreed) {
        var said = rtpmap == null ? "" : "a=rtpmap:" + rtpmap + "\n";
        var offer = from("m=audio 5004 RTP/AVP " + formats + "\n" + said);
        var step = begin().answer(offer, OURS, PORTS);

        assertThat(step.streams().getFirst().comfortNoise())
                .isEqualTo(agreed == null ? OptionalInt.empty() : OptionalInt.of(agreed));
        assertThat(step.local().media().getFirst().formats()).hasSize(agreed == null ? 1 : 2);
        assertThat(step.local().print().toUpperCase().contains("CN/8000")).isEqualTo(agreed != null);
    }

    @Test
    void getsComfortNoiseWhereItsOfferWasAnsweredWithIt() {
        var offered = begin().offer(OURS, PORTS);

        assertThat(stream(offered.streams(), AUDIO).comfortNoise()).as("before the answer").hasValue(13);
        assertThat(offered.next().accept(from("m=audio 5004 RTP/AVP 0 13\n")).streams().getFirst().comfortNoise())
                .hasValue(13);
        assertThat(offered.next().accept(from("m=audio 5004 RTP/AVP 0\n")).streams().getFirst().comfortNoise())
                .isEmpty();
    }
}
