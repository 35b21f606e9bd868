package io.roombridge.call;

import static io.roombridge.call.Meetings.entered;
import static io.roombridge.call.Meetings.offered;
import static io.roombridge.call.Meetings.pressed;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTest {

    private static final LegId HOST = new LegId(Protocol.SIP, "host");
    private static final LegId GUEST = new LegId(Protocol.H323, "guest");
    private static final LegId CLOUD = new LegId(Protocol.SIP, "cloud");

    private final Room room = Meetings.room("77", "", 0, "");

    private void bothAreIn() {
        room.enter(offered(HOST), "77");
        room.enter(offered(GUEST), "");
    }

    private static Act told(LegId leg, int seconds, String... lines) {
        return new Act.Change(new GraphChange.Tell("room:board", leg, List.of(lines), seconds));
    }

    private static Act muted(LegId leg, boolean muted) {
        return new Act.Change(new GraphChange.Mute("room:board", leg, muted));
    }

    private static Act did(LegId leg, String action, String detail, String words) {
        return new Act.Did(leg, action, detail, words);
    }

    private Member member(LegId leg) {
        return room.member(leg).orElseThrow();
    }

    @Test
    void aStarShowsWhatOneMayPressAndTimeHidesIt() {
        bothAreIn();
        assertThat(room.on(pressed(GUEST, "*"))).containsExactly(told(GUEST, 20, "*6  mute yourself",
                "*2, the PIN, #  become a host", "*0  hide this"), new Act.Await(GUEST, Duration.ofSeconds(20)));
        assertThat(room.on(pressed(HOST, "*"))).contains(told(HOST, 20, "*6  mute yourself",
                "*8  another layout, for everybody", "*5  mute all guests, or none", "*7  lock the room",
                "*1  let in who waits", "*9  end the meeting", "*0  hide this"));
        assertThat(room.on(pressed(HOST, "0"))).containsExactly(told(HOST, 0));

        assertThat(room.unanswered(GUEST)).isEmpty();
        assertThat(room.on(pressed(GUEST, "6"))).as("too late").containsExactly(
                told(GUEST, 5, "Press * to see what the keys do"));
        assertThat(member(GUEST).muted()).isFalse();
    }

    @Test
    void keysMayComeOneByOneOrTogetherAndMuteOneself() {
        bothAreIn();
        room.on(pressed(GUEST, "*"));
        assertThat(room.on(pressed(GUEST, "6"))).containsExactly(muted(GUEST, true),
                told(GUEST, 5, "You are muted", "*6  be heard again"), did(GUEST, "", "", "muted itself by keys"));
        assertThat(room.on(pressed(GUEST, "*6"))).contains(muted(GUEST, false), told(GUEST, 5, "You are heard again"));
    }

    @Test
    void whatIsAHostsIsRefusedToAGuestInWords() {
        bothAreIn();
        for (var keys : List.of("*1", "*5", "*7", "*8")) {
            assertThat(room.on(pressed(GUEST, keys))).last().isEqualTo(
                    told(GUEST, 5, "Only a host may do that", "*2, the PIN, #: become a host"));
        }
        assertThat(room.locked()).isFalse();
        assertThat(room.arrangement()).isEqualTo(Arrangement.AUTOMATIC);
        assertThat(member(HOST).muted()).isFalse();
        assertThat(room.on(pressed(GUEST, "*9#"))).last().isEqualTo(
                told(GUEST, 5, "Only a host may do that", "*2, the PIN, #: become a host"));
        assertThat(room.on(pressed(GUEST, "*A"))).last().isEqualTo(
                told(GUEST, 5, "That key does nothing here", "Press * to see what the keys do"));
    }

    @Test
    void whoPressedWhatIsSaid() {
        bothAreIn();
        assertThat(room.on(pressed(HOST, "*7"))).contains(did(HOST, "lock", "", "locked the room by keys"));
        room.enter(offered(new LegId(Protocol.SIP, "late")), "");
        assertThat(room.on(pressed(HOST, "*1"))).contains(
                did(HOST, "admit", "1 of 1", "let in 1 of 1 who waited, by keys"));
        assertThat(room.on(pressed(HOST, "*7"))).contains(did(HOST, "unlock", "", "unlocked the room by keys"));
        assertThat(room.on(pressed(HOST, "*8"))).contains(did(HOST, "layout", "one", "chose the layout one by keys"));
        assertThat(room.on(pressed(HOST, "*5"))).contains(did(HOST, "mute-guests", "", "muted all guests by keys"));
        assertThat(room.on(pressed(HOST, "*5"))).contains(
                did(HOST, "unmute-guests", "", "had all guests be heard again, by keys"));
        assertThat(room.on(pressed(GUEST, "*9#"))).contains(
                did(GUEST, "", "", "wanted to end the meeting by keys: only a host may"));
        assertThat(room.on(pressed(GUEST, "*277#"))).contains(
                did(GUEST, "make-host", "", "became a host by the PIN"));
        assertThat(room.on(pressed(GUEST, "*9#"))).contains(did(GUEST, "close", "", "ended the meeting by keys"));
    }

    @Test
    void whatChangesNothingIsNotSaidToHaveBeenDone() {
        room.enter(offered(HOST), "77");
        assertThat(room.on(pressed(HOST, "*1*5*0*3*"))).noneMatch(Act.Did.class::isInstance);
    }

    @Test
    void aHostLocksLetsInAndSilencesTheGuests() {
        bothAreIn();
        assertThat(room.on(pressed(HOST, "*7"))).last().isEqualTo(told(HOST, 5, "The room is locked"));
        assertThat(room.locked()).isTrue();
        var late = new LegId(Protocol.SIP, "late");
        room.enter(offered(late), "");
        assertThat(member(late).inside()).isFalse();

        assertThat(room.on(pressed(HOST, "*1"))).contains(entered(late), told(HOST, 5, "One is let in"));
        assertThat(room.on(pressed(HOST, "*1"))).last().isEqualTo(told(HOST, 5, "Nobody waits"));
        assertThat(room.on(pressed(HOST, "*5"))).contains(muted(GUEST, true), muted(late, true),
                reminded(GUEST, "The host has muted you", "*6  be heard again"), told(HOST, 5, "All guests are muted"))
                .doesNotContain(muted(HOST, true));
        assertThat(room.on(pressed(HOST, "*5"))).contains(muted(GUEST, false), muted(late, false), reminded(GUEST),
                told(GUEST, 5, "The host lets you be heard again"));
    }

    private static Act reminded(LegId leg, String... lines) {
        return new Act.Change(new GraphChange.Remind("room:board", leg, List.of(lines)));
    }

    @Test
    void whoIsMutedByTheHostReadsSoUntilItIsHeardAndIsToldHowWhenItSpeaks() {
        bothAreIn();
        assertThat(room.chair().mute(GUEST, true)).containsExactly(muted(GUEST, true),
                reminded(GUEST, "The host has muted you", "*6  be heard again"), Meetings.said(GUEST, 0, Prompt.MUTED));
        assertThat(room.chair().spokeMuted(GUEST)).containsExactly(
                told(GUEST, 5, "Nobody hears you: you are muted", "*6  be heard again"));
        assertThat(room.on(pressed(GUEST, "*6"))).containsSubsequence(muted(GUEST, false), reminded(GUEST),
                told(GUEST, 5, "You are heard again"));
        assertThat(room.chair().spokeMuted(GUEST)).isEmpty();
    }

    @Test
    void whoIsMutedBeforeItComesInReadsSoInside() {
        room.enter(offered(GUEST), "");
        assertThat(room.chair().mute(GUEST, true)).as("it waits").isEmpty();
        assertThat(room.enter(offered(HOST), "77")).contains(reminded(GUEST, "The host has muted you",
                "*6  be heard again"));
    }

    @Test
    void whoIsMadeAHostOrAGuestIsToldSo() {
        bothAreIn();
        assertThat(room.chair().stand(GUEST, Standing.HOST)).containsExactly(
                told(GUEST, 5, "You are a host now", "Press * to see what a host may do"));
        assertThat(room.chair().stand(GUEST, Standing.HOST)).as("again").isEmpty();
        assertThat(room.chair().stand(HOST, Standing.GUEST)).containsExactly(told(HOST, 5, "You are a guest now"));
    }

    @Test
    void aHostEndsTheMeetingForAllWhoReadSoBeforeItIsOver() {
        bothAreIn();
        assertThat(room.on(pressed(HOST, "*9"))).endsWith(
                told(HOST, 20, "#  end the meeting for everybody", "any other key: go on"),
                new Act.Await(HOST, Duration.ofSeconds(20)));
        assertThat(room.on(pressed(HOST, "5"))).as("no").containsExactly(told(HOST, 0));

        assertThat(room.on(pressed(HOST, "*9#"))).contains(
                new Act.Note(GUEST, "host, a host, ended the meeting by keys"),
                told(GUEST, 5, "The host has ended the meeting"), told(HOST, 5, "The host has ended the meeting"),
                Meetings.said(GUEST, 0, Prompt.ENDED, Prompt.GOODBYE),
                new Act.Await(GUEST, Duration.ofSeconds(4)),
                new Act.Await(HOST, Duration.ofSeconds(4)));
        var late = new LegId(Protocol.SIP, "late");
        assertThat(room.enter(offered(late), "77")).as("nobody comes any more").contains(
                Act.release(late, Cause.TEMPORARY_FAILURE));
        assertThat(room.on(pressed(GUEST, "*6"))).isEmpty();
        assertThat(room.unanswered(GUEST)).contains(Act.release(HOST, Cause.NORMAL_CLEARING),
                Act.release(GUEST, Cause.NORMAL_CLEARING));
        assertThat(room.over()).isTrue();
    }

    @Test
    void whoReadsThatTheMeetingIsOverReadsNothingElse() {
        bothAreIn();
        var third = new LegId(Protocol.SIP, "third");
        room.enter(offered(third), "");
        room.on(pressed(HOST, "*9#"));

        var acts = new ArrayList<>(room.on(new LegEvent.FloorAsked(GUEST)));
        acts.addAll(room.chair().mute(third, true));
        acts.addAll(room.chair().mute(third, false));
        acts.addAll(room.chair().stand(third, Standing.HOST));
        acts.addAll(room.on(Meetings.released(GUEST)));
        acts.addAll(room.on(Meetings.released(HOST)));
        assertThat(acts).noneMatch(it -> it instanceof Act.Change(GraphChange.Tell _)
                || it instanceof Act.Change(GraphChange.Say _)
                || it instanceof Act.Change(GraphChange.Remind(_, _, var lines)) && !lines.isEmpty());
    }

    @Test
    void oneAloneIsLetIn() {
        room.enter(offered(HOST), "77");
        room.lock(true);
        var late = new LegId(Protocol.SIP, "late");
        room.enter(offered(GUEST), "");
        room.enter(offered(late), "");

        assertThat(room.chair().admit(late)).contains(entered(late)).doesNotContain(entered(GUEST));
        assertThat(room.chair().admit()).contains(entered(GUEST));
    }

    @Test
    void thePadlockIsDrawnWhileTheRoomIsLocked() {
        room.enter(offered(HOST), "77");
        assertThat(room.lock(true)).containsExactly(new Act.Change(new GraphChange.Lock("room:board", true)));
        assertThat(room.lock(true)).isEmpty();
        assertThat(room.lock(false)).containsExactly(new Act.Change(new GraphChange.Lock("room:board", false)));
    }

    @Test
    void whoOwesAPinIsNotLetInByKeys() {
        var pins = Meetings.room("77", "1234", 0, "");
        pins.enter(offered(HOST), "77");
        pins.enter(offered(GUEST), "");
        assertThat(pins.on(pressed(HOST, "*1"))).last().isEqualTo(told(HOST, 5, "Nobody waits"));
        assertThat(pins.member(GUEST).orElseThrow().inside()).isFalse();
    }

    @Test
    void thePinMakesAHostAndWrongOnesAreCountedAndEnd() {
        bothAreIn();
        assertThat(room.on(pressed(GUEST, "*25"))).contains(told(GUEST, 20, "Host: enter the PIN, then #", "*"));
        for (int wrong = 0; wrong < 2; wrong++) {
            assertThat(room.on(pressed(GUEST, "*25#"))).endsWith(new Act.WrongPin(GUEST),
                    new Act.Note(GUEST, "a wrong PIN"), told(GUEST, 5, "That PIN was wrong"),
                    Meetings.said(GUEST, 0, Prompt.WRONG_PIN));
        }
        assertThat(room.on(pressed(GUEST, "*277#"))).last().isEqualTo(
                told(GUEST, 5, "You are a host now", "Press * to see what a host may do"));
        assertThat(member(GUEST).standing()).isEqualTo(Standing.HOST);
        assertThat(room.on(pressed(GUEST, "*2"))).last().isEqualTo(told(GUEST, 5, "You are a host already"));
    }

    @Test
    void afterThreeWrongPinsNoneIsTaken() {
        bothAreIn();
        room.on(pressed(GUEST, "*21#*22#*23#"));
        assertThat(room.on(pressed(GUEST, "*277#"))).doesNotHaveAnyElementsOfTypes(Act.WrongPin.class)
                .contains(told(GUEST, 5, "Too many wrong PINs: no more are taken"));
        assertThat(member(GUEST).standing()).isEqualTo(Standing.GUEST);
    }

    @Test
    void whoGuessedElsewhereIsTakenNoPinOf() {
        bothAreIn();
        room.chair().takeNoPins(GUEST);
        assertThat(room.on(pressed(GUEST, "*277#"))).last().isEqualTo(
                told(GUEST, 5, "Too many wrong PINs: no more are taken"));
        assertThat(member(GUEST).standing()).isEqualTo(Standing.GUEST);
    }

    @Test
    void whereNobodyCanBeAHostTheLayoutIsEverybodys() {
        var free = Meetings.room("", "", 0, "");
        free.enter(offered(GUEST), "");
        assertThat(free.on(pressed(GUEST, "*8"))).endsWith(
                new Act.Change(new GraphChange.Arrange("room:board", Arrangement.ONE)),
                told(GUEST, 5, "Layout: only who speaks"));
        for (int more = 1; more < Arrangement.values().length; more++) {
            free.on(pressed(GUEST, "*8"));
        }
        assertThat(free.arrangement()).isEqualTo(Arrangement.AUTOMATIC);
        assertThat(free.on(pressed(GUEST, "*2"))).last().isEqualTo(told(GUEST, 5, "This room has no host PIN"));
    }

    @Test
    void theCloudIsNoPerson() {
        var cloudy = Meetings.room("", "", 0, "99@cloud");
        cloudy.enter(offered(GUEST), "");
        Meetings.meet(cloudy, "99@cloud", CLOUD);
        cloudy.on(Meetings.answered(CLOUD));
        assertThat(cloudy.on(pressed(CLOUD, "*6*8"))).isEmpty();
        assertThat(cloudy.chair().mute(CLOUD, true)).containsExactly(muted(CLOUD, true));
        assertThat(cloudy.chair().mute(CLOUD, false)).containsExactly(muted(CLOUD, false));
        assertThat(cloudy.on(pressed(GUEST, "12"))).as("nothing is passed on").noneMatch(Act.Ask.class::isInstance);
    }

    @Test
    void whoIsLeftAloneAndWhoSeesSlidesIsToldSo() {
        bothAreIn();
        assertThat(room.on(new LegEvent.FloorAsked(GUEST))).contains(told(HOST, 5, "guest shows slides"));
        assertThat(room.on(Meetings.released(HOST))).contains(told(GUEST, 5, "You are alone here"));
    }
}
