package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.roombridge.codec.G711;
import io.roombridge.codec.Resampler;
import io.roombridge.codec.Tone;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final int WARM_UP = 5_000;
    private static final int MEASURED = 5_000;

    /// The way of sound through a room: decode, resample, mix, resample, encode.
    @Test
    void theSoundPathAllocatesNothingOnceWarm() {
        var mix = new AudioMix(2);
        for (int i = 0; i < 4; i++) {
            mix.join(source(300 + 100 * i));
        }
        var down = new Resampler(AudioMix.RATE, 8_000);
        var encoder = G711.A_LAW.encoder();
        Runnable tick = () -> {
            mix.tick();
            encoder.encode(down.resample(mix.common()));
        };
        run(tick, WARM_UP);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        run(tick, MEASURED);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated / MEASURED).as("octets a tick").isLessThan(256);
    }

    private static SoundSource source(int frequency) {
        var payload = ByteBuffer.allocate(160)
                .put(G711.A_LAW.encoder().encode(new Tone(frequency, 5_000, 8_000).next(160))).flip();
        var decoder = G711.A_LAW.decoder();
        var up = new Resampler(8_000, AudioMix.RATE);
        return tick -> {
            var samples = up.resample(decoder.decode(payload));
            System.arraycopy(samples.data(), samples.offset(), tick, 0, AudioMix.TICK);
            return true;
        };
    }

    private static void run(Runnable tick, int times) {
        for (int i = 0; i < times; i++) {
            tick.run();
        }
    }
}
