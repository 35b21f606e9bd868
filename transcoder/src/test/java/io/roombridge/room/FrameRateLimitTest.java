package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateLimitTest {

    /// Ten seconds of pictures on a beat, and the same ones each late by up to most of a beat.
    @ParameterizedTest
    @CsvSource({"30, 30, 300", "30, 15, 150", "30, 10, 100", "60, 30, 300", "30, 25, 250", "15, 30, 150"})
    void passesWhatIsTakenOfWhatThereIs(int sent, int taken, int expected) {
        var random = new Random(1);
        var even = new FrameRateLimit(taken);
        var uneven = new FrameRateLimit(taken);
        int evenly = 0;
        int unevenly = 0;
        for (int i = 0; i < 10 * sent; i++) {
            long time = 7_000_000_000L + i * 90_000L / sent;
            evenly += even.passes(time) ? 1 : 0;
            unevenly += uneven.passes(time + random.nextInt(90_000 / sent * 9 / 10)) ? 1 : 0;
        }
        assertThat(evenly).isBetween(expected - 1, expected + 1);
        assertThat(unevenly).isBetween(expected - 2, expected + 2);
    }

    @Test
    void aPauseIsNotMadeUpFor() {
        var limit = new FrameRateLimit(10);
        limit.passes(0);
        int passed = 0;
        for (int i = 0; i < 30; i++) {
            passed += limit.passes(900_000 + i * 3_000) ? 1 : 0;
        }
        assertThat(passed).isBetween(10, 11);
    }
}
