package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.H264.Profile;
import io.roombridge.media.PictureSize;
import org.junit.jupiter.api.Test;

class VideoProfileTest {

    @Test
    void profilesFollowTheBitRateAndShareWhereTheyAreClose() {
        var h264 = H264.of(Profile.CONSTRAINED_BASELINE, 31, 1);

        assertThat(VideoProfile.of(h264, 0, 2_048_000, 30).size()).isEqualTo(PictureSize.HD720);
        assertThat(VideoProfile.of(h264, 384_000, 2_048_000, 30).size()).isEqualTo(PictureSize.W360P);
        assertThat(VideoProfile.of(h264, 400_000, 2_048_000, 30))
                .isEqualTo(VideoProfile.of(h264, 384_000, 2_048_000, 30));
        assertThat(VideoProfile.of(H264.of(Profile.BASELINE, 13, 0), 0, 2_048_000, 30).size())
                .isEqualTo(PictureSize.CIF);
        var small = VideoProfile.of(H264.of(Profile.CONSTRAINED_BASELINE, 12, 1), 0, 2_048_000, 30);
        assertThat(small.size()).as("faces before motion").isEqualTo(PictureSize.CIF);
        assertThat(small.framesPerSecond()).isEqualTo(15);
        assertThat(VideoProfile.of(new H263(1, 2, 0, false, 0), 384_000, 2_048_000, 30).framesPerSecond())
                .isEqualTo(15);
        assertThat(VideoProfile.of(new H261(2, 0, 0), 384_000, 2_048_000, 30).size()).isEqualTo(PictureSize.QCIF);
    }

    @Test
    void slidesAreSharpBeforeTheyAreSmooth() {
        var slides = VideoProfile.ofSlides(H264.of(Profile.CONSTRAINED_BASELINE, 40, 1), 768_000, 2_048_000);
        assertThat(slides.size()).isEqualTo(PictureSize.HD1080);
        assertThat(slides.framesPerSecond()).isEqualTo(10);
        assertThat(slides.bitsPerSecond()).isEqualTo(768_000);
        assertThat(VideoProfile.ofSlides(H264.of(Profile.CONSTRAINED_BASELINE, 31, 1), 0, 2_048_000).size())
                .as("what the level takes").isEqualTo(PictureSize.HD720);
    }

    @Test
    void isNoLargerThanWhatComesWhereTheCodecHasAnySize() {
        var large = VideoProfile.of(H264.of(Profile.BASELINE, 31, 1), 0, 2_048_000, 30);
        assertThat(large.within(PictureSize.W448P).size()).isEqualTo(PictureSize.W448P);
        assertThat(large.within(PictureSize.HD1080)).isEqualTo(large);
        assertThat(large.within(new PictureSize(720, 1_280)).size()).as("upright").isEqualTo(PictureSize.HD720);
        var fixed = VideoProfile.of(new H263(1, 1, 0, false, 0), 0, 384_000, 30);
        assertThat(fixed.within(new PictureSize(320, 240)).size()).isEqualTo(PictureSize.CIF);
    }
}
