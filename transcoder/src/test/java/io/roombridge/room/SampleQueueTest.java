package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Samples;
import io.roombridge.codec.Tone;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SampleQueueTest {

    private final SampleQueue queue = new SampleQueue();
    private final short[] frame = new short[SampleQueue.FRAME];

    private void write(int samples, int value) {
        var data = new short[samples];
        Arrays.fill(data, (short) value);
        queue.write(Samples.of(data, SampleQueue.RATE));
    }

    @Test
    void waitsForALittleInHandThenGivesAllInOrder() {
        write(SampleQueue.FRAME, 1);
        assertThat(queue.read(frame)).isFalse();
        write(SampleQueue.FRAME, 2);

        assertThat(queue.read(frame)).isTrue();
        assertThat(frame).containsOnly((short) 1);
        assertThat(queue.read(frame)).isTrue();
        assertThat(frame).containsOnly((short) 2);
    }

    @Test
    void runsDryQuietly() {
        write(SampleQueue.FRAME * 3 / 2, 1_000);
        queue.read(frame);
        assertThat(queue.read(frame)).isTrue();
        assertThat(frame[0]).isEqualTo((short) 1_000);
        assertThat(frame[SampleQueue.FRAME - 1]).isZero();

        assertThat(queue.read(frame)).isFalse();
        assertThat(frame).containsOnly((short) 0);
    }

    /// A sender whose clock is half a per cent fast: its sound does not pile up, and stays free of jumps.
    @Test
    void aFastSenderIsShortenedWithoutClicks() {
        var tone = new Tone(440, 10_000, SampleQueue.RATE);
        int largest = 0;
        short before = 0;
        boolean began = false;
        for (int i = 0; i < 3_000; i++) {
            queue.write(tone.next(SampleQueue.FRAME + 5));
            began |= queue.read(frame);
            for (short sample : frame) {
                largest = began ? Math.max(largest, Math.abs(sample - before)) : 0;
                before = sample;
            }
        }

        assertThat(queue.fill()).isLessThan(4 * SampleQueue.FRAME);
        assertThat(largest).isLessThan(2_500); // the tone itself moves 576 a sample
    }

    @Test
    void keepsNoMoreThanHalfASecond() {
        for (int i = 0; i < 100; i++) {
            write(SampleQueue.FRAME, i);
        }

        assertThat(queue.fill()).isEqualTo(SampleQueue.RATE / 2);
        queue.read(frame);
        assertThat(frame[0]).isEqualTo((short) 75);
    }
}
