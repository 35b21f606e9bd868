package io.roombridge.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// RFC 5577 §4: one name, two clocks, a bit rate that must be said.
class G7221FmtpTest {

    @ParameterizedTest
    @EnumSource(names = {"G7221_24", "G7221_32", "G7221C_24", "G7221C_32", "G7221C_48"})
    void everyBitRateIsReadAsItWasWritten(AudioCodec codec) {
        var written = Payload.of(new Format(110, Audio.of(codec)));

        assertThat(written.capability(0)).contains(Audio.of(codec));
    }

    @ParameterizedTest
    @CsvSource({"G7221/16000, bitrate=24000, G7221_24", "g7221/16000, bitrate=32000, G7221_32",
            "G7221/32000, bitrate=24000, G7221C_24", "G7221/32000/1, bitrate=48000, G7221C_48"})
    void clockAndBitRateTogetherNameTheCodec(String rtpmap, String fmtp, AudioCodec codec) {
        assertThat(new Payload(115, rtpmap, fmtp).capability(0)).map(Capability::clockRate)
                .contains(codec.clockRate());
        assertThat(new Payload(115, rtpmap, fmtp).capability(0)).contains(Audio.of(codec));
    }

    @Test
    void aBitRateThatIsMissingOrOfTheOtherClockIsNoFormat() {
        assertThat(new Payload(115, "G7221/16000", "").capability(0)).isEmpty();
        assertThat(new Payload(115, "G7221/16000", "bitrate=48000").capability(0)).isEmpty();
        assertThat(new Payload(115, "G7221/8000", "bitrate=24000").capability(0)).isEmpty();
    }
}
