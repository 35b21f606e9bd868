package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeatsTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000 * MILLISECOND;

    /// A thread that wakes up late by up to 7 ms each time, and once for 90.
    @ParameterizedTest
    @CsvSource({"30, 300", "50, 500", "15, 150", "25, 250", "60, 600"})
    void noBeatIsLostInTenSeconds(int perSecond, int expected) {
        var beats = new Beats(77, perSecond);
        long now = 77;
        int count = 0;
        for (int wakes = 0; now < 77 + 10 * SECOND; wakes++) {
            long left = beats.left(now);
            if (left > 0) {
                now += left + (wakes * 2_713L % 7_000) * 1_000 + (wakes == 100 ? 50 * MILLISECOND : 0);
                continue;
            }
            assertThat(beats.take(now)).isEqualTo(count++);
        }
        assertThat(count).isBetween(expected - 1, expected + 1);
    }

    @Test
    void beatsAreReckonedFromTheFirst() {
        var beats = new Beats(5, 30);

        assertThat(beats.due(0)).isEqualTo(5);
        assertThat(beats.due(1)).isEqualTo(5 + 33_333_333);
        assertThat(beats.due(30)).isEqualTo(5 + SECOND);
        assertThat(beats.due(30L * 86_400 * 365)).as("a year on").isEqualTo(5 + 86_400 * 365 * SECOND);
    }

    /// A laptop that slept: what was missed is not made up for.
    @Test
    void afterALongStallTheRestIsLeftOut() {
        var beats = new Beats(0, 50);
        assertThat(beats.take(0)).isZero();
        long now = 60 * SECOND + 5 * MILLISECOND;

        assertThat(beats.take(now)).isEqualTo(60 * 50);
        assertThat(beats.left(now)).isEqualTo(15 * MILLISECOND);
    }
}
