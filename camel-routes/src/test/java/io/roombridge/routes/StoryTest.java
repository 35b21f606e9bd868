package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Party;
import io.roombridge.call.StoryLine;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.CallRecord;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What is kept of a leg, and what is said to be the reason of its end.
class StoryTest {

    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final Story story = new Story(LegId.fresh(Protocol.SIP), true, new Party(Alias.of("7001"), "", "",
            InetSocketAddress.createUnresolved("192.0.2.7", 5060), false, false, false, ""), "7001", "8001",
            () -> now);

    private CallRecord closed(Cause cause) {
        var record = new AtomicReference<CallRecord>();
        story.close(now, cause, List.of(), record::set);
        return record.get();
    }

    private List<String> words() {
        return story.trace().stream().map(StoryLine::words).toList();
    }

    @Test
    void doesNotGrowWithoutEnd() {
        for (int i = 0; i < 10_000; i++) {
            story.note("wants to show slides");
            story.note("shows slides no longer");
        }
        assertThat(words()).hasSize(500);
        assertThat(words().getLast()).isEqualTo("and 19501 more lines");

        assertThat(closed(Cause.NORMAL_CLEARING).trace()).hasSize(501);
        assertThat(words().getLast()).isEqualTo("released: the caller hung up");
    }

    /// H.323 says it by the token and by the channel.
    @Test
    void thatSlidesAreOverIsSaidOnce() {
        story.givesTheFloorBack();
        story.asksForTheFloor();
        story.slidesFlow(true);
        story.givesTheFloorBack();
        story.givesTheFloorBack();
        story.slidesFlow(false);
        story.slidesFlow(true);
        story.givesTheFloorBack();

        assertThat(words()).containsExactly("wants to show slides", "its slides have begun", "shows slides no longer",
                "its slides have ended", "its slides have begun", "shows slides no longer");
    }

    @Test
    void keysThatFollowEachOtherAreOneLine() {
        story.pressed(1);
        story.pressed(1);
        story.pressed(2);
        story.note("came in");
        story.pressed(1);
        assertThat(words()).containsExactly("4 keys pressed", "came in", "1 key pressed");
    }

    @Test
    void whatWasSaidAtTheEndIsTheReasonOfTheEnd() {
        story.says("the connection of call signalling was lost in the middle of the call");
        assertThat(closed(Cause.NETWORK_OUT_OF_ORDER).end().orElseThrow().why())
                .isEqualTo("the connection of call signalling was lost in the middle of the call");
    }

    @Test
    void whoIsCalledAndHangsUpIsSaidToBeTheReason() {
        var called = new Story(LegId.fresh(Protocol.SIP), false, story.party(), "8001", "7001", () -> now);
        var record = new AtomicReference<CallRecord>();
        called.close(now, Cause.NORMAL_CLEARING, List.of(), record::set);
        assertThat(record.get().end().orElseThrow().why()).isEqualTo("the called party hung up");
    }

    @Test
    void whatWasSaidLongBeforeIsNot() {
        story.says("the peer takes no slides beside its picture");
        now = now.plusSeconds(3_600);
        assertThat(closed(Cause.NETWORK_OUT_OF_ORDER).end().orElseThrow().why())
                .isEqualTo("the network is out of order");
    }

    @Test
    void whoHangsUpNeedsNoReason() {
        story.says("the peer takes no slides beside its picture");
        assertThat(closed(Cause.NORMAL_CLEARING).end().orElseThrow().why()).isEqualTo("the caller hung up");
    }
}
