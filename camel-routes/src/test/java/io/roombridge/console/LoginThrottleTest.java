package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(now::get);

    private void guesses(String user, String source, int number) {
        for (int guess = 0; guess < number; guess++) {
            throttle.attempt(user, source);
        }
    }

    @Test
    void doublesTheWaitAfterFiveGuesses() {
        guesses("admin", "a", 5);

        assertThat(throttle.attempt("admin", "a")).isEqualTo(2);
        now.updateAndGet(time -> time.plusSeconds(2));
        assertThat(throttle.attempt("admin", "a")).isZero();
        assertThat(throttle.attempt("admin", "a")).isEqualTo(4);
    }

    @Test
    void nobodyIsLockedOutByOthersElsewhere() {
        for (int source = 0; source < 1_000; source++) {
            guesses("admin", "stranger " + source, 10);
        }

        assertThat(throttle.attempt("admin", "home")).isZero();
        throttle.succeeded("admin", "home");
        assertThat(throttle.attempt("admin", "home")).isZero();
    }

    @Test
    void leavesASourceOneGuessWhileManyGuess() {
        for (int source = 0; source < 10; source++) {
            guesses("admin", "stranger " + source, 5);
        }

        assertThat(throttle.attempt("admin", "another")).isZero();
        assertThat(throttle.attempt("admin", "another")).isEqualTo(2);
        assertThat(throttle.attempt("vera", "another")).isZero();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(16)));
        guesses("admin", "later", 4);
        assertThat(throttle.attempt("admin", "later")).isZero();
    }

    @Test
    void countsWhatASourceGuessesAtManyUsers() {
        for (int user = 0; user < 20; user++) {
            assertThat(throttle.attempt("user " + user, "a")).isZero();
        }

        assertThat(throttle.attempt("another", "a")).isPositive();
        assertThat(throttle.attempt("another", "b")).isZero();
    }

    @Test
    void forgetsGuessesOfWhoKnowsThePassword() {
        guesses("admin", "a", 5);
        now.updateAndGet(time -> time.plusSeconds(2));
        throttle.attempt("admin", "a");

        throttle.succeeded("admin", "a");

        guesses("admin", "a", 4);
        assertThat(throttle.attempt("admin", "a")).isZero();
    }
}
