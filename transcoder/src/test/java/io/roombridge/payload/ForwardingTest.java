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
import io.roombridge.media.PictureSize;
import io.roombridge.media.Vp8;
import io.roombridge.room.VideoProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    @ParameterizedTest
    @MethodSource("cases")
    void goesByWhatWasAgreed(Capability received, Capability sent, Forwarding expected) {
        assertThat(Forwarding.between(new Format(96, received), new Format(97, sent))).isEqualTo(expected);
    }

    @Test
    void profilesFollowTheBitRateAndShareWhereTheyAreClose() {
        var h264 = H264.of(Profile.CONSTRAINED_BASELINE, 31, 1);

        assertThat(VideoProfile.of(h264, 0, 2_048_000, 30).size()).isEqualTo(PictureSize.HD720);
        assertThat(VideoProfile.of(h264, 384_000, 2_048_000, 30).size()).isEqualTo(PictureSize.W360P);
        assertThat(VideoProfile.of(h264, 400_000, 2_048_000, 30))
                .isEqualTo(VideoProfile.of(h264, 384_000, 2_048_000, 30));
        assertThat(VideoProfile.of(H264.of(Profile.BASELINE, 13, 0), 0, 2_048_000, 30).size())
                .isEqualTo(PictureSize.CIF);
        assertThat(VideoProfile.of(new H263(1, 2, 0, false, 0), 384_000, 2_048_000, 30).framesPerSecond())
                .isEqualTo(15);
        assertThat(VideoProfile.of(new H261(2, 0, 0), 384_000, 2_048_000, 30).size()).isEqualTo(PictureSize.QCIF);
    }
}
