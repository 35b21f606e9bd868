package io.roombridge.admission;

import static io.roombridge.admission.Rank.ENGAGED;
import static io.roombridge.admission.Rank.KNOWN;
import static io.roombridge.admission.Rank.SITE;
import static io.roombridge.admission.Rank.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.admission.FairQueue.Share;
import io.roombridge.admission.FairQueue.Turn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    private static final Share SHARE = new Share(8, 4, 100, 100);

    private static FairQueue<String> queue(Share share) {
        var shares = new EnumMap<Rank, Share>(Rank.class);
        for (var rank : Rank.values()) {
            shares.put(rank, share);
        }
        return new FairQueue<>(shares);
    }

    private static List<String> rest(FairQueue<String> queue) {
        var order = new ArrayList<String>();
        for (var turn = queue.next(); turn.isPresent(); turn = queue.next()) {
            order.add(turn.get().item());
            queue.done(turn.get());
        }
        return order;
    }

    private static void offer(FairQueue<String> queue, Rank rank, String flow, int count) {
        IntStream.range(0, count).forEach(i -> queue.offer(rank, flow, flow + i));
    }

    @Test
    void takesDialogsBeforeTheKnownBeforeTheirNeighboursBeforeStrangers() {
        var queue = queue(SHARE);
        for (var rank : List.of(STRANGER, SITE, KNOWN, ENGAGED)) {
            queue.offer(rank, "one", rank.name());
        }
        assertThat(rest(queue)).containsExactly("ENGAGED", "KNOWN", "SITE", "STRANGER");
    }

    @Test
    void takesFlowsByTurnsAndEachInItsOrder() {
        var queue = queue(SHARE);
        offer(queue, STRANGER, "a", 3);
        offer(queue, STRANGER, "b", 1);
        offer(queue, STRANGER, "c", 2);

        assertThat(rest(queue)).containsExactly("a0", "b0", "c0", "a1", "c1", "a2");
    }

    @Test
    void dropsTheOldestOfAFlowThatSendsTooMuch() {
        var queue = queue(SHARE);
        queue.offer(STRANGER, "quiet", "quiet");
        offer(queue, STRANGER, "flood", 4);

        assertThat(queue.offer(STRANGER, "flood", "flood4")).contains("flood0");
        assertThat(rest(queue)).containsExactly("quiet", "flood1", "flood2", "flood3", "flood4");
    }

    @Test
    void dropsTheOldestOfTheLongestFlowWhenThereAreTooManyOfARank() {
        var queue = queue(SHARE);
        offer(queue, STRANGER, "a", 2);
        offer(queue, STRANGER, "b", 4);
        offer(queue, STRANGER, "c", 2);

        assertThat(queue.offer(STRANGER, "newcomer", "newcomer0")).contains("b0");
        assertThat(queue.offer(KNOWN, "known", "known0")).as("another rank's room").isEmpty();
    }

    @Test
    void dropsTheOldestOfAllWhenEverySourceIsNew() {
        var queue = queue(SHARE);
        IntStream.range(0, 20).forEach(i -> queue.offer(STRANGER, i, "forged" + i));

        assertThat(rest(queue)).containsExactly("forged12", "forged13", "forged14", "forged15", "forged16", "forged17",
                "forged18", "forged19");
    }

    @Test
    void letsAFlowThatWaitsForSomethingHoldUpNobody() {
        var queue = queue(new Share(8, 4, 3, 2));
        offer(queue, KNOWN, "stuck", 4);
        var stuck = List.of(queue.next().orElseThrow(), queue.next().orElseThrow());
        assertThat(queue.next()).as("no third of one flow").isEmpty();
        offer(queue, KNOWN, "other", 2);

        var turn = queue.next().orElseThrow();
        assertThat(turn.item()).isEqualTo("other0");
        assertThat(queue.next()).as("no fourth of the rank").isEmpty();
        queue.done(stuck.getFirst());
        assertThat(queue.next()).map(Turn::item).contains("other1");
    }

    @Test
    void neverStarvesALowerRank() {
        var queue = queue(SHARE);
        offer(queue, STRANGER, "stranger", 4);
        offer(queue, SITE, "neighbour", 4);
        offer(queue, KNOWN, "known", 4);
        var order = new ArrayList<String>();
        for (int i = 0; i < 64; i++) {
            queue.offer(ENGAGED, "busy", "busy");
            var turn = queue.next().orElseThrow();
            order.add(turn.item());
            queue.done(turn);
        }
        assertThat(order).contains("stranger3", "neighbour3", "known3").filteredOn("busy"::equals).hasSize(52);
    }

    @Test
    void remembersNothingOfAFlowThatIsThrough() {
        var queue = queue(SHARE);
        offer(queue, STRANGER, "a", 3);
        rest(queue);
        assertThat(queue.waiting(STRANGER, "a")).isZero();
        offer(queue, STRANGER, "a", 1);
        assertThat(rest(queue)).containsExactly("a0");
    }

    @Test
    void keepsEveryRuleWhateverComes() {
        var random = new java.util.Random(7);
        var queue = queue(new Share(20, 5, 6, 2));
        var underWay = new ArrayList<Turn<String>>();
        Map<String, Integer> last = new java.util.HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            var rank = Rank.values()[random.nextInt(4)];
            var flow = "f" + (random.nextInt(4) == 0 ? random.nextInt(50) : random.nextInt(3));
            switch (random.nextInt(3)) {
                case 0, 1 -> queue.offer(rank, flow, rank + flow + " " + i);
                default -> {
                    if (!underWay.isEmpty()) {
                        queue.done(underWay.remove(random.nextInt(underWay.size())));
                    }
                }
            }
            queue.next().ifPresent(turn -> {
                underWay.add(turn);
                var parts = turn.item().split(" ");
                assertThat(last.getOrDefault(parts[0], -1)).isLessThan(Integer.parseInt(parts[1]));
                last.put(parts[0], Integer.parseInt(parts[1]));
            });
            assertThat(underWay).hasSizeLessThanOrEqualTo(24);
        }
    }
}
