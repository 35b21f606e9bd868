package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One of ours against a peer that follows a script.
class ScriptedCallTest {

    private static final String HELD = ScriptedSipPeer.SDP.replace("o=- 1 1", "o=- 1 2") + "a=sendonly\r\n";

    private static final List<Thread> CLOSING = new CopyOnWriteArrayList<>();

    private End us;
    private ScriptedSipPeer peer;

    @BeforeEach
    void open() throws Exception {
        us = new End();
        peer = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow());
    }

    /// Closing takes a moment, which the next test need not wait for.
    @AfterEach
    void close() {
        CLOSING.add(Thread.ofVirtual().start(us::close));
        peer.close();
    }

    @AfterAll
    static void awaitClosing() throws InterruptedException {
        for (var thread : CLOSING) {
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    private LegId called() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        peer.expect("SIP/2.0 200");
        peer.request("ACK", "");
        us.expect(LegEvent.MediaChanged.class);
        peer.request("OPTIONS", "");
        peer.expect("SIP/2.0 200"); // so the ACK has been heard
        return leg;
    }

    private LegId calling(CapabilitySet capabilities) {
        var leg = LegId.fresh(Protocol.SIP);
        us.legs.perform(new LegCommand.Offer(leg, Alias.of("alice"), "Alice",
                new Destination(Protocol.SIP, peer.uri(), Transport.UDP, "127.0.0.1", peer.port(), Optional.empty()),
                capabilities));
        return leg;
    }

    private LegId established() throws Exception {
        var leg = calling(End.CAPABILITIES);
        var invite = peer.expect("INVITE");
        peer.answer(200, ScriptedSipPeer.SDP);
        peer.follow(invite);
        peer.expect("ACK");
        us.expect(LegEvent.Answered.class);
        us.expect(LegEvent.MediaChanged.class);
        return leg;
    }

    @Test
    void isPutOnHoldAndResumed() throws Exception {
        var leg = called();

        peer.request("INVITE", HELD);
        peer.expect("SIP/2.0 200");
        peer.request("ACK", "");
        assertThat(us.expect(LegEvent.MediaChanged.class).streams().getFirst().direction())
                .isEqualTo(Direction.RECEIVE_ONLY);

        peer.request("INVITE", ScriptedSipPeer.SDP.replace("o=- 1 1", "o=- 1 3"));
        peer.expect("SIP/2.0 200");
        peer.request("ACK", "");
        assertThat(us.expect(LegEvent.MediaChanged.class).streams().getFirst().direction())
                .isEqualTo(Direction.SEND_RECEIVE);
        assertThat(us.plane.connected().get(StreamId.audio(leg)).direction()).isEqualTo(Direction.SEND_RECEIVE);
    }

    @Test
    void isPutOnHoldByAllPortsZeroAndResumed() throws Exception {
        var leg = called();
        peer.request("INVITE", ScriptedSipPeer.SDP.replace("30000", "0"));
        assertThat(peer.expect("SIP/2.0 200")).contains("m=audio 0 ");
        peer.request("ACK", "");
        assertThat(us.expect(LegEvent.MediaChanged.class).streams()).isEmpty();
        assertThat(us.plane.connected()).doesNotContainKey(StreamId.audio(leg));

        peer.request("INVITE", ScriptedSipPeer.SDP);
        peer.expect("SIP/2.0 200");
        peer.request("ACK", "");
        assertThat(us.expect(LegEvent.MediaChanged.class).streams()).hasSize(1);
    }

    @Test
    void refusesAReinviteItCannotAnswerAndGoesOn() throws Exception {
        called();

        peer.request("INVITE", ScriptedSipPeer.SDP.replace("RTP/AVP 0", "RTP/AVP 97").replace("0 PCMU", "97 unheard"));
        peer.expect("SIP/2.0 488");
        peer.request("INFO", "", "Content-Type: application/dtmf");
        peer.expect("SIP/2.0 200");
        assertThat(us.isQuiet()).isTrue();
    }

    @Test
    void offersInTheAnswerToAnInviteWithoutOfferAndTakesTheAnswerOfTheAck() throws Exception {
        peer.request("INVITE", "");
        var offered = us.expect(LegEvent.Offered.class);
        assertThat(offered.capabilities()).isEqualTo(CapabilitySet.NONE);

        us.legs.perform(new LegCommand.Answer(offered.leg(), End.CAPABILITIES));
        assertThat(peer.expect("SIP/2.0 200")).contains("m=audio").contains("m=video");
        peer.request("ACK", ScriptedSipPeer.SDP);

        var stream = us.expect(LegEvent.MediaChanged.class).streams().getFirst();
        assertThat(stream.remoteRtp().orElseThrow().getPort()).isEqualTo(30_000);
    }

    @Test
    void hangsUpWhenTheAckBringsNoAnswer() throws Exception {
        peer.request("INVITE", "");
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        peer.expect("SIP/2.0 200");
        peer.request("ACK", "");

        assertThat(peer.expect("BYE")).contains("Q.850;cause=88");
        peer.answer(200, "");
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.INCOMPATIBLE_DESTINATION);
    }

    @Test
    void asksForAnOfferAndAnswersItInTheAck() throws Exception {
        calling(CapabilitySet.NONE);
        assertThat(peer.expect("INVITE")).doesNotContain("m=audio");
        peer.answer(200, ScriptedSipPeer.SDP);
        assertThat(peer.expect("ACK")).contains("m=audio");
        us.expect(LegEvent.MediaChanged.class);
        us.expect(LegEvent.Answered.class);
    }

    @Test
    void takesAnEarlyAnswerAndRings() throws Exception {
        calling(End.CAPABILITIES);
        peer.expect("INVITE");
        peer.answer(183, ScriptedSipPeer.SDP);
        us.expect(LegEvent.Alerting.class);
        us.expect(LegEvent.MediaChanged.class);
        peer.answer(180, "");
        peer.answer(200, "");
        peer.expect("ACK");
        us.expect(LegEvent.Answered.class);
    }

    @Test
    void acknowledgesAReliableProvisionalResponse() throws Exception {
        calling(End.CAPABILITIES);
        var invite = peer.expect("INVITE");
        peer.answer(183, "", "Require: 100rel", "RSeq: 4711");
        assertThat(ScriptedSipPeer.field(peer.expect("PRACK"), "RAck")).isEqualTo("4711 1 INVITE");
        peer.answer(200, "");
        peer.answer(invite, 200, ScriptedSipPeer.SDP);
        assertThat(ScriptedSipPeer.field(peer.expect("ACK"), "CSeq")).isEqualTo("1 ACK");
    }

    @Test
    void cancelsOnceThePeerHasBeenHeard() throws Exception {
        var leg = calling(End.CAPABILITIES);
        var invite = peer.expect("INVITE");
        us.legs.perform(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
        us.expect(LegEvent.Released.class);
        peer.answer(invite, 180, "");
        peer.answer(peer.expect("CANCEL"), 200, "");
        peer.answer(invite, 487, "");
        peer.expect("ACK");
    }

    @Test
    void endsACallThatWasAnsweredWhileItWasGivenUp() throws Exception {
        var leg = calling(End.CAPABILITIES);
        var invite = peer.expect("INVITE");
        us.legs.perform(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
        us.expect(LegEvent.Released.class);
        peer.answer(invite, 200, ScriptedSipPeer.SDP);
        peer.expect("ACK");
        peer.expect("BYE");
        peer.answer(200, "");
    }

    @Test
    void isCancelled() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        us.expect(LegEvent.Offered.class);
        peer.request("CANCEL", "", "Reason: Q.850;cause=19");
        var one = peer.expect("SIP/2.0");
        var other = peer.expect("SIP/2.0");
        assertThat(one + other).contains("SIP/2.0 200").contains("SIP/2.0 487");
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.NO_ANSWER);
    }

    /// Its answer and the CANCEL pass each other on the way, which is nobody's mistake (RFC 3261 §9.2).
    @ParameterizedTest(name = "after {0}")
    @ValueSource(ints = {200, 486})
    void aCancelAfterTheFinalResponseIsAnsweredAndChangesNothing(int status) throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(status == 200 ? new LegCommand.Answer(leg, End.CAPABILITIES)
                : new LegCommand.Release(leg, Cause.USER_BUSY));
        var tag = ScriptedSipPeer.field(peer.expect("SIP/2.0 " + status), "To");
        peer.request("CANCEL", "");
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 200"), "To")).isEqualTo(tag);
        peer.request("ACK", "");
        peer.request("OPTIONS", "");
        assertThat(ScriptedSipPeer.field(peer.expect(status == 200 ? "SIP/2.0 200" : "SIP/2.0 481"), "CSeq"))
                .endsWith("OPTIONS");
    }

    @Test
    void mapsRefusalsToCausesAndTrustsTheReasonMore() throws Exception {
        calling(End.CAPABILITIES);
        peer.answer(peer.expect("INVITE"), 486, "");
        peer.expect("ACK");
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.USER_BUSY);

        calling(End.CAPABILITIES);
        peer.answer(peer.expect("INVITE"), 503, "", "Reason: Q.850;cause=34;text=\"full, quite\"");
        peer.expect("ACK");
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.NO_CIRCUIT_AVAILABLE);
    }

    @Test
    void doesNotFollowARedirection() throws Exception {
        calling(End.CAPABILITIES);
        peer.answer(peer.expect("INVITE"), 302, "");
        peer.expect("ACK");
        assertThat(us.expect(LegEvent.Released.class).cause()).isEqualTo(Cause.REDIRECTION_TO_NEW_DESTINATION);
    }

    @Test
    void answersBodylessUpdatesOptionsAndUnknownMethods() throws Exception {
        called();
        peer.request("UPDATE", "");
        peer.expect("SIP/2.0 200");
        peer.request("OPTIONS", "");
        assertThat(peer.expect("SIP/2.0 200")).contains("INFO");
        peer.request("REFER", "", "Refer-To: <sip:elsewhere@127.0.0.1>");
        peer.expect("SIP/2.0 603");
        peer.request("BREW", "");
        peer.expect("SIP/2.0 405");
    }

    @Test
    void hearsKeysAndPictureRequestsInInfo() throws Exception {
        var leg = called();
        peer.request("INFO", "Signal= 5\r\nDuration= 160\r\n", "Content-Type: application/dtmf-relay");
        peer.expect("SIP/2.0 200");
        assertThat(us.expect(LegEvent.DigitsPressed.class).digits()).isEqualTo("5");
        peer.request("INFO", "#", "Content-Type: application/dtmf");
        peer.expect("SIP/2.0 200");
        assertThat(us.expect(LegEvent.DigitsPressed.class).digits()).isEqualTo("#");
        peer.request("INFO", "<media_control><vc_primitive><to_encoder><picture_fast_update/></to_encoder>"
                + "</vc_primitive></media_control>",
                "Content-Type: application/media_control+xml");
        peer.expect("SIP/2.0 200");
        assertThat(us.plane.asked()).isEqualTo(StreamId.video(leg));
    }

    @Test
    void pressesKeysByInfoWhereThePeerTakesNoEventsAndAsksForPictures() throws Exception {
        var leg = called();
        us.legs.perform(new LegCommand.PressDigits(leg, "7"));
        assertThat(peer.expect("INFO")).contains("application/dtmf-relay").contains("Signal=7");
        peer.answer(200, "");
        us.legs.perform(new LegCommand.RequestPicture(leg, StreamId.video(leg)));
        assertThat(peer.expect("INFO")).contains("picture_fast_update");
        peer.answer(200, "");
    }

    @Test
    void waitsAfterAGlareAndOffersAgain() throws Exception {
        var leg = called(); // the peer owns the Call-ID, so we wait 2 s at most
        us.legs.perform(new LegCommand.Answer(leg, CapabilitySet.ours(500_000)));
        var first = peer.expect("INVITE");
        peer.request("INVITE", HELD);
        peer.expect("SIP/2.0 491");
        peer.request("ACK", "");
        peer.answer(first, 491, "");
        peer.expect("ACK");
        assertThat(peer.expect("INVITE")).contains("b=AS");
        peer.answer(200, ScriptedSipPeer.SDP);
        peer.expect("ACK");
        assertThat(us.isQuiet()).as("the peer takes what it took before").isTrue();
    }

    @Test
    void offersWhatChangedBeforeTheAckOnceTheAckIsThere() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        peer.expect("SIP/2.0 200");
        us.legs.perform(new LegCommand.Answer(leg, CapabilitySet.ours(500_000)));
        peer.request("ACK", "");
        peer.expect("INVITE");
    }

    @Test
    void repeatsItsAnswerUntilTheAckComes() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        var first = peer.expect("SIP/2.0 200");
        peer.expectAgain(first);
        peer.request("ACK", "");
        us.legs.perform(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
        peer.expect("BYE");
    }

    @Test
    void sendsNoByeBeforeTheAck() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP);
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        var answer = peer.expect("SIP/2.0 200");
        us.legs.perform(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
        us.expect(LegEvent.MediaChanged.class);
        us.expect(LegEvent.Released.class);
        peer.expectAgain(answer); // and still no BYE
        peer.request("ACK", "");
        peer.expect("BYE");
    }

    @Test
    void acknowledgesARepeatedAnswerAgain() throws Exception {
        var leg = calling(End.CAPABILITIES);
        var invite = peer.expect("INVITE");
        peer.answer(200, ScriptedSipPeer.SDP);
        var ack = peer.expect("ACK");
        peer.answer(invite, 200, ScriptedSipPeer.SDP);
        peer.expectAgain(ack);
        us.legs.perform(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
        assertThat(peer.expect("BYE")).contains("Q.850;cause=16");
    }

    @Test
    void endsTheSecondDialogOfAForkedInvite() throws Exception {
        established();
        var invite = peer.lastInvite();
        peer.answer(invite.replaceFirst("(?m)^To: (.*)$", "To: $1;tag=other"), 200, ScriptedSipPeer.SDP);
        assertThat(ScriptedSipPeer.field(peer.expect("ACK"), "To")).contains("tag=other");
        assertThat(ScriptedSipPeer.field(peer.expect("BYE"), "To")).contains("tag=other");
    }

    @Test
    void refusesSessionIntervalsBelowTheShortestAndRunsOthers() throws Exception {
        peer.request("INVITE", ScriptedSipPeer.SDP, "Supported: timer", "Session-Expires: 30");
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 422"), "Min-SE")).isEqualTo("90");
        peer.request("ACK", "");
        peer.request("INVITE", ScriptedSipPeer.SDP, "Supported: timer", "Session-Expires: 180;refresher=uac");
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 200"), "Session-Expires")).isEqualTo("180;refresher=uac");
    }
}
