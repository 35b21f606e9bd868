package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H264;
import io.roombridge.media.H265;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallTest {

    private static final LegId CALLER = new LegId(Protocol.SIP, "caller");
    private static final LegId FIRST = new LegId(Protocol.H323, "first");
    private static final LegId SECOND = new LegId(Protocol.H323, "second");
    private static final CapabilitySet OURS = CapabilitySet.ours(1_000_000);
    private static final CapabilitySet G729_ONLY = new CapabilitySet(List.of(Audio.of(AudioCodec.G729)), List.of(),
            List.of(), 0);

    private final Call call = new Call("call:1", new LegEvent.Offered(CALLER, party("7001"), Alias.of("7002"),
            G729_ONLY), OURS,
            List.of(List.of(new Call.Attempt(FIRST, destination("10.0.0.1"))),
            List.of(new Call.Attempt(SECOND, destination("10.0.0.2")))));
    private final Call fork = new Call("call:1", new LegEvent.Offered(CALLER, party("7001"), Alias.of("7002"),
            G729_ONLY), OURS,
            List.of(List.of(new Call.Attempt(FIRST, destination("10.0.0.1")),
            new Call.Attempt(SECOND, destination("10.0.0.2")))));

    @Test
    void offersTheCallersCodecsFirstSoThatNothingNeedsTranscoding() {
        var acts = call.begin();

        assertThat(acts).singleElement().isInstanceOfSatisfying(Act.Ask.class, ask -> {
            var offer = (LegCommand.Offer) ask.command();
            assertThat(offer.leg()).isEqualTo(FIRST);
            assertThat(offer.capabilities().audio().getFirst().codec()).isEqualTo(AudioCodec.G729);
            assertThat(offer.capabilities().audio()).hasSameSizeAs(OURS.audio());
        });
    }

    /// It is passed on; what we code is there besides.
    @Test
    void h265IsOfferedForACallerThatHasItAndAskedOfTheCallerWhereTheCalleeTakesIt() {
        var h265 = new H265(93, 0);
        var room = new CapabilitySet(G729_ONLY.audio(), List.of(h265, H264.of(H264.Profile.HIGH, 31, 1)), List.of(), 0);
        var begun = new Call("call:2", new LegEvent.Offered(CALLER, party("7001"), Alias.of("7002"), room), OURS,
                List.of(List.of(new Call.Attempt(FIRST, destination("10.0.0.1")))));

        var offer = (LegCommand.Offer) ((Act.Ask) begun.begin().getFirst()).command();
        assertThat(offer.capabilities().video()).last().isEqualTo(h265);
        assertThat(answered(begun, room).video()).first().isEqualTo(h265);
        call.begin();
        assertThat(answered(call, OURS).video()).doesNotContain(h265);
    }

    private static CapabilitySet answered(Call joined, CapabilitySet callee) {
        return joined.on(new LegEvent.Answered(FIRST, party("7002"), callee)).stream()
                .flatMap(act -> act instanceof Act.Ask(LegCommand.Answer(_, var capabilities))
                        ? Stream.of(capabilities) : Stream.empty()).findFirst().orElseThrow();
    }

    @Test
    void oneHopLessIsLeftForTheCallee() {
        var offered = new LegEvent.Offered(CALLER, party("7001"), Alias.of("7002"), G729_ONLY, 9);
        var begun = new Call("call:2", offered, OURS, List.of(List.of(
                new Call.Attempt(FIRST, destination("10.0.0.1")))))
                .begin().getFirst();
        assertThat(((LegCommand.Offer) ((Act.Ask) begun).command()).hops()).isEqualTo(8);
    }

    @Test
    void ringsOnceAndJoinsWhenTheCalleeAnswers() {
        call.begin();

        assertThat(call.on(new LegEvent.Alerting(FIRST))).containsExactly(new Act.Ask(new LegCommand.Alert(CALLER)));
        assertThat(call.on(new LegEvent.Alerting(FIRST))).isEmpty();
        assertThat(call.on(new LegEvent.Answered(FIRST, party("7002"), G729_ONLY))).containsExactly(
                new Act.Change(new GraphChange.Pair("call:1", CALLER, FIRST)),
                new Act.Ask(new LegCommand.Answer(CALLER, OURS.preferring(G729_ONLY))));
        assertThat(call.on(new LegEvent.Answered(FIRST, party("7002"), G729_ONLY))).isEmpty();
    }

    @Test
    void whoIsHeardBeforeItAnswersIsJoinedWithTheCallerThen() {
        fork.begin();
        fork.on(new LegEvent.Alerting(SECOND));

        assertThat(fork.on(new LegEvent.Alerting(FIRST, false, G729_ONLY))).containsExactly(
                new Act.Change(new GraphChange.Pair("call:1", CALLER, FIRST)),
                new Act.Ask(new LegCommand.Alert(CALLER, false, OURS.preferring(G729_ONLY))));
        assertThat(fork.on(new LegEvent.Alerting(SECOND, false, OURS))).as("one is heard, the first").isEmpty();
        assertThat(fork.on(new LegEvent.DigitsPressed(CALLER, "1"))).as("as a menu before the answer wants")
                .containsExactly(new Act.Ask(new LegCommand.PressDigits(FIRST, "1")));
        assertThat(fork.on(new LegEvent.Answered(SECOND, party("7002"), OURS)).getFirst())
                .isEqualTo(new Act.Change(new GraphChange.Pair("call:1", CALLER, SECOND)));
    }

    @Test
    void whoWasHeardAndRefusesIsHeardNoMore() {
        call.begin();
        call.on(new LegEvent.Alerting(FIRST, false, G729_ONLY));

        assertThat(call.on(new LegEvent.Released(FIRST, Cause.SUBSCRIBER_ABSENT)).getFirst())
                .isEqualTo(new Act.Change(new GraphChange.Close("call:1")));
        assertThat(call.on(new LegEvent.Alerting(SECOND, true, OURS)).getFirst())
                .isEqualTo(new Act.Change(new GraphChange.Pair("call:1", CALLER, SECOND)));
        assertThat(call.on(new LegEvent.Released(CALLER, Cause.NORMAL_CLEARING))).containsExactly(
                new Act.Note(SECOND, "the caller hung up"), new Act.Change(new GraphChange.Close("call:1")),
                new Act.Ask(new LegCommand.Release(SECOND, Cause.NORMAL_CLEARING)));
    }

    @Test
    void whatACalleeHasSaidCountsMoreThanTheSilenceOfAnother() {
        fork.begin();
        fork.on(new LegEvent.Released(FIRST, Cause.UNALLOCATED_NUMBER));

        assertThat(fork.on(new LegEvent.Released(SECOND, Cause.NO_USER_RESPONDING))).containsExactly(
                new Act.Ask(new LegCommand.Release(CALLER, Cause.UNALLOCATED_NUMBER)));
    }

    @Test
    void triesTheNextDestinationWhenOneCannotBeReached() {
        call.begin();

        assertThat(call.on(new LegEvent.Released(FIRST, Cause.DESTINATION_OUT_OF_ORDER))).singleElement()
                .satisfies(act -> assertThat(((Act.Ask) act).command()).isInstanceOf(LegCommand.Offer.class)
                        .satisfies(offer -> assertThat(offer.leg()).isEqualTo(SECOND)));
        assertThat(call.on(new LegEvent.Released(SECOND, Cause.SUBSCRIBER_ABSENT)))
                .containsExactly(new Act.Ask(new LegCommand.Release(CALLER, Cause.SUBSCRIBER_ABSENT)));
        assertThat(call.over()).isTrue();
    }

    @Test
    void takesNoForAnAnswer() {
        call.begin();

        assertThat(call.on(new LegEvent.Released(FIRST, Cause.USER_BUSY)))
                .containsExactly(new Act.Ask(new LegCommand.Release(CALLER, Cause.USER_BUSY)));
    }

    @Test
    void goesOnToTheNextDestinationWhenOneOnlyRings() {
        call.begin();
        call.on(new LegEvent.Alerting(FIRST));

        var acts = call.unanswered(FIRST);

        assertThat(acts.getFirst()).isEqualTo(new Act.Ask(new LegCommand.Release(FIRST, Cause.NO_ANSWER)));
        assertThat(acts).last().satisfies(act -> assertThat(((Act.Ask) act).command().leg()).isEqualTo(SECOND));
        assertThat(call.on(new LegEvent.Released(FIRST, Cause.NORMAL_CLEARING)))
                .as("the leg given up is nobody's concern").isEmpty();
    }

    @Test
    void aCallerWhoGivesUpTakesTheCalleeAlong() {
        call.begin();

        assertThat(call.on(new LegEvent.Released(CALLER, Cause.NORMAL_CLEARING))).containsExactly(
                new Act.Note(FIRST, "the caller hung up"),
                new Act.Ask(new LegCommand.Release(FIRST, Cause.NORMAL_CLEARING)));
        assertThat(call.over()).isTrue();
        assertThat(call.on(new LegEvent.Answered(FIRST, party("7002"), OURS))).isEmpty();
    }

    @Test
    void keysOfOneSideAreHeardByTheOther() {
        call.begin();
        call.on(new LegEvent.Answered(FIRST, party("7002"), OURS));

        assertThat(call.on(new LegEvent.DigitsPressed(CALLER, "5#")))
                .containsExactly(new Act.Ask(new LegCommand.PressDigits(FIRST, "5#")));
        assertThat(call.on(new LegEvent.Released(FIRST, Cause.NORMAL_CLEARING))).containsExactly(
                new Act.Note(CALLER, "the called party hung up"), new Act.Change(new GraphChange.Close("call:1")),
                new Act.Ask(new LegCommand.Release(CALLER, Cause.NORMAL_CLEARING)));
    }

    @Test
    void theContactsOfAnAliasRingTogetherAndTheFirstThatAnswersHasTheCall() {
        assertThat(fork.begin()).hasSize(2);
        fork.on(new LegEvent.Alerting(SECOND));

        assertThat(fork.on(new LegEvent.Answered(SECOND, party("7002"), OURS))).containsExactly(
                new Act.Change(new GraphChange.Pair("call:1", CALLER, SECOND)),
                new Act.Ask(new LegCommand.Answer(CALLER, OURS.preferring(OURS))),
                new Act.Ask(new LegCommand.Release(FIRST, Cause.NON_SELECTED_USER_CLEARING)));
        assertThat(fork.on(new LegEvent.Released(FIRST, Cause.NON_SELECTED_USER_CLEARING)))
                .as("whoever did not get the call is nobody's concern").isEmpty();
    }

    @Test
    void oneThatIsBusyDoesNotEndTheRingingOfTheOthersAndIsWhatTheCallerHears() {
        fork.begin();

        assertThat(fork.on(new LegEvent.Released(FIRST, Cause.USER_BUSY))).isEmpty();
        assertThat(fork.on(new LegEvent.Released(SECOND, Cause.DESTINATION_OUT_OF_ORDER)))
                .containsExactly(new Act.Ask(new LegCommand.Release(CALLER, Cause.USER_BUSY)));
    }

    @Test
    void whoDeclinesDeclinesForAllItsContacts() {
        fork.begin();

        assertThat(fork.on(new LegEvent.Released(FIRST, Cause.CALL_REJECTED))).containsExactly(
                new Act.Ask(new LegCommand.Release(SECOND, Cause.CALL_REJECTED)),
                new Act.Ask(new LegCommand.Release(CALLER, Cause.CALL_REJECTED)));
        assertThat(fork.over()).isTrue();
    }

    @Test
    void aCallerWhoGivesUpTakesAllAlongThatRing() {
        fork.begin();

        assertThat(fork.on(new LegEvent.Released(CALLER, Cause.NORMAL_CLEARING))).containsExactly(
                new Act.Note(FIRST, "the caller hung up"), new Act.Note(SECOND, "the caller hung up"),
                new Act.Ask(new LegCommand.Release(FIRST, Cause.NORMAL_CLEARING)),
                new Act.Ask(new LegCommand.Release(SECOND, Cause.NORMAL_CLEARING)));
    }

    private static Party party(String alias) {
        return new Party(Alias.of(alias), "", "", new InetSocketAddress("10.0.0.9", 5060), true, true, false, "");
    }

    private static Destination destination(String host) {
        return new Destination(Protocol.H323, "7002", Transport.TCP, host, 1720, Optional.empty());
    }
}
