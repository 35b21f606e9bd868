package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Samples;
import io.roombridge.codec.Tone;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleQueueTest {

    private static final int RATE = 48_000;
    private static final int FRAME = RATE / 50;

    private final SampleQueue queue = new SampleQueue();
    private final short[] frame = new short[FRAME];

    private void write(int samples, int value) {
        var data = new short[samples];
        Arrays.fill(data, (short) value);
        queue.write(Samples.of(data, RATE));
    }

    @Test
    void waitsForALittleInHandThenGivesAllInOrder() {
        write(FRAME, 1);
        assertThat(queue.next(frame)).isFalse();
        write(FRAME, 2);

        assertThat(queue.next(frame)).isTrue();
        assertThat(frame).containsOnly((short) 1);
        assertThat(queue.next(frame)).isTrue();
        assertThat(frame).containsOnly((short) 2);
    }

    @Test
    void runsDryQuietly() {
        write(FRAME * 3 / 2, 1_000);
        queue.next(frame);
        assertThat(queue.next(frame)).isTrue();
        assertThat(frame[0]).isEqualTo((short) 1_000);
        assertThat(frame[FRAME - 1]).isZero();

        assertThat(queue.next(frame)).isFalse();
    }

    /// A sender whose clock is half a per cent fast: its sound does not pile up, and stays free of jumps.
    @Test
    void aFastSenderIsShortenedWithoutClicks() {
        var tone = new Tone(440, 10_000, RATE);
        int largest = 0;
        short before = 0;
        boolean began = false;
        for (int i = 0; i < 3_000; i++) {
            queue.write(tone.next(FRAME + 5));
            began |= queue.next(frame);
            for (short sample : frame) {
                largest = began ? Math.max(largest, Math.abs(sample - before)) : 0;
                before = sample;
            }
        }

        assertThat(queue.fill()).isLessThan(4 * FRAME);
        assertThat(largest).isLessThan(2_500); // the tone itself moves 576 a sample
    }

    /// Both clocks off by half a per cent either way, at each rate sound comes at: a tone stays that tone. Of a sine,
    /// `x(n+1) + x(n−1) = 2 cos ω · x(n)`; what is not so is a seam.
    @ParameterizedTest
    @CsvSource({"8000,440,1", "8000,1010,1", "16000,333,2", "16000,2222,-2", "48000,440,5", "48000,110,5",
        "48000,3000,5", "8000,440,-1", "48000,440,-5", "48000,997,-5", "48000,110,-5"})
    void aSineStaysASineWhileTheClocksDrift(int rate, int hertz, int drift) {
        var tone = new Tone(hertz, 10_000, rate);
        var tick = new short[rate / 50];
        double twice = 2 * Math.cos(2 * Math.PI * hertz / rate);
        double worst = 0;
        int silent = 0;
        double[] before = new double[2];
        for (int i = 0; i < 3_000; i++) {
            queue.write(tone.next(tick.length + drift));
            boolean sounds = queue.next(tick);
            silent += sounds ? 0 : 1;
            for (int k = 0; k < tick.length && i > 10; k++) {
                worst = Math.max(worst, Math.abs(tick[k] + before[0] - twice * before[1]));
                before[0] = before[1];
                before[1] = tick[k];
                worst = i == 11 && k < 3 ? 0 : worst;
            }
        }

        assertThat(queue.fill()).isBetween(0, 4 * tick.length);
        assertThat(silent).as("ticks of silence, but at the start").isLessThan(3);
        assertThat(worst).as("how far a sample is from where the two before it point").isLessThan(700);
    }

    @Test
    void keepsNoMoreThanHalfASecond() {
        for (int i = 0; i < 100; i++) {
            write(FRAME, i);
        }

        assertThat(queue.fill()).isEqualTo(RATE / 2);
        queue.next(frame);
        assertThat(frame[0]).isEqualTo((short) 75);
    }

    /// A codec change: what was there at the other rate is forgotten, and nobody is given frames of the wrong length.
    @Test
    void anotherRateBeginsANewQueue() {
        write(4 * FRAME, 1);
        assertThat(queue.rate()).isEqualTo(RATE);
        var narrow = new short[8_000 * 60 / 1_000];
        Arrays.fill(narrow, (short) 7);
        queue.write(Samples.of(narrow, 8_000));

        assertThat(queue.next(frame)).as("of the rate before").isFalse();
        assertThat(queue.rate()).isEqualTo(8_000);
        var tick = new short[8_000 / 50];
        assertThat(queue.next(tick)).isTrue();
        assertThat(tick).containsOnly((short) 7);
        assertThat(queue.fill()).isEqualTo(narrow.length - tick.length);
    }
}
