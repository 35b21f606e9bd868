package io.roombridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityTest {

    private static final CapabilitySet OURS = CapabilitySet.ours(0);

    /// H.264 table A-1 and what fits in it at 30 pictures a second.
    @ParameterizedTest(name = "level_idc {0}: {1} MB/s, {2} MB, {3} kb/s, {4}")
    @CsvSource({"9,1485,99,128,176x144", "10,1485,99,64,176x144", "11,3000,396,192,176x144", "13,11880,396,768,352x288",
            "19,11880,396,768,352x288", "20,11880,396,2000,352x288", "22,20250,1620,4000,512x288",
                    "30,40500,1620,10000,768x448",
            "31,108000,3600,14000,1280x720", "40,245760,8192,20000,1920x1080", "52,2073600,36864,240000,1920x1080"})
    void knowsWhatALevelAllows(int level, int mbps, int fs, int kilobits, String size) {
        var h264 = H264.of(H264.Profile.CONSTRAINED_BASELINE, level, 1);

        assertThat(h264.macroblocksPerSecond()).isEqualTo(mbps);
        assertThat(h264.frameSize()).isEqualTo(fs);
        assertThat(h264.bitRate()).isEqualTo(kilobits * 1_000);
        assertThat(h264.largestPicture(30)).hasToString(size);
    }

    /// Level 1b allows twice the bits of level 1 and is the lower number here: the bits of the two together are level
    /// 1's.
    @Test
    void doesNotTakeLevel1bForLess() {
        var level1 = H264.of(H264.Profile.CONSTRAINED_BASELINE, 10, 0);
        var level1b = H264.of(H264.Profile.CONSTRAINED_BASELINE, 9, 0);

        assertThat(level1.intersect(level1b).orElseThrow().bitRate()).isEqualTo(64_000);
        assertThat(level1b.intersect(level1).orElseThrow().bitRate()).isEqualTo(64_000);
    }

    @Test
    void raisesOneAxisOnly() {
        var cisco = new H264(H264.Profile.CONSTRAINED_BASELINE, 12, 40_500, 1_344, 1, 0);

        assertThat(cisco.largestPicture(30)).isEqualTo(PictureSize.W448P);
        assertThat(cisco.bitRate()).isEqualTo(384_000);
    }

    @Test
    void keepsPacketizationModesApart() {
        var mode0 = H264.of(H264.Profile.MAIN, 31, 0);
        var mode1 = H264.of(H264.Profile.MAIN, 31, 1);

        assertThat(mode0.intersect(mode1)).isEmpty();
        assertThat(mode0.intersect(H264.of(H264.Profile.HIGH, 40, 0))).isEqualTo(Optional.of(mode0));
    }

    /// Of two H.264 that a peer names each is what it takes of one profile.
    @Test
    void sendsInThePeersOwnProfileThatIsNearest() {
        var room = video(H264.of(H264.Profile.BASELINE, 31, 1), H264.of(H264.Profile.HIGH, 40, 1));

        assertThat(OURS.toward(room).video()).containsExactly(H264.of(H264.Profile.HIGH, 31, 1),
                H264.of(H264.Profile.BASELINE, 31, 1));
        assertThat(OURS.toward(video(H264.of(H264.Profile.HIGH, 31, 0))).video())
                .as("the one there is").containsExactly(H264.of(H264.Profile.HIGH, 31, 0));
        assertThat(OURS.toward(video(H264.of(H264.Profile.EXTENDED, 31, 1))).video().getFirst())
                .isEqualTo(H264.of(H264.Profile.EXTENDED, 31, 1));
    }

    /// So that what one sends can be sent on to the other.
    @ParameterizedTest
    @CsvSource({"HIGH, HIGH", "CONSTRAINED_HIGH, CONSTRAINED_BASELINE", "MAIN, MAIN", "BASELINE, CONSTRAINED_BASELINE",
            "CONSTRAINED_BASELINE, CONSTRAINED_BASELINE"})
    void prefersTheAblestProfileThatTheOtherDecodes(H264.Profile others, H264.Profile first) {
        assertThat(OURS.preferring(video(H264.of(others, 31, 1))).video().getFirst())
                .isEqualTo(H264.of(first, 31, 1));
    }

    private static CapabilitySet video(Capability.Video... codecs) {
        return new CapabilitySet(List.of(), List.of(codecs), List.of(), 0);
    }

    @Test
    void meetsInFormatsThatBothTake() {
        assertThat(new H263(1, 2, 0, false, 0).intersect(new H263(2, 1, 1, false, 320_000)))
                .contains(new H263(2, 2, 0, false, 320_000));
        assertThat(new H263(1, 0, 0, false, 0).intersect(new H263(0, 1, 0, false, 0))).isEmpty();
        assertThat(new H263(1, 1, 0, false, 0).intersect(new H263(1, 1, 0, true, 0))).isEmpty();
        assertThat(new H261(1, 2, 0).intersect(new H261(2, 1, 0))).contains(new H261(2, 2, 0));
    }

    @Test
    void refusesWhatNoStandardAllows() {
        assertThatThrownBy(() -> new H261(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new H263(0, 33, 0, false, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> H264.of(H264.Profile.MAIN, 31, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Audio(AudioCodec.PCMU, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PictureSize(353, 288)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesCodecsAsRtpDoes() {
        assertThat(AudioCodec.named("g722")).contains(AudioCodec.G722);
        assertThat(AudioCodec.named("OPUS")).contains(AudioCodec.OPUS);
        assertThat(AudioCodec.named("siren14")).isEmpty();
        assertThat(AudioCodec.G722.clockRate()).as("RFC 3551 §4.5.2").isEqualTo(8_000);
        assertThat(AudioCodec.G722.wideband()).isTrue();
    }
}
