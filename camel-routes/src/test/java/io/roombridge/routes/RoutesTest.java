package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.StoryLine;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Conditions;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.History;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Trunk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Calls through a real Camel context and a real registry, between scripted legs.
class RoutesTest extends CallsThroughRoutes {

    @Test
    void anOperatorEndsTheSlidesOfACallOfTwo() throws Exception {
        register(Protocol.H323, "7002");
        var caller = offered(sip, Protocol.SIP, "7002", true);
        var callee = h323.asked(LegCommand.Offer.class).leg();
        h323.says(new LegEvent.Answered(callee, party("7002", true), CapabilitySet.NONE));
        sip.asked(LegCommand.Answer.class);
        var live = routes.live(() -> null);
        assertThat(live.stopSlides(callee)).as("it shows none").isFalse();
        h323.says(new LegEvent.FloorAsked(callee));
        h323.asked(LegCommand.AnswerFloor.class);

        assertThat(live.legs()).extracting(it -> it.leg().equals(callee) == it.presents()).containsOnly(true);
        assertThat(live.stopSlides(caller)).as("the other does").isFalse();
        assertThat(live.stopSlides(callee)).isTrue();

        assertThat(h323.asked(LegCommand.AnswerFloor.class).status()).isEqualTo(FloorStatus.REVOKED);
    }

    @Test
    void twoLegsOfDifferentProtocolsMeetInARoom() throws Exception {
        var one = offered(sip, Protocol.SIP, "8001", true);
        assertThat(sip.asked(LegCommand.Answer.class).leg()).isEqualTo(one);
        assertThat(media.asked()).isEqualTo(new GraphChange.Open("room:board", Arrangement.AUTOMATIC));
        assertThat(entered()).isEqualTo(one);

        var other = offered(h323, Protocol.H323, "8001", true);
        assertThat(h323.asked(LegCommand.Answer.class).leg()).isEqualTo(other);
        assertThat(entered()).isEqualTo(other);
    }

    @Test
    void aRoomCallsTheCloudWhenSomebodyComesIn() throws Exception {
        registry.trunks().save(new Trunk("cloud", Protocol.SIP, Transport.TCP, "127.0.0.1", 5099,
                "{id}.{passcode}@cloud.example", Optional.empty()), "test");
        registry.rules().save(Rule.of("cloud", new Match(Match.Kind.PREFIX, "99"), new Aim.Trunk("cloud")), "test");
        registry.rooms().save(new RoomDefinition("hybrid", "Hybrid", List.of(Alias.of("8002")), "", "", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), "99123.77", false, false,
                FloorPolicy.ANYONE, Optional.empty(), 0), "test");

        var one = offered(h323, Protocol.H323, "8002", true);
        h323.asked(LegCommand.Answer.class);
        var offer = sip.asked(LegCommand.Offer.class);

        assertThat(offer.to().target()).isEqualTo("sip:99123.77@cloud.example;transport=tcp");
        assertThat(offer.to().port()).isEqualTo(5099);
        media.asked(); // the room opens
        assertThat(entered()).isEqualTo(one);
        sip.says(new LegEvent.Answered(offer.leg(), party("99123.77", true), CapabilitySet.NONE));
        assertThat(media.asked()).as("what was dialled has a passcode in it")
                .isEqualTo(new GraphChange.Enter("room:hybrid", offer.leg(), "cloud", false));

        h323.says(new LegEvent.Released(one, Cause.NORMAL_CLEARING));
        assertThat(sip.asked(LegCommand.Release.class).leg()).isEqualTo(offer.leg());
    }

    @Test
    void aCallToARegisteredEndpointIsJoinedWhenItAnswers() throws Exception {
        register(Protocol.H323, "7002");

        var caller = offered(sip, Protocol.SIP, "7002", true);
        var offer = h323.asked(LegCommand.Offer.class);
        h323.says(new LegEvent.Alerting(offer.leg()));
        assertThat(sip.asked(LegCommand.Alert.class).leg()).isEqualTo(caller);
        h323.says(new LegEvent.Answered(offer.leg(), party("7002", true), CapabilitySet.NONE));

        sip.asked(LegCommand.Answer.class);
        var call = routes.live(() -> null).leg(caller).orElseThrow().call();
        assertThat(media.asked()).isEqualTo(new GraphChange.Pair(call, caller, offer.leg()));

        sip.says(new LegEvent.Released(caller, Cause.NORMAL_CLEARING));
        assertThat(h323.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.NORMAL_CLEARING);
    }

    @Test
    void aBusyCalleesCauseReachesTheCaller() throws Exception {
        register(Protocol.H323, "7002");

        offered(sip, Protocol.SIP, "7002", true);
        var offer = h323.asked(LegCommand.Offer.class);
        h323.says(new LegEvent.Released(offer.leg(), Cause.USER_BUSY));

        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.USER_BUSY);
    }

    @Test
    void whoeverRingsTooLongIsGivenUpAndNothingOfTheMediaRunsBefore() throws Exception {
        routes.close();
        begin(Duration.ofMillis(300));
        register(Protocol.H323, "7002");
        long began = System.nanoTime();
        var caller = offered(sip, Protocol.SIP, "7002", true);
        var offer = h323.asked(LegCommand.Offer.class);
        h323.says(new LegEvent.Alerting(offer.leg()));
        sip.asked(LegCommand.Alert.class);

        var givenUp = h323.asked(LegCommand.Release.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(givenUp).isEqualTo(new LegCommand.Release(offer.leg(), Cause.NO_ANSWER));
        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(new LegCommand.Release(caller, Cause.NO_ANSWER));
        h323.says(new LegEvent.Released(offer.leg(), Cause.NORMAL_CLEARING));
        assertThat(media.asked()).as("who rings is in no graph, and so owes no sound").isEqualTo(offer.leg());
        sip.says(new LegEvent.Released(caller, Cause.NO_ANSWER));
        assertThat(media.asked()).isEqualTo(caller);
        assertThat(registry.history().find(History.Query.latest(2)).objects()).allSatisfy(it -> assertThat(it.end())
                .hasValueSatisfying(end -> assertThat(end.why()).isEqualTo("the called party did not answer")));
    }

    @Test
    void keysPressedBeforeAnyMediumIsConnectedCountForThePin() throws Exception {
        registry.rooms().save(new RoomDefinition("secret", "Secret", List.of(Alias.of("8003")), "", "4711", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), "", false, false, FloorPolicy.ANYONE,
                Optional.empty(), 0), "test");

        var one = offered(sip, Protocol.SIP, "8003", true);
        sip.says(new LegEvent.DigitsPressed(one, "47")); // an INFO while it is being routed
        media.says(new MediaEvent.DigitHeard(one, '1'));
        sip.says(new LegEvent.DigitsPressed(one, "1#"));

        assertThat(sip.asked(LegCommand.Answer.class).leg()).isEqualTo(one);
        assertThat(media.asked()).isEqualTo(new GraphChange.Open("room:secret", Arrangement.AUTOMATIC));
        Object last = media.asked();
        while (last instanceof GraphChange.Wait) {
            last = media.asked();
        }
        assertThat(last).isInstanceOfSatisfying(GraphChange.Enter.class, it -> assertThat(it.leg()).isEqualTo(one));
    }

    @Test
    void whomARoomCallsIsGivenUpAfterTheSameTime() throws Exception {
        routes.close();
        begin(Duration.ofMillis(300));
        register(Protocol.SIP, "7002");

        routes.live(() -> null).dial("board", "7002", Protocol.SIP);

        var offer = sip.asked(LegCommand.Offer.class);
        sip.says(new LegEvent.Alerting(offer.leg()));
        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(new LegCommand.Release(offer.leg(), Cause.NO_ANSWER));
    }

    @Test
    void nobodyIsCalledOverAProtocolThatIsSwitchedOff() throws Exception {
        register(Protocol.WEBRTC, "7002");

        var caller = offered(sip, Protocol.SIP, "7002", true);

        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.NO_ROUTE_TO_DESTINATION);
        assertThat(routes.live(() -> null).leg(caller).orElseThrow().trace().getLast().words()).isEqualTo(
                "endpoint:7002 is called over WEBRTC, which is switched off at this gateway");
        assertThat(routes.admission().refusal(Protocol.SIP, party("7001", true), Alias.of("7002")))
                .as("as ARQ and OPTIONS").contains(Cause.NO_ROUTE_TO_DESTINATION);
    }

    private static String words(CallRecord record) {
        return record.trace().stream().map(StoryLine::words).collect(Collectors.joining("\n"));
    }

    @Test
    void aPinThatWasDialledIsWrittenNowhere() throws Exception {
        var caller = offered(sip, Protocol.SIP, "8001##4711", true);
        sip.says(new LegEvent.Released(caller, Cause.NORMAL_CLEARING));
        while (!caller.equals(media.asked())) {
            // the room opens, and lets it in
        }

        var record = registry.history().find(History.Query.latest(1)).objects().getFirst();

        assertThat(words(record)).contains("8001##***").doesNotContain("4711");
    }

    @Test
    void aCallThatAStepOfOursCannotCarryOnIsRefusedAndRecorded() throws Exception {
        failing = true;
        var caller = offered(sip, Protocol.SIP, "8001", true);

        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(new LegCommand.Release(caller,
                Cause.TEMPORARY_FAILURE));
        sip.says(new LegEvent.Released(caller, Cause.NORMAL_CLEARING));
        assertThat(media.asked()).isEqualTo(caller);
        assertThat(registry.history().find(caller).orElseThrow().end()).hasValueSatisfying(end ->
                assertThat(end.why()).contains("a step of the call pipeline failed"));
    }

    @Test
    void aStrangerIsRefusedAndItsRecordSaysWhy() throws Exception {
        var stranger = offered(sip, Protocol.SIP, "8001", false);

        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.NOT_AUTHORIZED);
        sip.says(new LegEvent.Released(stranger, Cause.NOT_AUTHORIZED));
        assertThat(media.asked()).isEqualTo(stranger);
        var record = registry.history().find(History.Query.latest(1)).objects().getFirst();
        assertThat(record.leg()).isEqualTo(stranger);
        assertThat(record.answered()).isEmpty();
        assertThat(record.end()).hasValueSatisfying(end -> {
            assertThat(end.cause()).isEqualTo(Cause.NOT_AUTHORIZED);
            assertThat(end.why()).isEqualTo("no rule takes the call: refused, the caller did not prove who it is");
        });
        assertThat(words(record)).contains("not registered", "only a rule can let it in");
    }

    @Test
    void aCallBeyondTheLimitIsRefused() throws Exception {
        for (int i = 0; i < 4; i++) {
            offered(sip, Protocol.SIP, "8001", true);
            sip.asked(LegCommand.Answer.class);
        }

        offered(sip, Protocol.SIP, "8001", true);

        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.SWITCHING_CONGESTION);
    }

    @Test
    void strangersThatARuleLetsInDoNotTakeTheLegsOfTheKnown() throws Exception {
        registry.rules().save(new Rule("anybody", 100, true, new Match(Match.Kind.EXACT, "8001"), Conditions.ANYONE,
                new Behaviour.Leave(), new Aim.Local(), true, false), "test");
        var stranger = offered(sip, Protocol.SIP, "8001", false);
        sip.asked(LegCommand.Answer.class);
        offered(sip, Protocol.SIP, "8001", false);
        assertThat(sip.asked(LegCommand.Release.class).cause()).as("a second of that source")
                .isEqualTo(Cause.SWITCHING_CONGESTION);
        for (int i = 0; i < 2; i++) {
            offered(sip, Protocol.SIP, "8001", true);
            sip.asked(LegCommand.Answer.class);
        }
        sip.says(new LegEvent.Released(stranger, Cause.NORMAL_CLEARING));
        while (!stranger.equals(media.asked())) {
            // the room opens and lets them in
        }
        offered(sip, Protocol.SIP, "8001", true);
        sip.asked(LegCommand.Answer.class);

        offered(h323, Protocol.H323, "8001", false);
        assertThat(h323.asked(LegCommand.Release.class).cause()).as("the last leg is kept from strangers")
                .isEqualTo(Cause.SWITCHING_CONGESTION);
        offered(sip, Protocol.SIP, "8001", true);
        assertThat(sip.asked(LegCommand.Answer.class)).isNotNull();
        assertThat(routes.turnedAway().calls()).as("the first; the other is when it has ended").isEqualTo(1);
    }

    @Test
    void whereThereAreFewPortsStrangersHaveAShareOfThemAndTheKnownAllLegs() throws Exception {
        routes.close();
        begin(Duration.ofSeconds(60), 8, 4);
        registry.rules().save(new Rule("anybody", 100, true, new Match(Match.Kind.EXACT, "8001"), Conditions.ANYONE,
                new Behaviour.Leave(), new Aim.Local(), true, false), "test");
        for (int i = 0; i < 3; i++) {
            offered(sip, Protocol.SIP, "8001", true);
            sip.asked(LegCommand.Answer.class);
        }

        offered(h323, Protocol.H323, "8001", false);
        assertThat(h323.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.SWITCHING_CONGESTION);
        for (int i = 3; i < 8; i++) {
            offered(sip, Protocol.SIP, "8001", true);
            sip.asked(LegCommand.Answer.class);
        }
        offered(sip, Protocol.SIP, "8001", true);
        assertThat(sip.asked(LegCommand.Release.class).cause()).isEqualTo(Cause.SWITCHING_CONGESTION);
    }

    @Test
    void pictureRequestsAndDigitsFindTheirWay() throws Exception {
        var one = offered(sip, Protocol.SIP, "8001", true);
        sip.asked(LegCommand.Answer.class);

        media.says(new MediaEvent.PictureNeeded(StreamId.video(one), false));
        assertThat(sip.asked(LegCommand.RequestPicture.class).stream()).isEqualTo(StreamId.video(one));
        media.says(new MediaEvent.RateWanted(StreamId.video(one), 256_000));
        assertThat(sip.asked(LegCommand.LimitFlow.class).bitsPerSecond()).isEqualTo(256_000);
    }

    @Test
    void aCallThatComesOverATrunkIsInTheTrunksZone() throws Exception {
        registry.trunks().save(new Trunk("partner", Protocol.SIP, Transport.TCP, "127.0.0.1", 5099, "{alias}",
                Optional.empty()), "test");
        registry.rules().save(new Rule("from the partner", 100, true, new Match(Match.Kind.EXACT, "8001"),
                new Conditions(Conditions.Callers.ANYONE, Set.of(), Match.ANY, "partner"), new Behaviour.Leave(),
                new Aim.Local(), true, false), "test");

        var one = offered(sip, Protocol.SIP, "8001", false);

        assertThat(sip.asked(LegCommand.Answer.class).leg()).isEqualTo(one);
    }

    @Test
    void anOperatorHangsUp() throws Exception {
        var one = offered(sip, Protocol.SIP, "8001", true);
        sip.asked(LegCommand.Answer.class);
        var live = routes.live(() -> null);
        assertThat(live.legs()).singleElement().satisfies(leg -> assertThat(leg.call()).isEqualTo("room:board"));

        assertThat(live.hangUp(one)).isTrue();

        assertThat(sip.asked(LegCommand.Release.class).leg()).isEqualTo(one);
    }
}
