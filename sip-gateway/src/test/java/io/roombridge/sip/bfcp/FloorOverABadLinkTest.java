package io.roombridge.sip.bfcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.FloorStatus;
import io.roombridge.sip.bfcp.FloorControl.Output;
import io.roombridge.sip.sdp.FloorAgreement;
import io.roombridge.sip.sdp.FloorAgreement.Ids;
import io.roombridge.sip.sdp.FloorWay;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One room and two gateways that show it slides, over links that lose, double and reorder datagrams, on a clock that
/// runs when the test says so: whatever is lost, in the end all mean the same, nobody holds the floor for ever and no
/// two hold it.
class FloorOverABadLinkTest {

    private static final int LONGEST = 400;
    /// More than it takes to notice all there is: Hello goes every 15 s.
    private static final long QUIET = 120_000;
    private static final Ids ROOM = new Ids(77, 2, 1);

    private record Event(long due, long number, Runnable what) {}

    /// One end of a link.
    private final class End {

        private final FloorControl control;
        private final Map<Integer, Long> timers = new HashMap<>();
        private final Assembly assembly = new Assembly();
        private End other;
        private Runnable asked = () -> { };
        private Runnable returned = () -> { };

        private End(boolean serves) {
            control = new FloorControl(new FloorAgreement(FloorWay.UDP, Optional.empty(), false, serves, !serves, ROOM,
                    ROOM, 2, false, List.of()));
        }

        private void perform(List<Output> outputs) {
            for (var output : outputs) {
                switch (output) {
                    case Output.Send(var datagrams) -> datagrams.forEach(this::send);
                    case Output.Set(var timer, var millis) -> {
                        timers.put(timer, now + millis);
                        at(millis, () -> fire(timer));
                    }
                    case Output.Reset(var timer) -> timers.remove(timer);
                    case Output.Asked _ -> asked.run();
                    case Output.Returned _ -> returned.run();
                    case Output.Note _ -> { }
                }
            }
        }

        private void fire(int timer) {
            if (timers.getOrDefault(timer, Long.MAX_VALUE) == now) {
                timers.remove(timer);
                perform(control.fired(timer));
            }
        }

        private void send(byte[] datagram) {
            int copies = !bad ? 1 : random.nextInt(10) < 3 ? 0 : random.nextInt(10) < 2 ? 2 : 1;
            for (int copy = 0; copy < copies; copy++) {
                at(bad ? random.nextInt(LONGEST) : 1, () -> other.receive(datagram));
            }
        }

        private void receive(byte[] datagram) {
            try {
                assembly.add(ByteBuffer.wrap(datagram)).ifPresent(message -> perform(control.heard(message)));
            } catch (MalformedBfcp impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::due).thenComparingLong(Event::number));
    private final List<End> room = List.of(new End(true), new End(true));
    private final List<End> gateways = List.of(new End(false), new End(false));
    private final List<Boolean> shown = new ArrayList<>(List.of(false, false));
    private Random random = new Random();
    private Optional<End> holder = Optional.empty();
    private boolean bad = true;
    private long now;
    private long numbers;

    private void at(long millis, Runnable what) {
        events.add(new Event(now + millis, numbers++, what));
    }

    private void run(long millis) {
        long until = now + millis;
        while (!events.isEmpty() && events.peek().due <= until) {
            var next = events.poll();
            now = next.due;
            next.what.run();
        }
        now = until;
    }

    private void link() {
        for (int i = 0; i < room.size(); i++) {
            var here = room.get(i);
            var there = gateways.get(i);
            here.other = there;
            there.other = here;
            here.asked = () -> decideLater(here);
            here.returned = () -> holder = holder.filter(it -> it != here);
            there.perform(there.control.begin());
        }
    }

    /// Whoever asks has it, and who held it does so no more; some wait before, some are turned down.
    private void decideLater(End asking) {
        if (random.nextInt(4) == 0) {
            asking.perform(asking.control.decided(FloorStatus.DENIED));
            return;
        }
        asking.perform(asking.control.decided(FloorStatus.PENDING));
        at(random.nextInt(2) * random.nextInt(2_000), () -> {
            if (asking.control.wish() == FloorServer.Wish.WAITING) {
                holder.ifPresent(it -> it.perform(it.control.decided(FloorStatus.REVOKED)));
                holder = Optional.of(asking);
                asking.perform(asking.control.decided(FloorStatus.GRANTED));
            }
        });
    }

    private void show(int gateway, boolean now) {
        shown.set(gateway, now);
        var it = gateways.get(gateway);
        it.perform(it.control.shown(now));
    }

    private void allAgree() {
        for (int i = 0; i < room.size(); i++) {
            boolean holds = gateways.get(i).control.stage() == FloorClient.Stage.HOLDING;
            assertThat(holds).isEqualTo(room.get(i).control.wish() == FloorServer.Wish.GRANTED)
                    .isEqualTo(holder.equals(Optional.of(room.get(i))));
            assertThat(shown.get(i) || !holds).as("who shows nothing holds nothing").isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 2_000, 3_000})
    void inTheEndAllMeanTheSame(int first) {
        for (int seed = first; seed < first + 250; seed++) {
            var each = new FloorOverABadLinkTest();
            try {
                each.quarrel(seed);
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + seed + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    private void quarrel(int seed) {
        random = new Random(seed);
        link();
        for (int step = 0; step < 40; step++) {
            int gateway = random.nextInt(2);
            switch (random.nextInt(3)) {
                case 0 -> show(gateway, true);
                case 1 -> show(gateway, false);
                default -> holder.filter(_ -> random.nextBoolean()).ifPresent(it -> {
                    holder = Optional.empty();
                    it.perform(it.control.decided(FloorStatus.REVOKED));
                });
            }
            run(random.nextInt(step % 3 == 0 ? 12_000 : 500));
        }
        bad = false;
        run(QUIET);
        allAgree();

        show(0, false);
        show(1, false);
        run(QUIET);
        allAgree();
        assertThat(holder).isEmpty();
    }

    @Test
    void theLinkLosesAndTheRoomGrants() {
        random = new Random(1);
        link();
        int granted = 0;
        for (int time = 0; time < 50; time++) {
            show(time % 2, true);
            run(5_000);
            granted += holder.isPresent() ? 1 : 0;
            show(time % 2, false);
            run(5_000);
        }
        assertThat(granted).as("the quarrel is about something").isGreaterThan(20);
    }
}
