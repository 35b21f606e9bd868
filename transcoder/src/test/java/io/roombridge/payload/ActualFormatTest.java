package io.roombridge.payload;

import static io.roombridge.media.H264.Profile.BASELINE;
import static io.roombridge.media.H264.Profile.CONSTRAINED_BASELINE;
import static io.roombridge.media.H264.Profile.HIGH;
import static io.roombridge.media.H264.Profile.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.H264.Profile;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import io.roombridge.rtp.RtpPacket;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes to whom is decided by the sequence parameter sets that really come.
class ActualFormatTest {

    /// High profile at level 3.1: 1280x720 and 1920x1080.
    private static final String HIGH_720P = "6764001facd9405005bb011000000300100000030320f1831960";
    private static final String HIGH_1080P = "67640028acd940780227e5c044000003000400000300c83c60c658";
    /// From an encoder of Constrained Baseline, 1280x720.
    private static final String CONSTRAINED_720P = "6742c01f8c6805005ba01e1108d4";
    private static final byte[] SLICE = HexFormat.of().parseHex("41e22f60ffffff9a");

    private final ActualFormat actual = new ActualFormat();
    private int sequence;

    private Profile profile(Format agreed, byte[] payload) {
        return ((H264) came(agreed, payload).capability()).profile();
    }

    private Format came(Format agreed, byte[] payload) {
        try {
            return actual.of(RtpPacket.parse(Octets.packet(sequence++, 0, false, payload)), agreed);
        } catch (MalformedPacket impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static Format agreed(Profile profile) {
        return new Format(96, H264.of(profile, 31, 1));
    }

    /// A stream of each profile, agreed on as another, and who it may go to.
    @ParameterizedTest
    @CsvSource({
            "h264-high-ffmpeg, HIGH, HIGH, AS_IT_IS", "h264-high-ffmpeg, HIGH, CONSTRAINED_BASELINE, IMPOSSIBLE",
            "h264-high-ffmpeg, CONSTRAINED_BASELINE, CONSTRAINED_BASELINE, IMPOSSIBLE",
            "h264-high-ffmpeg, CONSTRAINED_BASELINE, HIGH, AS_IT_IS",
            "h264-main-ffmpeg, HIGH, MAIN, AS_IT_IS", "h264-main-ffmpeg, MAIN, CONSTRAINED_BASELINE, IMPOSSIBLE",
            "h264-mode1-ffmpeg, HIGH, CONSTRAINED_BASELINE, AS_IT_IS",
            "h264-mode1-ffmpeg, BASELINE, MAIN, AS_IT_IS"})
    void aStreamGoesAsItIsToWhoDecodesWhatItReallyIs(String stream, Profile agreed, Profile taken,
            Forwarding expected) throws IOException, MalformedPacket {
        Format came = null;
        for (var packet : Vectors.packets(stream)) {
            came = actual.of(RtpPacket.parse(packet), agreed(agreed));
        }

        assertThat(Forwarding.between(came, new Format(97, H264.of(taken, 31, 1)))).isEqualTo(expected);
    }

    @Test
    void itIsWhatWasAgreedUntilItSaysOtherwise() {
        var high = agreed(HIGH);

        assertThat(came(high, SLICE)).isSameAs(high);
        assertThat(profile(high, octets(CONSTRAINED_720P))).isEqualTo(CONSTRAINED_BASELINE);
        assertThat(profile(high, SLICE)).as("from then on").isEqualTo(CONSTRAINED_BASELINE);
        assertThat(profile(high, octets(HIGH_720P))).isEqualTo(HIGH);
        assertThat(came(high, SLICE)).as("as agreed once more").isEqualTo(high);
    }

    @Test
    void anotherAgreementBeginsAnew() {
        assertThat(profile(agreed(HIGH), octets(CONSTRAINED_720P))).isEqualTo(CONSTRAINED_BASELINE);

        assertThat(profile(agreed(HIGH), SLICE)).as("the same, said again").isEqualTo(CONSTRAINED_BASELINE);
        assertThat(profile(agreed(MAIN), SLICE)).isEqualTo(MAIN);
    }

    @Test
    void whatSignallingToldCountsUntilOthersCome() {
        var sets = Base64.getEncoder().encodeToString(octets(CONSTRAINED_720P)) + ",aM4yyA==";
        var told = new Format(96, H264.of(HIGH, 31, 1), sets);

        assertThat(profile(told, SLICE)).isEqualTo(CONSTRAINED_BASELINE);
        assertThat(came(told, SLICE).parameterSets()).isEqualTo(sets);
        assertThat(profile(told, octets(HIGH_720P))).isEqualTo(HIGH);
        assertThat(profile(new Format(96, H264.of(BASELINE, 31, 1), "Z0I=,??"), SLICE)).isEqualTo(BASELINE);
    }

    /// A decoder of level 3.1 has no room for them, whatever was agreed.
    @Test
    void picturesThatAreLargerThanAgreedGoToNobodyWhoTakesNoSuch() {
        var small = new Format(97, H264.of(HIGH, 31, 1));
        var large = new Format(97, new H264(HIGH, 31, 0, 8_160, 1, 0));

        var came = came(agreed(HIGH), octets(HIGH_1080P));

        assertThat(Forwarding.between(came, small)).isEqualTo(Forwarding.IMPOSSIBLE);
        assertThat(Forwarding.between(came, large)).isEqualTo(Forwarding.AS_IT_IS);
    }

    @Test
    void whatIsNoSetOrTooShortTellsNothing() {
        var high = agreed(HIGH);

        for (var payload : new String[] {"67", "6742c01f", "6742c01f8c8d40", "7800", "78ffff6742c01f8c8d40",
                "780004674240ff00046742c0", "7c8867"}) {
            assertThat(came(high, octets(payload))).as(payload).isSameAs(high);
        }
        var sound = new Format(0, Audio.of(AudioCodec.PCMU));
        assertThat(came(sound, octets(CONSTRAINED_720P))).isSameAs(sound);
    }

    @Test
    void whatCameIsOfAnAgreementThatDiffersInItsProfileAlone() {
        var came = came(agreed(HIGH), octets(CONSTRAINED_720P));

        assertThat(ActualFormat.isOf(came, agreed(HIGH))).isTrue();
        assertThat(ActualFormat.isOf(came, new Format(97, H264.of(HIGH, 31, 1)))).isFalse();
        assertThat(ActualFormat.isOf(came, new Format(96, H264.of(HIGH, 40, 1)))).isFalse();
        assertThat(ActualFormat.isOf(null, agreed(HIGH))).isFalse();
    }
}
