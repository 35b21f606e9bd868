package io.roombridge.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = 1_000_000_000;

    private static int sent(int size, int perSecond, int seconds) {
        var allowance = new Allowance();
        int sent = 0;
        for (int i = 0; i < perSecond * seconds; i++) {
            sent += allowance.allows(size, i * SECOND / perSecond) ? 1 : 0;
        }
        return sent;
    }

    @Test
    void aFewPacketsPassAtOnceAndOneNowAndThen() {
        assertThat(sent(172, 50, 1)).isBetween(10, 14);
        assertThat(sent(172, 50, 10)).isBetween(20, 25);
    }

    @Test
    void ofLargePacketsFewerPass() {
        assertThat(sent(1_200, 200, 10)).isBetween(2, 4);
    }

    @Test
    void whatWasNotUsedIsNotSavedWithoutEnd() {
        var allowance = new Allowance();
        assertThat(allowance.allows(2_000, 0)).isTrue();
        int sent = 0;
        while (allowance.allows(1_000, 3_600 * SECOND)) {
            sent++;
        }
        assertThat(sent).isEqualTo(2);
    }
}
