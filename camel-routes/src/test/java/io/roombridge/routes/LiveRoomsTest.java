package io.roombridge.routes;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.LiveGateway;
import io.roombridge.call.LiveGateway.Dialled;
import io.roombridge.call.StoryLine;
import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Prompt;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.History;
import io.roombridge.registry.RoomDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an administrator or an operator changes while people are in a room.
class LiveRoomsTest extends BoardRoom {

    @Test
    void aRoomLockedInTheConsoleIsLockedForWhoComesNext() throws Exception {
        inRoom("7001");

        define("", 0, Arrangement.AUTOMATIC, true);
        until(() -> live.rooms().getFirst().locked());

        offered("7002");
        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.CALL_REJECTED);
    }

    @Test
    void aMeetingThatAnOperatorEndsReleasesEverybody() throws Exception {
        var one = inRoom("7001");

        assertThat(live.close("board")).isTrue();
        assertThat(media.asked()).as("it reads so").isInstanceOf(GraphChange.Tell.class);
        assertThat(story(one)).contains("an operator ended the meeting");
        assertThat(live.close("board")).as("at once").isTrue();

        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(new LegCommand.Release(one, Cause.NORMAL_CLEARING));
        assertThat(media.asked()).isEqualTo(new GraphChange.Close("room:board"));
    }

    @Test
    void aMeetingEndsByItselfWhenItsTimeIsOver() throws Exception {
        var one = inRoom("7001");
        var soon = Instant.now().plusMillis(300);

        assertThat(live.end("board", Optional.of(soon))).isTrue();
        assertThat(live.rooms().getFirst().endsAt()).contains(soon);
        assertThat(live.end("nowhere", Optional.empty())).isFalse();
        until(() -> media.said().getLast().speech().prompts().equals(List.of(Prompt.ENDS_SHORTLY)));

        until(() -> media.said().getLast().speech().prompts().equals(List.of(Prompt.ENDED, Prompt.GOODBYE)));
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        assertThat(story(one)).contains("the time of the meeting is over");
    }

    @Test
    void anewPinIsAskedOfWhoComesNext() throws Exception {
        inRoom("7001");

        define("4711", 0, Arrangement.ONE, false);
        assertThat(media.asked()).isEqualTo(new GraphChange.Arrange("room:board", Arrangement.ONE));

        var next = offered("7002");
        sip.asked(LegCommand.Answer.class);
        until(() -> live.leg(next).orElseThrow().stage() == LiveGateway.Stage.LOBBY);
        assertThat(media.asked()).isEqualTo(new GraphChange.Wait("room:board", next,
                List.of("Board", "Please enter the PIN, then #")));
        sip.says(new LegEvent.DigitsPressed(next, "4711#"));
        assertThat(media.asked()).isEqualTo(new GraphChange.Enter("room:board", next, "7002", false));
    }

    @Test
    void aLowerLimitRefusesWhoComesNext() throws Exception {
        inRoom("7001");

        define("", 1, Arrangement.ONE, false);
        media.asked(); // the layout: the change has arrived

        offered("7002");
        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.USER_BUSY);
    }

    @Test
    void aRoomThatIsRemovedReleasesWhoIsInItAndTheirRecordsSayWhy() throws Exception {
        var one = inRoom("7001");

        registry.rooms().remove("BOARD", "test");
        assertThat(media.asked()).as("it reads so").isInstanceOf(GraphChange.Tell.class);
        assertThat(live.close("board")).as("an operator does not wait").isTrue();

        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(new LegCommand.Release(one, Cause.PREEMPTION));
        assertThat(media.asked()).isEqualTo(new GraphChange.Close("room:board"));
        sip.says(new LegEvent.Released(one, Cause.PREEMPTION));
        media.asked(); // the leg is released
        assertThat(registry.history().find(History.Query.latest(1)).objects().getFirst().trace())
                .extracting(StoryLine::words).contains("room board was removed");
        assertThat(live.rooms()).isEmpty();
        offered("7002");
        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.UNALLOCATED_NUMBER);
    }

    @Test
    void aRoomSpeltAnotherWayStaysTheSame() throws Exception {
        inRoom("7001");

        registry.rooms().save(RoomDefinition.of("Board", List.of(Alias.of("8001"))), "test");
        inRoom("7002");

        assertThat(live.rooms()).singleElement().satisfies(room -> assertThat(room.members()).hasSize(2));
        assertThat(live.lock("BOARD", true)).isTrue();
    }

    @Test
    void anEndpointThatIsRemovedIsRegisteredNoMoreAndItsCallsAreOver() throws Exception {
        registry.endpoints().save(new Endpoint("boardroom", "", List.of(Alias.of("7001")), "secret", true), "test");
        register("4711", "boardroom", 5070);
        register("7002", "", 5071);
        var its = List.of(inRoom("7001", "boardroom"), inRoom("4711", "7001"));
        var other = inRoom("7001", "somebody else who calls itself so");

        registry.endpoints().remove("boardroom", "test");

        assertThat(List.of(sip.asked(LegCommand.Release.class), sip.asked(LegCommand.Release.class)))
                .extracting(LegCommand.Release::leg).containsExactlyInAnyOrderElementsOf(its);
        assertThat(registry.all()).singleElement().satisfies(it -> assertThat(it.key()).isEqualTo("7002"));
        until(() -> live.rooms().getFirst().members().equals(List.of(other)));
    }

    @Test
    void anEndpointThatIsDisabledIsReleasedWhereWeCalledIt() throws Exception {
        var enabled = new Endpoint("boardroom", "", List.of(Alias.of("7001")), "secret", true);
        registry.endpoints().save(enabled, "test");
        register("7001", "boardroom", 5070);
        inRoom("7002");
        assertThat(live.dial("board", "7001", Protocol.SIP)).isInstanceOf(Dialled.Calling.class);
        var called = sip.asked(LegCommand.Offer.class).leg();
        sip.says(new LegEvent.Answered(called, party("7001"), CapabilitySet.NONE));
        media.asked(); // it is in

        registry.endpoints().save(new Endpoint("boardroom", "", enabled.aliases(), "secret", false), "test");

        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(new LegCommand.Release(called, Cause.PREEMPTION));
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void anOperatorRunsAMeeting() throws Exception {
        var one = inRoom("7001");

        assertThat(live.mute(one, true)).isTrue();
        assertThat(media.asked()).isEqualTo(new GraphChange.Mute("room:board", one, true));
        assertThat(media.asked()).isEqualTo(new GraphChange.Remind("room:board", one,
                List.of("The host has muted you", "*6  be heard again")));
        assertThat(live.rename(one, "Board room")).isTrue();
        assertThat(media.asked()).isEqualTo(new GraphChange.Rename("room:board", one, "Board room"));
        assertThat(live.makeHost(one, true)).isTrue();
        assertThat(media.asked()).as("it reads so").isInstanceOf(GraphChange.Tell.class);
        assertThat(live.arrange("board", Arrangement.ONE)).isTrue();
        assertThat(media.asked()).isEqualTo(new GraphChange.Arrange("room:board", Arrangement.ONE));
        assertThat(live.lock("board", true)).isTrue();

        assertThat(live.leg(one)).hasValueSatisfying(leg -> {
            assertThat(leg.muted()).isTrue();
            assertThat(leg.host()).isTrue();
            assertThat(leg.party().name()).isEqualTo("Board room");
        });
        assertThat(live.rooms()).singleElement().satisfies(room -> assertThat(room.locked()).isTrue());
        assertThat(live.mute(LegId.fresh(Protocol.SIP), true)).isFalse();
        assertThat(live.lock("nowhere", true)).isFalse();
    }

    @Test
    void aCallerWhoIsRefusedLeavesNoRoomBehind() throws Exception {
        define("", 0, Arrangement.AUTOMATIC, true);

        offered("7001");
        sip.asked(LegCommand.Release.class);

        assertThat(live.rooms()).isEmpty();
    }

    @Test
    void whoeverIsLoudestSpeaks() throws Exception {
        var one = inRoom("7001");

        media.says(new MediaEvent.SpeakerChanged("room:board", Optional.of(one)));

        assertThat(live.rooms().getFirst().speaker()).contains(one);

        live.mute(one, true);
        media.says(new MediaEvent.SpeakerChanged("room:board", Optional.of(one)));
        assertThat(live.rooms().getFirst().speaker()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50, 200, 1_000})
    void oneEventIsOneChangeInARoomOfAnySize(int size) throws Exception {
        LegId last = null;
        for (int at = 0; at < size; at++) {
            last = offered(String.valueOf(7_000 + at));
        }
        for (int at = 0; at < size; at++) {
            sip.asked(LegCommand.Answer.class);
        }
        for (int at = 0; at <= size; at++) {
            media.asked(); // the room opens, and each comes in
        }

        live.mute(last, true);
        sip.says(new LegEvent.Released(last, Cause.NORMAL_CLEARING));

        assertThat(media.asked()).isEqualTo(new GraphChange.Mute("room:board", last, true));
        assertThat(media.asked()).as("it reads so").isInstanceOf(GraphChange.Remind.class);
        assertThat(media.asked()).isEqualTo(new GraphChange.Leave("room:board", last));
        if (size == 2) {
            assertThat(media.asked()).as("the other is alone").isInstanceOf(GraphChange.Tell.class);
        }
        assertThat(media.asked()).as("its ports").isEqualTo(last);
    }

    @Test
    void whoGuessesPinsCallAfterCallIsHeldAndTheAuditTrailSaysSo() throws Exception {
        define("4711", 0, Arrangement.AUTOMATIC, false);
        for (int guess = 0; guess < PinBrake.MOST_OF_A_SOURCE; guess++) {
            dialled("8001##" + guess + guess);
            assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.WRONG_PIN);
        }

        var next = dialled("8001##4711");

        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(new LegCommand.Release(next, Cause.WRONG_PIN));
        assertThat(story(next).getLast()).startsWith("too many wrong PINs");
        until(() -> registry.audit().latest(1, 0).objects().getFirst().action().equals("hold-pins"));
    }

    @Test
    void whoGuessedPinsIsNotMadeAHostByKeysInside() throws Exception {
        registry.rooms().save(new RoomDefinition("board", "Board", List.of(Alias.of("8001")), "4711", "", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), "", false, false, FloorPolicy.ANYONE,
                Optional.empty(), 0), "test");
        dialled("8001##4711");
        sip.asked(LegCommand.Answer.class);
        var guest = offered("7001");
        sip.asked(LegCommand.Answer.class);
        for (int guess = 0; guess < PinBrake.MOST_OF_A_SOURCE; guess++) {
            dialled("8001##" + guess + guess);
            assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.WRONG_PIN);
        }

        sip.says(new LegEvent.DigitsPressed(guest, "*24711#"));

        var change = media.asked();
        while (!(change instanceof GraphChange.Tell)) {
            change = media.asked();
        }
        assertThat(change).isEqualTo(new GraphChange.Tell("room:board", guest,
                List.of("Too many wrong PINs: no more are taken"), 5));
    }

    @Test
    void whoGuessesPinsInTheLobbiesOfManyCallsIsHeldInAllOfThem() throws Exception {
        define("4711", 0, Arrangement.AUTOMATIC, false);
        var legs = List.of(offered("7001"), offered("7001"), offered("7001"), offered("7001"));
        for (int at = 0; at < legs.size(); at++) {
            sip.asked(LegCommand.Answer.class);
        }
        for (int at = 0; at < 3; at++) {
            sip.says(new LegEvent.DigitsPressed(legs.get(at), "1#2#"));
            var leg = legs.get(at);
            until(() -> story(leg).stream().filter("a wrong PIN"::equals).count() == 2);
        }

        until(() -> registry.audit().latest(1, 0).objects().getFirst().action().equals("hold-pins"));
        sip.says(new LegEvent.DigitsPressed(legs.get(3), "4711#"));

        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(new LegCommand.Release(legs.get(3),
                Cause.WRONG_PIN));
    }

    @Test
    void whoPressedWhatStandsInTheStoryAndInTheAuditTrailAsAnOperatorsDoingDoes() throws Exception {
        registry.rooms().save(new RoomDefinition("board", "Board", List.of(Alias.of("8001")), "4711", "", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), "", false, false, FloorPolicy.ANYONE,
                Optional.empty(), 0), "test");
        dialled("8001##4711");
        sip.asked(LegCommand.Answer.class);
        var guest = offered("7001");
        sip.asked(LegCommand.Answer.class);

        sip.says(new LegEvent.DigitsPressed(guest, "*24711#"));
        sip.says(new LegEvent.DigitsPressed(guest, "*7"));
        sip.says(new LegEvent.DigitsPressed(guest, "*6"));

        until(() -> story(guest).contains("muted itself by keys"));
        assertThat(story(guest)).contains("became a host by the PIN", "locked the room by keys");
        until(() -> registry.audit().latest(1, 0).objects().getFirst().action().equals("lock"));
        assertThat(registry.audit().latest(2, 0).objects()).extracting(it -> it.by() + " " + it.action() + " "
                + it.kind() + " " + it.name() + " " + it.detail()).containsExactly("7001, by keys lock room board ",
                "7001, by keys make-host leg " + guest + " 7001 in room board");
    }

    @Test
    void anOperatorWhoEndsACallIsTheReasonInItsRecord() throws Exception {
        var one = inRoom("7001");

        live.hangUp(one);
        sip.asked(LegCommand.Release.class);
        sip.says(new LegEvent.Released(one, Cause.INTERWORKING));

        until(() -> live.leg(one).isEmpty());
        assertThat(registry.history().find(one).orElseThrow().end()).hasValueSatisfying(end -> {
            assertThat(end.cause()).isEqualTo(Cause.NORMAL_CLEARING);
            assertThat(end.why()).isEqualTo("an operator ended the call");
        });
    }

    @Test
    void aCallThatIsUpHasARecordAndOneThatIsUpWhenTheGatewayStopsHasItsEnd() throws Exception {
        var one = inRoom("7001");
        until(() -> registry.history().find(one).flatMap(CallRecord::answered).isPresent());
        assertThat(registry.history().find(one).orElseThrow().end()).isEmpty();

        var stopping = Thread.ofVirtual().start(routes::stopping);
        assertThat(sip.asked(LegCommand.Release.class))
                .isEqualTo(new LegCommand.Release(one, Cause.TEMPORARY_FAILURE));
        assertThat(stopping.isAlive()).as("it waits until the peer is told").isTrue();
        sip.says(new LegEvent.Released(one, Cause.TEMPORARY_FAILURE));
        stopping.join();
        routes.close();

        assertThat(registry.history().find(one).orElseThrow().end()).hasValueSatisfying(end ->
                assertThat(end.why()).isEqualTo("the gateway was stopped"));
    }
}
