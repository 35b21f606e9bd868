package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Reason;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.sdp.Mismatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call of ours: the dialog of an INVITE, above its transactions (RFC 3261 §13–15, RFC 3311, RFC 4028).
///
/// ```
///        call             described          1xx, 2xx
/// Idle ──────▶ Preparing ──────────▶ Calling ─────────▶ Established ◀──────────────┐
///  │                                    │ release          │   ▲  re-INVITE, UPDATE│
///  │                                    ▼                  │   └─ (Negotiation)    │ ACK
///  │ INVITE          answer    described    200 sent       │ BYE                   │
///  └──────▶ Offered ──────▶ Answering ─────▶ Accepted ─────┼───────────────────────┘
///              │ CANCEL, release               │           ▼
///              └───────────────────────────────┴───────▶ Released     Cancelling: gave up, the last word not heard
/// ```
///
/// `Updating` answers an offer that an UPDATE brings to Calling or Accepted.
///
/// A pure function of state and input. Descriptions are made elsewhere: `MakeOffer`, `RepeatOffer`, `MakeAnswer` and
/// `TakeAnswer` go out; `Described`, `Agreed` or `Undescribable` come back before anything else.
final class InviteLeg {

    sealed interface State {
        record Idle() implements State {}

        /// Our first offer is being made.
        record Preparing() implements State {}

        /// INVITE sent, no final response.
        ///
        /// @param heard  a provisional response came, so CANCEL may go
        record Calling(Proposal proposal, boolean heard, boolean ringing, Agreed agreed, Reliable reliable)
                implements State {

            Calling sending(Proposal other) {
                return new Calling(other, false, ringing, Agreed.NOT, Reliable.NONE);
            }

            Calling agreeing(Agreed further) {
                return new Calling(proposal, heard, ringing, further, reliable);
            }
        }

        /// The 2xx brought an offer; our answer goes with the ACK.
        record Acknowledging(SipResponse response) implements State {}

        /// The 2xx brought an answer, which is being taken.
        record Agreeing(SipResponse response) implements State {}

        /// @param unsaid  why, when CANCEL could not be sent yet
        record Cancelling(Optional<Cause> unsaid) implements State {}

        record Offered(Invite invite, Ringing ringing, EarlyAnswer early) implements State {}

        record Answering(Invite invite) implements State {}

        /// 200 sent, no ACK yet.
        ///
        /// @param sent     how often
        /// @param closing  BYE goes as soon as the ACK is here (RFC 3261 §15)
        record Accepted(Invite invite, int sent, boolean closing) implements State {}

        /// An UPDATE before the call is up brought an offer, which is being described.
        ///
        /// @param before   where the call was, and goes on
        /// @param headers  of the answer
        record Updating(State before, long exchange, Headers headers) implements State {}

        record Established(Negotiation negotiation, Peer peer, Optional<SessionTimer> timer) implements State {}

        record Released() implements State {}
    }

    /// How far a callee that rings has answered our offer: not at all; in a response that may be lost, so that the
    /// offer is open still; reliably; or it has made an offer of its own since, and what it says with its 2xx is of
    /// before (RFC 3311 §5.2, RFC 6337 §2.2).
    enum Agreed { NOT, LOOSELY, FIRMLY, ANEW }

    /// The INVITE that we are to answer.
    ///
    /// @param sequence  its CSeq number
    /// @param sdp       its offer; empty when it has none
    /// @param reliable  its sender insists on reliable provisional responses (RFC 3262)
    record Invite(long exchange, long sequence, String sdp, boolean reliable, Optional<SessionTimer> timer, Peer peer) {

        boolean isLate() {
            return sdp.isEmpty();
        }

        Invite with(Optional<SessionTimer> other) {
            return new Invite(exchange, sequence, sdp, reliable, other, peer);
        }
    }

    /// What our first INVITE says.
    ///
    /// @param sdp     our offer; empty when we ask for one
    /// @param timers  with a session timer (RFC 4028)
    /// @param minimum  seconds that it may not be shorter than
    /// @param number  1 the first time
    record Proposal(String sdp, boolean timers, long minimum, int number) {

        static Proposal first(String sdp) {
            return new Proposal(sdp, true, SessionTimer.SHORTEST, 1);
        }

        Proposal again() {
            return new Proposal(sdp, timers, minimum, number + 1);
        }
    }

    /// The reliable provisional responses that we have acknowledged (RFC 3262 §4).
    ///
    /// @param last  their last number of each callee, by its tag
    record Reliable(Map<String, Long> last) {

        static final Reliable NONE = new Reliable(Map.of());

        /// False for what came before or is ahead of what did not come yet.
        boolean isNext(String tag, long number) {
            return !last.containsKey(tag) || last.get(tag) + 1 == number;
        }

        Reliable and(String tag, long number) {
            var more = new HashMap<>(last);
            more.put(tag, number);
            return new Reliable(Map.copyOf(more));
        }
    }

    /// What the caller knows of the ringing.
    sealed interface Ringing {
        record Untold() implements Ringing {}

        record Told() implements Ringing {}

        /// Told reliably, and PRACK is not there yet.
        ///
        /// @param number  RSeq
        /// @param sent    how often
        record Unacknowledged(int number, int sent) implements Ringing {}
    }

    /// What the other side said it can do.
    record Peer(boolean updates, boolean timers) {

        Peer withoutUpdate() {
            return new Peer(false, timers);
        }

        static Peer of(Headers headers) {
            return new Peer(headers.lists("Allow", "UPDATE"), headers.lists("Supported", "timer"));
        }
    }

    /// Offer and answer within the established dialog; one at a time (RFC 3261 §14).
    sealed interface Negotiation {
        record Stable() implements Negotiation {}

        /// The peer's offer, or its wish for one, is being described.
        ///
        /// @param after  what goes on once an UPDATE is answered
        record Answering(long exchange, String method, boolean late, Headers headers, Negotiation after)
                implements Negotiation {}

        /// 200 to the peer's re-INVITE sent.
        record AwaitingAck(long exchange, boolean late, int sent) implements Negotiation {}

        /// Our next offer is being made.
        ///
        /// @param refresh  nothing changes, the session goes on
        record Offering(boolean refresh) implements Negotiation {}

        /// Our re-INVITE or UPDATE is out.
        record Asking(String method, boolean refresh) implements Negotiation {}
    }

    enum Timer { RINGING, GIVE_UP, RETRANSMIT, GLARE, REFRESH, EXPIRY }

    sealed interface Input {
        /// @param offer  with our description; else the peer is asked for one
        record Call(boolean offer) implements Input {}

        /// @param rings  180, else 183
        /// @param heard  with an answer to the caller's offer
        record Alert(boolean rings, boolean heard) implements Input {}

        /// Accept; once the leg is up, offer again what we take now.
        record Answer() implements Input {}

        record Release(Cause cause) implements Input {}

        record AskPicture() implements Input {}

        record PressDigits(String digits) implements Input {}

        /// @param exchange  names the server transaction
        record Received(SipRequest request, long exchange) implements Input {}

        record Heard(SipResponse response) implements Input {}

        /// A request of ours was not answered, or could not be sent.
        record Unheard(String method, Cause cause) implements Input {}

        record Described(String sdp) implements Input {}

        /// The peer's answer was taken.
        record Agreed() implements Input {}

        /// @param mismatch  why the peer's description does not fit
        record Undescribable(Cause cause, Optional<Mismatch> mismatch) implements Input {}

        record Fired(Timer timer) implements Input {}
    }

    sealed interface Output {
        record Send(String method, Headers headers, Body body) implements Output {}

        record Acknowledge(Body body) implements Output {}

        record Cancel(Headers headers) implements Output {}

        record Respond(long exchange, int status, Headers headers, Body body) implements Output {

            Respond(long exchange, int status) {
                this(exchange, status, Headers.NONE, Body.NONE);
            }
        }

        /// The same final response again.
        record Repeat(long exchange) implements Output {}

        record MakeOffer() implements Output {}

        /// Offer what was described last, unchanged.
        record RepeatOffer() implements Output {}

        record MakeAnswer(String offer) implements Output {}

        record TakeAnswer(String answer) implements Output {}

        /// Our last offer does not hold.
        record Withdraw() implements Output {}

        /// @param from, to  milliseconds; somewhere between
        record Set(Timer timer, long from, long to) implements Output {

            Set(Timer timer, long millis) {
                this(timer, millis, millis);
            }
        }

        record Reset(Timer timer) implements Output {}

        /// @param sdp  what the caller offers; may be empty
        record Announce(String sdp) implements Output {}

        /// @param answer  of a callee that may be heard from now on, taken already; empty when it only rings
        record Ring(boolean rings, String answer) implements Output {}

        /// Something for the call's story.
        record Note(String words) implements Output {}

        record Connect(SipResponse response) implements Output {}

        record Press(String digits) implements Output {}

        record WantPicture() implements Output {}

        /// The leg is over for the gateway; last words may still be exchanged.
        record End(Cause cause) implements Output {}
    }

    record Step(State state, List<Output> outputs) {

        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }

        Step and(Output... more) {
            var all = new ArrayList<>(outputs);
            all.addAll(Arrays.asList(more));
            return new Step(state, all);
        }
    }

    private final boolean caller;
    private State state = new State.Idle();

    /// @param caller  we own the Call-ID, which decides who waits longer after a glare (RFC 3261 §14.1)
    InviteLeg(boolean caller) {
        this.caller = caller;
    }

    State state() {
        return state;
    }

    List<Output> on(Input input) {
        var step = step(caller, state, input);
        state = step.state();
        return step.outputs();
    }

    static Step step(boolean caller, State state, Input input) {
        return switch (state) {
            case State.Idle idle -> switch (input) {
                case Input.Call(var offer) -> OutgoingInvite.call(offer);
                case Input.Received(var request, var exchange) -> IncomingInvite.received(request, exchange);
                default -> Step.to(idle);
            };
            case State.Preparing preparing -> OutgoingInvite.step(preparing, input);
            case State.Calling calling -> OutgoingInvite.step(calling, input);
            case State.Acknowledging acknowledging -> OutgoingInvite.step(acknowledging, input);
            case State.Agreeing agreeing -> OutgoingInvite.step(agreeing, input);
            case State.Cancelling cancelling -> OutgoingInvite.step(cancelling, input);
            case State.Offered offered -> IncomingInvite.step(offered, input);
            case State.Answering answering -> IncomingInvite.step(answering, input);
            case State.Accepted accepted -> IncomingInvite.step(accepted, input);
            case State.Updating updating -> EarlyUpdate.step(updating, input);
            case State.Established established -> EstablishedDialog.step(caller, established, input);
            case State.Released released -> input instanceof Input.Received(var request, var exchange)
                    && !request.method().equals("ACK")
                    ? Step.to(released, new Output.Respond(exchange, 481)) : Step.to(released);
        };
    }

    /// What a request without a transition of its own gets, in any state with a dialog.
    static List<Output> courtesy(SipRequest request, long exchange) {
        return switch (request.method()) {
            case "OPTIONS" -> List.of(new Output.Respond(exchange, 200, Abilities.HEADERS, Body.NONE));
            case "INFO" -> Info.answer(request, exchange);
            case "REFER" -> List.of(new Output.Respond(exchange, 603));
            case "NOTIFY", "SUBSCRIBE" -> List.of(new Output.Respond(exchange, 489));
            case "UPDATE" -> List.of(request.body().isEmpty()
                    ? new Output.Respond(exchange, 200, Abilities.HEADERS, Body.NONE)
                    // an offer of the peer's own is open (RFC 3311 §5.2)
                    : new Output.Respond(exchange, 500, Headers.of("Retry-After", "2"), Body.NONE));
            case "INVITE" -> List.of(new Output.Respond(exchange, 500, Headers.of("Retry-After", "2"), Body.NONE));
            case "CANCEL", "BYE", "PRACK" -> List.of(new Output.Respond(exchange, 481));
            case "ACK" -> List.of();
            default -> List.of(new Output.Respond(exchange, 405, Abilities.HEADERS, Body.NONE));
        };
    }

    /// Refuses an offer and says why it does not fit, to the peer and in the call's story.
    static List<Output> unacceptable(long exchange, int status, Headers headers, Optional<Mismatch> mismatch) {
        var warning = mismatch.map(why -> Headers.of("Warning", why.code() + " roombridge \"" + why.words() + "\""))
                .orElse(Headers.NONE);
        var respond = new Output.Respond(exchange, status, headers.and(warning), Body.NONE);
        return mismatch.<List<Output>>map(why -> List.of(new Output.Note(why.words()), respond))
                .orElseGet(() -> List.of(respond));
    }

    static Output bye(Cause cause) {
        return new Output.Send("BYE", Reason.header(cause), Body.NONE);
    }
}
