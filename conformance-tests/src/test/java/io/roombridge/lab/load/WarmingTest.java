package io.roombridge.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WarmingTest {

    private final AtomicLong compiled = new AtomicLong();
    private final AtomicLong now = new AtomicLong();
    private final Warming warming = new Warming(compiled::get, now::get);

    private void pass(long time, long compiling) {
        now.addAndGet(time);
        compiled.addAndGet(compiling);
    }

    @Test
    void roundsGoOnUntilTheCompilerRests() throws Exception {
        var left = new AtomicLong(1_600);

        var result = warming.warm(() -> pass(1_000, left.updateAndGet(before -> before / 2)));

        assertThat(result).isEqualTo(new Warming.Result(7, 0.012)); // 800, 400, 200, 100, 50, 25, 12
        assertThat(result.rests()).isTrue();
    }

    @Test
    void aCompilerThatNeverRestsIsNotWaitedForWithoutEnd() throws Exception {
        var result = warming.warm(() -> pass(1_000, 500));

        assertThat(result.rounds()).isEqualTo(20);
        assertThat(result.rests()).isFalse();
    }

    @Test
    void aMachineOfTwoCoresIsHalved() {
        assertThat(Pinning.halves(2)).isEqualTo(new Pinning("1", "0"));
        assertThat(Pinning.halves(8)).isEqualTo(new Pinning("4-7", "0-3"));
    }
}
