package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.payload.PictureWeight;
import io.roombridge.stream.DecoderLag.Fate;
import org.junit.jupiter.api.Test;

class DecoderLagTest {

    private static final long SECOND = 1_000_000_000;

    private final DecoderLag lag = new DecoderLag();

    private Fate needed(int waiting, long now) {
        return lag.judge(PictureWeight.NEEDED, waiting, now);
    }

    @Test
    void leavesNothingOutWhileItKeepsUp() {
        for (var weight : PictureWeight.values()) {
            assertThat(lag.judge(weight, 2, 0)).isEqualTo(Fate.DECODE);
        }
    }

    @Test
    void leavesOutFirstWhatNoneIsBuiltOn() {
        assertThat(lag.judge(PictureWeight.SPARE, 10, 0)).isEqualTo(Fate.LEAVE_OUT);
        assertThat(lag.isSkipping()).isFalse();
        assertThat(needed(10, 0)).isEqualTo(Fate.DECODE);
    }

    @Test
    void aWholePictureThatComesAnyhowReplacesWhatWaits() {
        assertThat(lag.judge(PictureWeight.WHOLE, 20, 0)).isEqualTo(Fate.BEGIN_HERE);
    }

    @Test
    void afterALongWaitForNothingItGoesOnWithoutAWholePictureAndEachTimeLater() {
        for (long patience : new long[] {4, 8, 16, 32, 64, 64}) {
            assertThat(needed(DecoderLag.MOST, 0)).isEqualTo(Fate.LEAVE_OUT);
            assertThat(needed(0, 0)).isEqualTo(Fate.LEAVE_OUT);
            assertThat(needed(0, patience * SECOND - 1)).isEqualTo(Fate.LEAVE_OUT);
            assertThat(needed(0, patience * SECOND)).isEqualTo(Fate.DECODE_DAMAGED);
        }
    }

    @Test
    void itRecoversOnceAMinuteAfterTheLastThatWasLeftOut() {
        assertThat(lag.recovers(0)).isFalse();
        needed(DecoderLag.MOST, 0);
        lag.judge(PictureWeight.WHOLE, 0, SECOND);
        assertThat(lag.recovers(DecoderLag.RECOVERY - 1)).isFalse();
        assertThat(lag.recovers(DecoderLag.RECOVERY)).isTrue();
        assertThat(lag.recovers(DecoderLag.RECOVERY)).isFalse();
    }
}
