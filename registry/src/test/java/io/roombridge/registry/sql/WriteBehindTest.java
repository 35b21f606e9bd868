package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WriteBehindTest {

    /// Takes what has no dash, when it answers and is let.
    private static final class Paper implements WriteBehind.Sink<String> {

        private final List<List<String>> groups = new CopyOnWriteArrayList<>();
        private final List<String> refused = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();
        private final Semaphore entered = new Semaphore(0);
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean lasting;

        @Override
        public void write(Collection<String> group, boolean lasting) {
            entered.release();
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            if (failures.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
                throw new IllegalStateException("away");
            }
            if (group.stream().anyMatch(it -> it.contains("-"))) {
                throw new IllegalArgumentException("no dashes");
            }
            this.lasting = lasting;
            groups.add(List.copyOf(group));
        }

        @Override
        public boolean isRefusal(RuntimeException failed) {
            return failed instanceof IllegalArgumentException;
        }

        @Override
        public void refused(String key) {
            refused.add(key);
        }
    }

    private final Paper paper = new Paper();
    private final WriteBehind<String> writes = new WriteBehind<>("test", paper);

    @AfterEach
    void closes() {
        paper.gate.countDown();
        writes.close();
    }

    private static void written(CompletableFuture<Void> future) throws Exception {
        future.get(10, TimeUnit.SECONDS);
    }

    /// Until the gate opens the writer is busy with what is called first.
    private void keepBusy() throws InterruptedException {
        paper.gate = new CountDownLatch(1);
        writes.now("first");
        paper.entered.acquire();
    }

    @Test
    void writesWhoComesAloneAtOnce() throws Exception {
        written(writes.now("a"));

        assertThat(paper.groups).containsExactly(List.of("a"));
        assertThat(paper.lasting).isTrue();
    }

    @Test
    void writesInOneGroupWhatComesMeanwhile() throws Exception {
        keepBusy();

        var all = IntStream.range(0, 50).mapToObj(it -> writes.now("k" + it)).toList();
        writes.later("late");
        var again = writes.now("k7");
        paper.gate.countDown();
        written(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));

        assertThat(paper.groups).hasSize(2);
        assertThat(paper.groups.get(1)).hasSize(51).contains("k0", "k49", "late");
        assertThat(again).as("equal ones are written once").isSameAs(all.get(7));
    }

    /// What is written just now may be older than what is asked for again.
    @Test
    void writesAgainWhatIsBeingWritten() throws Exception {
        keepBusy();

        var again = writes.now("first");
        paper.gate.countDown();
        written(again);

        assertThat(paper.groups).containsExactly(List.of("first"), List.of("first"));
    }

    @Test
    void writesWithoutHurryWithinTheLag() throws Exception {
        writes.later("a");

        assertThat(paper.entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        writes.close();
        assertThat(paper.groups).containsExactly(List.of("a"));
        assertThat(paper.lasting).isFalse();
    }

    @Test
    void waitsForADatabaseThatIsAway() throws Exception {
        paper.failures.set(3);

        written(writes.now("a"));

        assertThat(paper.groups).containsExactly(List.of("a"));
        assertThat(paper.entered.availablePermits()).isEqualTo(4);
        assertThat(writes.isAway()).isFalse();
    }

    @Test
    void singlesOutWhatIsRefused() throws Exception {
        keepBusy();

        var good = new ArrayList<CompletableFuture<Void>>();
        IntStream.range(0, 9).forEach(it -> good.add(writes.now("a" + it)));
        var bad = writes.now("no-good");
        IntStream.range(0, 9).forEach(it -> good.add(writes.now("b" + it)));
        paper.gate.countDown();
        written(CompletableFuture.allOf(good.toArray(CompletableFuture[]::new)));

        assertThatThrownBy(() -> written(bad)).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(paper.refused).containsExactly("no-good");
        assertThat(paper.groups.stream().flatMap(List::stream)).hasSize(19).doesNotHaveDuplicates();
    }

    @Test
    void flushesWhatIsRefusedToo() throws Exception {
        writes.later("no-good");
        writes.later("good");

        written(writes.flush());

        assertThat(paper.groups).containsExactly(List.of("good"));
        assertThat(writes.backlog()).isZero();
    }

    @Test
    void writesWhatWaitsBeforeItCloses() throws Exception {
        writes.later("a");
        writes.later("b");

        writes.close();

        assertThat(paper.groups).containsExactly(List.of("a", "b"));
        assertThatThrownBy(() -> written(writes.now("c"))).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void givesUpWhenItIsClosedWhileTheDatabaseIsAway() {
        paper.failures.set(1_000);
        var lost = writes.now("a");

        writes.close();

        assertThatThrownBy(() -> written(lost)).hasCauseInstanceOf(IllegalStateException.class).hasMessageContaining(
                "away");
    }
}
