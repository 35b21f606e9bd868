package io.roombridge.payload;

import static io.roombridge.payload.Forwarding.AS_IT_IS;
import static io.roombridge.payload.Forwarding.IMPOSSIBLE;
import static io.roombridge.payload.Forwarding.REPACKETIZED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.H264.Profile;
import io.roombridge.media.Vp8;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardingTest {

    static Stream<Arguments> cases() {
        var mode0 = H264.of(Profile.CONSTRAINED_BASELINE, 31, 0);
        var mode1 = H264.of(Profile.CONSTRAINED_BASELINE, 31, 1);
        var small = H264.of(Profile.CONSTRAINED_BASELINE, 13, 1);
        var high = H264.of(Profile.HIGH, 31, 1);
        return Stream.of(
                Arguments.of(Audio.of(AudioCodec.G722), Audio.of(AudioCodec.G722), AS_IT_IS),
                Arguments.of(Audio.of(AudioCodec.PCMU), Audio.of(AudioCodec.PCMA), IMPOSSIBLE),
                Arguments.of(mode1, mode1, AS_IT_IS),
                Arguments.of(mode0, mode1, AS_IT_IS),
                Arguments.of(mode1, mode0, REPACKETIZED),
                Arguments.of(small, mode1, AS_IT_IS),
                Arguments.of(mode1, small, IMPOSSIBLE),
                Arguments.of(mode1, high, AS_IT_IS),
                Arguments.of(high, mode1, IMPOSSIBLE),
                Arguments.of(new H263(1, 1, 0, false, 0), new H263(1, 1, 2, false, 0), AS_IT_IS),
                Arguments.of(new H263(1, 1, 2, false, 0), new H263(1, 1, 0, false, 0), IMPOSSIBLE),
                Arguments.of(new H263(1, 1, 0, false, 0), new H263(1, 2, 0, false, 0), IMPOSSIBLE),
                Arguments.of(new H263(1, 1, 0, true, 0), new H263(1, 1, 0, false, 0), IMPOSSIBLE),
                Arguments.of(new H261(1, 0, 0), new H261(1, 1, 0), AS_IT_IS),
                Arguments.of(new H261(1, 1, 0), new H261(1, 0, 0), IMPOSSIBLE),
                Arguments.of(new Vp8(30, 0, 0), new Vp8(30, 3_600, 0), IMPOSSIBLE),
                Arguments.of(new Vp8(30, 3_600, 0), new Vp8(30, 0, 0), AS_IT_IS),
                Arguments.of(new Vp8(30, 3_600, 0), mode1, IMPOSSIBLE));
    }

    /// What a sender of one profile may send and a decoder of another takes, H.264 §A.2; a row a sender, a column a
    /// decoder, in the order of the constants.
    @Test
    void aDecoderTakesItsOwnProfileAndWhatHasNoMoreTools() {
        var table = Arrays.stream(Profile.values()).map(from -> Arrays.stream(Profile.values())
                .map(to -> between(H264.of(from, 31, 1), H264.of(to, 31, 1)) == AS_IT_IS ? "+" : "-")
                .collect(Collectors.joining(" "))).toList();

        assertThat(table).containsExactly(
                "+ + + + + +",  // Constrained Baseline, to: CB B M E CH H
                "- + - + - -",  // Baseline
                "- - + - - +",  // Main
                "- - - + - -",  // Extended
                "- - - - + +",  // Constrained High
                "- - - - - +"); // High
    }

    /// Level, macroblocks a second and a picture of the sender; the same of the decoder.
    @ParameterizedTest
    @CsvSource({
            "31/0/0, 31/0/0, AS_IT_IS",
            "30/0/0, 31/0/0, AS_IT_IS",
            "31/0/0, 30/0/0, IMPOSSIBLE",
            "31/0/0, 13/108000/3600, AS_IT_IS",
            "31/0/0, 13/108000/0, IMPOSSIBLE",
            "31/0/0, 13/0/3600, IMPOSSIBLE",
            "13/108000/3600, 31/0/0, AS_IT_IS",
            "13/108000/3600, 30/0/0, IMPOSSIBLE",
            "31/216000/0, 31/0/0, IMPOSSIBLE",
            "9/0/0, 11/0/0, AS_IT_IS",
            "11/0/0, 9/0/0, IMPOSSIBLE",
            "41/0/0, 40/0/0, AS_IT_IS"})
    void aDecoderTakesPicturesUpToItsLimits(String sender, String decoder, Forwarding expected) {
        assertThat(between(baseline(sender), baseline(decoder))).isEqualTo(expected);
    }

    private static H264 baseline(String limits) {
        var parts = Stream.of(limits.split("/")).mapToInt(Integer::parseInt).toArray();
        return new H264(Profile.BASELINE, parts[0], parts[1], parts[2], 1, 0);
    }

    private static Forwarding between(Capability received, Capability sent) {
        return Forwarding.between(new Format(96, received), new Format(97, sent));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goesByWhatWasAgreed(Capability received, Capability sent, Forwarding expected) {
        assertThat(between(received, sent)).isEqualTo(expected);
    }
}
