package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LossWindowTest {

    private static final long SECOND = 1_000_000_000;

    private final LossWindow window = new LossWindow();

    @Test
    void aBadMinuteIsForgottenTenSecondsAfterIt() {
        for (int second = 0; second <= 60; second++) {
            window.note(50 * second, 10 * second, second * SECOND);
        }
        assertThat(window.fraction()).isCloseTo(0.2, within(0.001));

        for (int second = 61; second <= 70; second++) {
            window.note(50 * second, 600, second * SECOND);
        }
        assertThat(window.fraction()).isZero();
    }

    @Test
    void aLossAfterAGoodHourIsSeenAtOnce() {
        window.note(180_000, 0, 3_600 * SECOND);
        window.note(180_050, 25, 3_601 * SECOND);

        assertThat(window.fraction()).isEqualTo(0.5);
    }

    @Test
    void ofTwoNotesInASecondTheFirstCounts() {
        window.note(0, 0, 0);
        window.note(50, 50, 10);

        assertThat(window.fraction()).isZero();
    }

    @Test
    void aSourceThatStartsAgainBeginsWithoutLoss() {
        window.note(1_000, 0, 0);
        window.note(1_050, 25, SECOND);
        window.note(10, 0, 2 * SECOND);

        assertThat(window.fraction()).isZero();
    }

    @Test
    void afterALongPauseNothingOfBeforeCounts() {
        window.note(0, 0, 0);
        window.note(50, 25, SECOND);
        window.note(50, 25, 60 * SECOND);

        assertThat(window.fraction()).isZero();
    }

    @Test
    void whenNothingIsDueNothingIsLost() {
        for (int second = 0; second < 30; second++) {
            window.note(50, 25, second * SECOND);
        }

        assertThat(window.fraction()).isZero();
    }
}
