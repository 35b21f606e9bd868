package io.roombridge.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Cause;
import io.roombridge.call.Transport;
import io.roombridge.sip.leg.InviteLeg.Agreed;
import io.roombridge.sip.leg.InviteLeg.Input;
import io.roombridge.sip.leg.InviteLeg.Invite;
import io.roombridge.sip.leg.InviteLeg.Negotiation;
import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.Peer;
import io.roombridge.sip.leg.InviteLeg.Proposal;
import io.roombridge.sip.leg.InviteLeg.Reliable;
import io.roombridge.sip.leg.InviteLeg.Ringing;
import io.roombridge.sip.leg.InviteLeg.State;
import io.roombridge.sip.leg.InviteLeg.Timer;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.sdp.Mismatch;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The dialog of an INVITE, every state with every input. The tables among the resources are what is reviewed.
class InviteLegTableTest {

    private static final Source PEER = new Source(Transport.UDP, new InetSocketAddress("192.0.2.7", 5060));
    private static final String SDP = "v=0";
    private static final Optional<SessionTimer> TIMER = Optional.of(new SessionTimer(1_800, true, 90));
    private static final Peer PLAIN = new Peer(false, false);
    private static final Invite INVITE = new Invite(1, 2, SDP, false, Optional.empty(), PLAIN);
    private static final State.Calling AGREED = new State.Calling(Proposal.first(SDP), true, true, Agreed.FIRMLY,
            Reliable.NONE.and("", 6));
    private static final Invite RELIABLE = new Invite(1, 2, SDP, true, Optional.empty(), PLAIN);
    private static final EarlyAnswer NOT_YET = new EarlyAnswer.None();
    private static final Invite LATE = new Invite(1, 2, "", true, TIMER, PLAIN);

    private final GoldenTable table = new GoldenTable((name, value) -> value instanceof Negotiation negotiation
            ? new GoldenTable(DialogSpelling::of).name(negotiation) : DialogSpelling.of(name, value));

    private GoldenTable rows(boolean caller, Map<String, State> states, Map<String, Input> inputs) {
        return table.rows(states, inputs, (state, input) -> {
            var step = InviteLeg.step(caller, state, input);
            return table.line(step.state(), step.outputs());
        });
    }

    @Test
    void aLegBeforeAndAfterItsCall() throws IOException {
        rows(true, still(), inputs()).matches(InviteLeg.class);
    }

    @Test
    void theHalfThatCalls() throws IOException {
        rows(true, calling(), inputs()).matches(OutgoingInvite.class);
    }

    @Test
    void theHalfThatIsCalled() throws IOException {
        rows(false, called(), inputs()).matches(IncomingInvite.class);
    }

    @Test
    void bothOnceTheCallIsUp() throws IOException {
        var glare = Map.of("The callee: Established, asking by INVITE",
                established(new Negotiation.Asking("INVITE", false), PLAIN, TIMER));
        var offers = new LinkedHashMap<String, Input>();
        offers.put("Answer", new Input.Answer());
        offers.put("491", inputs().get("491"));
        rows(true, established(), inputs());
        rows(false, glare, offers).matches(EstablishedDialog.class);
    }

    @Test
    void everyRequestIsAnsweredInEveryStateOrOnceItsDescriptionIsThere() {
        Stream.of(still(), calling(), called(), established()).forEach(states -> states.forEach((name, state) ->
                inputs().forEach((word, input) -> {
                    if (input instanceof Input.Received(var request, var exchange)
                            && !request.method().equals("ACK")) {
                        assertThat(InviteLeg.step(true, state, input).outputs()).as(name + " + " + word)
                                .anyMatch(output -> switch (output) {
                                    case Output.Respond respond -> respond.exchange() == exchange;
                                    case Output.MakeAnswer _, Output.MakeOffer _ -> true;
                                    default -> false;
                                });
                    }
                })));
    }

    private static Map<String, State> still() {
        var states = new LinkedHashMap<String, State>();
        states.put("Idle", new State.Idle());
        states.put("Released", new State.Released());
        return states;
    }

    private static Map<String, State> calling() {
        var states = new LinkedHashMap<String, State>();
        states.put("Preparing", new State.Preparing());
        states.put("Calling", new State.Calling(Proposal.first(SDP), false, false, Agreed.NOT, Reliable.NONE));
        states.put("Calling, heard, ringing, agreed loosely, said for the last time", new State.Calling(
                new Proposal(SDP, true, 300, 4), true, true, Agreed.LOOSELY, Reliable.NONE.and("", 7)));
        states.put("Calling without a timer", new State.Calling(new Proposal(SDP, false, 0, 2), true, false,
                Agreed.NOT, Reliable.NONE.and("", 6)));
        states.put("Calling, agreed firmly", AGREED);
        states.put("Calling, agreed anew", AGREED.agreeing(Agreed.ANEW));
        states.put("Calling, answering an UPDATE", new State.Updating(AGREED.agreeing(Agreed.ANEW), 3, Headers.NONE));
        states.put("Calling without an offer", new State.Calling(Proposal.first(""), false, false, Agreed.NOT,
                Reliable.NONE));
        states.put("Acknowledging", new State.Acknowledging(response(200, "INVITE", Body.sdp(SDP))));
        states.put("Agreeing", new State.Agreeing(response(200, "INVITE", Body.sdp(SDP))));
        states.put("Cancelling", new State.Cancelling(Optional.empty()));
        states.put("Cancelling, not heard", new State.Cancelling(Optional.of(Cause.NO_ANSWER)));
        return states;
    }

    private static Map<String, State> called() {
        var states = new LinkedHashMap<String, State>();
        states.put("Offered", new State.Offered(INVITE, new Ringing.Untold(), NOT_YET));
        states.put("Offered without an offer, to who wants it reliable", new State.Offered(LATE,
                new Ringing.Untold(), NOT_YET));
        states.put("Offered, ringing not acknowledged", new State.Offered(LATE,
                new Ringing.Unacknowledged(1, 2), NOT_YET));
        states.put("Offered, ringing not acknowledged for long", new State.Offered(LATE,
                new Ringing.Unacknowledged(1, 7), NOT_YET));
        states.put("Offered, ringing", new State.Offered(LATE, new Ringing.Told(), NOT_YET));
        states.put("Offered, ringing not acknowledged, to be heard", new State.Offered(RELIABLE,
                new Ringing.Unacknowledged(1, 1), new EarlyAnswer.Wanted(false)));
        states.put("Offered, heard", new State.Offered(INVITE, new Ringing.Told(),
                new EarlyAnswer.Said(SDP, false)));
        states.put("Offered, heard, not acknowledged", new State.Offered(RELIABLE, new Ringing.Unacknowledged(1, 1),
                new EarlyAnswer.Said(SDP, false)));
        states.put("Offered, heard, acknowledged", new State.Offered(RELIABLE, new Ringing.Told(),
                new EarlyAnswer.Said(SDP, true)));
        states.put("Offered, heard, answered, not acknowledged", new State.Offered(RELIABLE,
                new Ringing.Unacknowledged(1, 1), new EarlyAnswer.Due(SDP)));
        states.put("Offered, heard, agreed anew", new State.Offered(RELIABLE, new Ringing.Told(),
                new EarlyAnswer.Anew()));
        states.put("Answering", new State.Answering(INVITE));
        states.put("Answering who wants ringing reliable", new State.Answering(LATE));
        states.put("Accepted, answering an UPDATE", new State.Updating(new State.Accepted(INVITE, 1, false), 3,
                Headers.NONE));
        states.put("Accepted", new State.Accepted(INVITE, 1, false));
        states.put("Accepted without an offer, with a timer", new State.Accepted(LATE, 1, false));
        states.put("Accepted, closing", new State.Accepted(INVITE, 10, true));
        return states;
    }

    private static Map<String, State> established() {
        var states = new LinkedHashMap<String, State>();
        states.put("Established", established(new Negotiation.Stable(), new Peer(true, true), TIMER));
        states.put("Established, a peer without UPDATE", established(new Negotiation.Stable(), PLAIN, TIMER));
        states.put("Established, without a timer", established(new Negotiation.Stable(), PLAIN, Optional.empty()));
        states.put("Established, answering", established(new Negotiation.Answering(2, "INVITE", false, Headers.NONE,
                new Negotiation.Stable()), PLAIN, TIMER));
        states.put("Established, answering an UPDATE",
                established(new Negotiation.Answering(2, "UPDATE", false, Headers.NONE,
                        new Negotiation.AwaitingAck(1, false, 2)), PLAIN, TIMER));
        states.put("Established, awaiting ACK", established(new Negotiation.AwaitingAck(2, false, 1), PLAIN, TIMER));
        states.put("Established, awaiting ACK with an answer", established(new Negotiation.AwaitingAck(2, true, 10),
                PLAIN, TIMER));
        states.put("Established, offering", established(new Negotiation.Offering(false), PLAIN, TIMER));
        states.put("Established, offering the same", established(new Negotiation.Offering(true), PLAIN, TIMER));
        states.put("Established, asking by INVITE", established(new Negotiation.Asking("INVITE", false), PLAIN, TIMER));
        states.put("Established, refreshing by INVITE", established(new Negotiation.Asking("INVITE", true), PLAIN,
                TIMER));
        states.put("Established, refreshing by UPDATE", established(new Negotiation.Asking("UPDATE", true),
                new Peer(true, true), TIMER));
        return states;
    }

    private static State established(Negotiation negotiation, Peer peer, Optional<SessionTimer> timer) {
        return new State.Established(negotiation, peer, timer);
    }

    private static Map<String, Input> inputs() {
        var inputs = new LinkedHashMap<String, Input>();
        inputs.put("Call", new Input.Call(true));
        inputs.put("Call without an offer", new Input.Call(false));
        inputs.put("Alert", new Input.Alert(true, false));
        inputs.put("Alert, heard", new Input.Alert(false, true));
        inputs.put("Answer", new Input.Answer());
        inputs.put("Release", new Input.Release(Cause.NORMAL_CLEARING));
        inputs.put("AskPicture", new Input.AskPicture());
        inputs.put("PressDigits", new Input.PressDigits("7"));
        inputs.put("Described", new Input.Described(SDP));
        inputs.put("Agreed", new Input.Agreed());
        inputs.put("Undescribable", new Input.Undescribable(Cause.BEARER_CAPABILITY_NOT_IMPLEMENTED,
                Optional.empty()));
        inputs.put("Undescribable, with why", new Input.Undescribable(Cause.BEARER_CAPABILITY_NOT_IMPLEMENTED,
                Optional.of(new Mismatch(399, "only SRTP"))));
        for (var timer : Timer.values()) {
            inputs.put(timer.toString(), new Input.Fired(timer));
        }
        requests(inputs);
        responses(inputs);
        return inputs;
    }

    private static void requests(Map<String, Input> inputs) {
        inputs.put("INVITE", request("INVITE", Headers.NONE, Body.sdp(SDP)));
        inputs.put("INVITE without an offer", request("INVITE", Headers.NONE, Body.NONE));
        inputs.put("INVITE with a timer",
                request("INVITE", Headers.of("Supported", "timer").and("Session-Expires", "600"), Body.sdp(SDP)));
        inputs.put("INVITE with too short a timer",
                request("INVITE", Headers.of("Supported", "timer").and("Session-Expires", "60"), Body.sdp(SDP)));
        inputs.put("ACK", request("ACK", Headers.NONE, Body.NONE));
        inputs.put("ACK with SDP", request("ACK", Headers.NONE, Body.sdp(SDP)));
        inputs.put("CANCEL", request("CANCEL", Headers.NONE, Body.NONE));
        inputs.put("BYE", request("BYE", Headers.of("Reason", "Q.850;cause=41"), Body.NONE));
        inputs.put("UPDATE", request("UPDATE", Headers.NONE, Body.NONE));
        inputs.put("UPDATE with SDP", request("UPDATE", Headers.NONE, Body.sdp(SDP)));
        inputs.put("UPDATE with too short a timer",
                request("UPDATE", Headers.of("Supported", "timer").and("Session-Expires", "60"), Body.sdp(SDP)));
        inputs.put("INFO with a key", request("INFO", Headers.NONE, new Body("application/dtmf", "5")));
        inputs.put("PRACK of ours with SDP", request("PRACK", Headers.of("RAck", "1 2 INVITE"), Body.sdp(SDP)));
        inputs.put("PRACK of ours", request("PRACK", Headers.of("RAck", "1 2 INVITE"), Body.NONE));
        for (var method : new String[] {"OPTIONS", "PRACK", "REFER", "NOTIFY", "BREW"}) {
            inputs.put(method, request(method, Headers.NONE, Body.NONE));
        }
    }

    private static Input request(String method, Headers headers, Body body) {
        return new Input.Received(new SipRequest(method, "sip:8001@192.0.2.1", 2, headers, body, PEER), 9);
    }

    private static void responses(Map<String, Input> inputs) {
        inputs.put("100", new Input.Heard(response(100, "INVITE", Body.NONE)));
        inputs.put("180", new Input.Heard(response(180, "INVITE", Body.NONE)));
        inputs.put("183 with SDP", new Input.Heard(response(183, "INVITE", Body.sdp(SDP))));
        inputs.put("183 reliably",
                new Input.Heard(new SipResponse(183, "", "INVITE", 1, Headers.of("Require", "100rel").and("RSeq", "7"),
                Body.NONE, PEER)));
        inputs.put("183 reliably with SDP",
                new Input.Heard(new SipResponse(183, "", "INVITE", 1, Headers.of("Require", "100rel").and("RSeq", "8"),
                Body.sdp(SDP), PEER)));
        inputs.put("200", new Input.Heard(response(200, "INVITE", Body.NONE)));
        inputs.put("200 with SDP", new Input.Heard(response(200, "INVITE", Body.sdp(SDP))));
        for (int status : new int[] {302, 408, 422, 481, 486, 491}) {
            inputs.put(Integer.toString(status), new Input.Heard(response(status, "INVITE", Body.NONE)));
        }
        inputs.put("422 with Min-SE", new Input.Heard(response(422, "INVITE", Headers.of("Min-SE", "2000"))));
        inputs.put("420 to the timer", new Input.Heard(response(420, "INVITE", Headers.of("Unsupported", "timer"))));
        inputs.put("500 with Retry-After", new Input.Heard(response(500, "INVITE", Headers.of("Retry-After", "5"))));
        inputs.put("200 to UPDATE", new Input.Heard(response(200, "UPDATE", Body.NONE)));
        inputs.put("200 to UPDATE with a timer", new Input.Heard(response(200, "UPDATE",
                Headers.of("Session-Expires", "600;refresher=uas"))));
        for (int status : new int[] {405, 422, 491, 503}) {
            inputs.put(status + " to UPDATE", new Input.Heard(response(status, "UPDATE",
                    status == 422 ? Headers.of("Min-SE", "2000") : Headers.NONE)));
        }
        inputs.put("481 to PRACK", new Input.Heard(response(481, "PRACK", Body.NONE)));
        inputs.put("415 to INFO", new Input.Heard(response(415, "INFO", Body.NONE)));
        for (var method : new String[] {"INVITE", "INFO", "BYE"}) {
            inputs.put("silence to " + method, new Input.Unheard(method, Cause.NO_USER_RESPONDING));
        }
    }

    private static SipResponse response(int status, String method, Headers headers) {
        return new SipResponse(status, "", method, 1, headers, Body.NONE, PEER);
    }

    private static SipResponse response(int status, String method, Body body) {
        return new SipResponse(status, "", method, 1, Headers.NONE, body, PEER);
    }
}
