package io.roombridge.routes;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.LiveGateway;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompt;
import io.roombridge.registry.Endpoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who dials the reception and keys in the number of a meeting.
class ReceptionTest extends BoardRoom {

    @Override
    @BeforeEach
    void start() throws Exception {
        registry.rules().save(Rule.of("reception", new Match(Match.Kind.EXACT, "8000"), new Aim.Reception()), "test");
        super.start();
    }

    private LegId received() throws Exception {
        var leg = dialled("8000");
        assertThat(sip.asked(LegCommand.Answer.class).leg()).isEqualTo(leg);
        assertThat(media.asked()).isInstanceOf(GraphChange.Open.class);
        assertThat(media.asked()).isInstanceOfSatisfying(GraphChange.Wait.class, it -> assertThat(it.lines())
                .startsWith("Enter the number of your meeting, then #"));
        return leg;
    }

    private void keys(LegId leg, String digits) {
        sip.says(new LegEvent.DigitsPressed(leg, digits));
    }

    @Test
    void whatLeadsNowhereMayBeAPinAndIsNotTold() throws Exception {
        var leg = received();

        keys(leg, "471108#");

        until(() -> said(List.of(Prompt.WRONG_NUMBER, Prompt.ENTER_NUMBER)));
        assertThat(story(leg)).contains("the number that was entered leads nowhere")
                .noneMatch(words -> words.contains("471108"));
    }

    @Test
    void theNumberLeadsIntoTheRoomAsIfItHadBeenDialledAndNobodyIsAnsweredTwice() throws Exception {
        var leg = received();

        keys(leg, "8*");
        keys(leg, "8001#");
        while (!(media.asked() instanceof GraphChange.Close)) {
            assertThat(story(leg)).isNotEmpty();
        }
        assertThat(media.asked()).isEqualTo(new GraphChange.Open("room:board", Arrangement.AUTOMATIC));
        assertThat(media.asked()).isEqualTo(new GraphChange.Enter("room:board", leg, "7001", false));
        assertThat(story(leg)).anyMatch(words -> words.contains("dials 8001"));
        assertThat(live.leg(leg).orElseThrow().stage()).isEqualTo(LiveGateway.Stage.UP);
        live.hangUp(leg);
        assertThat(sip.asked(LegCommand.class)).as("it was not answered again")
                .isEqualTo(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
    }

    @Test
    void aRoomAsksForItsPinAsEver() throws Exception {
        define("4711", 0, Arrangement.AUTOMATIC, false);
        var leg = received();

        keys(leg, "8001#");
        until(() -> live.leg(leg).orElseThrow().stage() == LiveGateway.Stage.LOBBY);
        keys(leg, "4711#");
        until(() -> live.leg(leg).orElseThrow().stage() == LiveGateway.Stage.UP);
        assertThat(media.said()).extracting(it -> it.speech().prompts()).contains(
                List.of(Prompt.WELCOME, Prompt.ENTER_NUMBER), List.of(Prompt.WELCOME, Prompt.ENTER_PIN));
    }

    @Test
    void aNumberThatLeadsNowhereOrToALockedRoomIsSaidAndTheThirdEndsTheCall() throws Exception {
        define("", 0, Arrangement.AUTOMATIC, true);
        var leg = received();

        keys(leg, "4242#");
        until(() -> said(List.of(Prompt.WRONG_NUMBER, Prompt.ENTER_NUMBER)));
        keys(leg, "8001#");
        until(() -> said(List.of(Prompt.LOCKED, Prompt.ENTER_NUMBER)));
        keys(leg, "8000#");
        until(() -> said(List.of(Prompt.WRONG_NUMBER, Prompt.GOODBYE)));

        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(
                new LegCommand.Release(leg, Cause.UNALLOCATED_NUMBER));
    }

    private boolean said(List<Prompt> prompts) {
        return media.said().stream().anyMatch(it -> it.speech().prompts().equals(prompts));
    }

    @Test
    void anEndpointIsCalledAndJoinedWhenItAnswers() throws Exception {
        register(Protocol.H323, "7003");
        var leg = received();

        keys(leg, "7003#");
        var offer = h323.asked(LegCommand.Offer.class);
        h323.says(new LegEvent.Alerting(offer.leg()));
        h323.says(new LegEvent.Answered(offer.leg(), party("7003", true), offer.capabilities()));
        Object change = media.asked();
        while (!(change instanceof GraphChange.Pair)) {
            change = media.asked();
        }
        assertThat(change).isInstanceOfSatisfying(GraphChange.Pair.class, it -> assertThat(List.of(it.one(),
                it.other())).containsExactly(leg, offer.leg()));
        h323.says(new LegEvent.Released(offer.leg(), Cause.NORMAL_CLEARING));
        assertThat(sip.asked(LegCommand.class)).as("neither told that it rings nor answered again")
                .isEqualTo(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
    }

    @Test
    void anEndpointIsSpokenToInItsLanguageHereAndInTheRoomAndTheRoomsIsForTheOthers() throws Exception {
        registry.endpoints().save(new Endpoint("beijing", "", List.of(Alias.of("7001")), "secret-of-it", true,
                Optional.of(Language.CHINESE)), "test");
        define("4711", 0, Arrangement.AUTOMATIC, false);
        var leg = dialled("8000");
        until(() -> said(Language.CHINESE, Prompt.ENTER_NUMBER));

        keys(leg, "8001#");
        until(() -> said(Language.CHINESE, Prompt.ENTER_PIN));
        offered("7002");
        until(() -> said(Language.ENGLISH, Prompt.ENTER_PIN));
    }

    private boolean said(Language language, Prompt last) {
        return media.said().stream().map(GraphChange.Say::speech).anyMatch(it -> it.language() == language
                && !it.prompts().isEmpty() && it.prompts().getLast() == last);
    }

    @Test
    void whoHangsUpIsGone() throws Exception {
        var leg = received();

        sip.says(new LegEvent.Released(leg, Cause.NORMAL_CLEARING));
        until(() -> live.leg(leg).isEmpty());
        assertThat(media.asked()).isInstanceOf(GraphChange.Close.class);
    }
}
