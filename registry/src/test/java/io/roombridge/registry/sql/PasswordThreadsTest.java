package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.registry.PasswordsBusy;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PasswordThreadsTest {

    @Test
    void takeNoThreadThatSignallingRunsOn() throws Exception {
        var passwords = new PasswordThreads();

        try (var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean virtually = virtual.submit(() -> passwords.run(() -> Thread.currentThread().isVirtual())).get();

            assertThat(virtually).isFalse();
        }
    }

    @Test
    void refuseAtOnceWhatWouldWaitTooLong() throws Exception {
        var passwords = new PasswordThreads(1, 1);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var twoRefused = new CountDownLatch(2);

        try (var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = virtual.submit(() -> passwords.run(() -> {
                begun.countDown();
                return await(end);
            }));
            begun.await();
            var others = IntStream.range(0, 3).mapToObj(_ -> virtual.submit(() -> {
                try {
                    return passwords.run(() -> true);
                } catch (PasswordsBusy _) {
                    twoRefused.countDown();
                    return false;
                }
            })).toList();
            twoRefused.await();
            end.countDown();

            assertThat(first.get()).isTrue();
            assertThat(others.stream().filter(PasswordThreadsTest::done)).hasSize(1);
        }
    }

    @Test
    void holdUpNobodyWhenHundredsSignInAtOnce() throws Exception {
        try (var registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID());
                var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            var password = registry.users().createFirst().orElseThrow();
            var guesses = IntStream.range(0, 300).mapToObj(_ -> virtual.submit(() -> {
                try {
                    return registry.users().authenticate("admin", "a guess").isPresent();
                } catch (PasswordsBusy _) {
                    return true;
                }
            })).toList();

            var seen = virtual.submit(() -> guesses.stream().filter(guess -> !guess.isDone()).count());

            assertThat(seen.get()).as("a virtual thread ran while they wait").isPositive();
            assertThat(guesses.stream().filter(PasswordThreadsTest::done)).as("refused").hasSizeGreaterThan(100);
            assertThat(registry.users().authenticate("admin", password)).isPresent();
        }
    }

    @Test
    void tellWhatWentWrong() {
        var passwords = new PasswordThreads();

        assertThatThrownBy(() -> passwords.run(() -> Argon2.parse("no hash")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean done(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
