package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.media.Format;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Two of us, one calling the other, over connections that are slow or lost, on a clock of their own.
class CallsOverABadLinkTest {

    /// Until the longest of what a call waits for is over, and that is the answer of the other system's TCP.
    private static final long LONG = Duration.ofHours(3).toMillis();

    /// The same worlds each time; `-Droombridge.firstSeed=N -Droombridge.seeds=N` looks at others.
    private static void eachCall(Consumer<TwoGateways> property) {
        long first = Long.getLong("roombridge.firstSeed", 0);
        LongStream.range(first, first + Long.getLong("roombridge.seeds", 1_000)).forEach(seed -> {
            try {
                property.accept(calling(seed));
            } catch (AssertionError wrong) {
                throw new AssertionError("with seed " + seed, wrong);
            }
        });
    }

    /// What is done of a call by the gateways, at a time that a seed says.
    private static TwoGateways calling(long seed) {
        var world = new TwoGateways(seed);
        var random = world.link.random;
        var address = TwoGateways.at(1_720);
        world.caller.on(new Input.Dial(new Parties(Alias.of("alice"), "", Optional.of(Alias.of("bob")), address,
                address, "", 31), world.caller.state.ours()));
        if (world.is(2)) {
            world.link.in(random.nextInt(8_000), () -> world.callee.on(new Input.Alert()));
        }
        world.link.in(random.nextInt(20_000) + 2_000L, () -> answer(world, 0));
        for (int orders = random.nextInt(4); orders > 0; orders--) {
            world.link.in(20_000 + random.nextInt(60_000), () -> order(world));
        }
        return world;
    }

    /// What else a gateway wants of a call that is up.
    private static void order(TwoGateways world) {
        var one = world.is(2) ? world.caller : world.callee;
        if (one.state.signalling() == CallSignalling.State.ACTIVE) {
            one.on(switch (world.link.random.nextInt(8)) {
                case 0 -> new Input.RequestPicture(StreamId.video(one.id));
                case 1 -> new Input.LimitFlow(StreamId.video(one.id), 256_000);
                case 2 -> new Input.PressDigits("1");
                case 3, 4 -> new Input.ShowSlides(true);
                case 5 -> new Input.ShowSlides(false);
                default -> new Input.Answer(world.is(2) ? TwoGateways.SOUND : TwoGateways.BOTH);
            });
        }
    }

    private static void answer(TwoGateways world, int tries) {
        if (world.callee.begun() || tries > 100) {
            world.callee.on(new Input.Answer(world.callee.state.ours()));
        } else {
            world.link.in(1_000, () -> answer(world, tries + 1));
        }
    }

    private static void isSettled(TwoGateways world) {
        var caller = world.caller;
        var callee = world.callee;
        if (caller.state.over() || callee.state.over()) {
            isOverOnBothSides(world);
            return;
        }
        assertThat(List.of(caller.state.signalling(), callee.state.signalling())).as("%s%n%s", caller, callee)
                .containsOnly(CallSignalling.State.ACTIVE);
        assertThat(caller.told(LegEvent.Answered.class)).as("%s", caller).isOne();
        hasWhatTheOtherSends(caller, callee);
        hasWhatTheOtherSends(callee, caller);
        assertThat(caller.media.connected()).as("%s%n%s", caller, callee).isNotEmpty();
    }

    private static void hasWhatTheOtherSends(TwoGateways.Gateway one, TwoGateways.Gateway other) {
        for (var stream : CallMedia.streams(one.id)) {
            var sent = Optional.ofNullable(one.media.connected().get(stream));
            var taken = Optional.ofNullable(other.media.connected().get(new StreamId(other.id, stream.kind(),
                    stream.role())));
            assertThat(taken.stream().flatMap(it -> it.receive().stream()).map(Format::capability).toList())
                    .as("of %s sent by%n%s%nto%n%s", stream, one, other)
                    .isEqualTo(sent.flatMap(MediaStream::send).map(Format::capability).stream().toList());
            sent.flatMap(MediaStream::remoteRtp).ifPresent(rtp -> assertThat(
                    other.media.opened().values().stream().map(it -> it.rtp())).contains(rtp));
        }
    }

    private static void isOverOnBothSides(TwoGateways world) {
        world.caller.isOver();
        if (world.callee.begun()) {
            world.callee.isOver();
        }
    }

    @Test
    void aCallThatNobodyEndsIsUpOnBothSidesWithTheSameMediaOrOverOnBoth() {
        eachCall(world -> {
            world.link.run(LONG);
            isSettled(world);
        });
    }

    /// What does not come up is one of the few that wait for a set-up or for capabilities longer than a peer should be
    /// waited for, or that have no port to listen on.
    @Test
    void callsComeUpOverTheWorstLinkTooAndStayForHours() {
        var worlds = worstLinks();
        worlds.forEach(it -> it.link.run(LONG));

        assertThat(worlds.stream().filter(it -> !it.caller.state.over())).hasSizeGreaterThan(80);
        assertThat(worlds.stream().flatMap(it -> it.caller.cause().stream())).isSubsetOf(Cause.NO_USER_RESPONDING,
                Cause.RECOVERY_ON_TIMER_EXPIRY, Cause.RESOURCE_UNAVAILABLE);
    }

    private static List<TwoGateways> worstLinks() {
        return LongStream.range(0, 1_000).mapToObj(CallsOverABadLinkTest::calling)
                .filter(it -> it.link.isTheWorst()).limit(100).toList();
    }

    @Test
    void noRequestIsAnsweredTwice() {
        eachCall(world -> {
            world.link.run(LONG);
            world.caller.heard.hasNoAnswerTwice(world.callee.heard);
            world.callee.heard.hasNoAnswerTwice(world.caller.heard);
        });
    }

    @Test
    void aCallThatOneSideEndsIsOverOnBoth() {
        eachCall(world -> {
            ending(world, world.link.random.nextInt(60_000));
            world.link.run(LONG);
            isOverOnBothSides(world);
            assertThat(world.link.isQuiet()).isTrue();
        });
    }

    @Test
    void aCallWithoutItsSignallingIsOverOnBothSides() {
        eachCall(world -> {
            world.link.in(world.link.random.nextInt(60_000), () -> {
                world.caller.signalling.abort();
                world.callee.signalling.abort();
            });
            world.link.run(LONG);
            isOverOnBothSides(world);
        });
    }

    @Test
    void aCallWithoutItsControlConnectionIsUpOrOverOnBothSides() {
        eachCall(world -> {
            world.link.in(world.link.random.nextInt(60_000), () -> {
                world.caller.h245.ifPresent(BadLink.Way::fail);
                world.callee.h245.ifPresent(BadLink.Way::fail);
            });
            world.link.run(LONG);
            isSettled(world);
        });
    }

    @Test
    void aCallOverACutCableIsOverOnBothSides() {
        eachCall(world -> {
            world.link.in(world.link.random.nextInt(60_000), world.link::cut);
            world.link.run(LONG);
            isOverOnBothSides(world);
        });
    }

    private static void ending(TwoGateways world, long millis) {
        var one = world.is(2) ? world.caller : world.callee;
        world.link.in(millis, () -> {
            if (one.begun()) {
                one.on(new Input.Release(Cause.NORMAL_CLEARING));
            } else {
                ending(world, 1_000);
            }
        });
    }
}
