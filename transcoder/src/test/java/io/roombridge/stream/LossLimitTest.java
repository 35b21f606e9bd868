package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossLimitTest {

    private final LossLimit limit = new LossLimit();

    @Test
    void littleLossLimitsNothing() {
        assertThat(limit.report(0, 100, 500_000)).isFalse();
        assertThat(limit.report(0.09, 100, 500_000)).isFalse();
        assertThat(limit.limit()).isZero();
    }

    @Test
    void heavyLossLowersTheRateInProportionAgainAndAgainButNotToNothing() {
        assertThat(limit.report(0.4, 100, 1_000_000)).isTrue();
        assertThat(limit.limit()).isEqualTo(800_000);
        limit.report(0.2, 100, 800_000);
        assertThat(limit.limit()).isEqualTo(720_000);
        for (int i = 0; i < 50; i++) {
            limit.report(1, 100, limit.limit());
        }

        assertThat(limit.limit()).isEqualTo(64_000);
    }

    @Test
    void whenAllGetsThroughItGrowsUntilThereIsNoLimit() {
        limit.report(0.5, 100, 400_000);
        int reports = 0;
        while (limit.limit() > 0) {
            assertThat(limit.report(0.01, 100, limit.limit())).isTrue();
            reports++;
        }

        assertThat(reports).isBetween(10, 25);
        limit.report(0.5, 100, 400_000);
        limit.report(0.05, 100, 300_000);
        assertThat(limit.limit()).isEqualTo(300_000);
    }

    /// Two packets are missing where a stream paused: the link loses nothing.
    @Test
    void ofAFewPacketsSomeLostSayNothing() {
        assertThat(limit.report(24 / 256.0, 21, 30_000)).isFalse();
        assertThat(limit.report(0.5, 4, 30_000)).isFalse();
        assertThat(limit.report(0, 400, 900_000)).isFalse();
        assertThat(limit.limit()).isZero();

        for (int i = 0; i < 10; i++) {
            limit.report(0.3, 20, 100_000);
        }
        assertThat(limit.limit()).as("so do many reports about a few each").isBetween(64_000, 90_000);
    }
}
