package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.sip.leg.InviteLeg.Input;
import io.roombridge.sip.leg.InviteLeg.Invite;
import io.roombridge.sip.leg.InviteLeg.Negotiation;
import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.Peer;
import io.roombridge.sip.leg.InviteLeg.Ringing;
import io.roombridge.sip.leg.InviteLeg.State;
import io.roombridge.sip.leg.InviteLeg.Step;
import io.roombridge.sip.leg.InviteLeg.Timer;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Reason;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.sdp.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The half of [InviteLeg] that is called (RFC 3261 §13.3).
final class IncomingInvite {

    /// So often proxies on the way hear that it still rings: they give up after three minutes (RFC 3261 §13.3.1.1).
    private static final long MINUTE = 60_000;

    private IncomingInvite() {}

    static Step received(SipRequest request, long exchange) {
        if (!request.method().equals("INVITE")) {
            return new Step(new State.Idle(), InviteLeg.courtesy(request, exchange));
        }
        var refusal = refusal(request, exchange);
        if (refusal.isPresent()) {
            return Step.to(new State.Released(), refusal.get());
        }
        var invite = new Invite(exchange, request.sequence(), request.body().isSdp() ? request.body().text() : "",
                request.headers().lists("Require", "100rel"), SessionTimer.ofRequest(request.headers()),
                Peer.of(request.headers()));
        return Step.to(new State.Offered(invite, new Ringing.Untold(), new EarlyAnswer.None()),
                new Output.Respond(exchange, 100),
                new Output.Announce(invite.sdp()));
    }

    /// Of a session timer that we do not take (RFC 4028 §9); whatever else an INVITE cannot have [Screening] has
    /// refused.
    static Optional<Output> refusal(SipRequest request, long exchange) {
        return SessionTimer.isTooShort(request.headers()) ? Optional.of(new Output.Respond(exchange, 422,
                Headers.of("Min-SE", Integer.toString(SessionTimer.SHORTEST)), Body.NONE)) : Optional.empty();
    }

    static Step step(State.Offered offered, Input input) {
        var invite = offered.invite();
        return switch (input) {
            case Input.Alert(var rings, var heard) -> EarlyAnswer.alert(offered, rings, heard);
            case Input.Described(var sdp) -> EarlyAnswer.described(offered, sdp);
            case Input.Fired(var timer) when timer == Timer.RETRANSMIT -> ringAgain(offered);
            case Input.Fired(var timer) when timer == Timer.RINGING -> stillRings(offered);
            case Input.Answer _ -> EarlyAnswer.answer(offered);
            case Input.Release(var cause) -> refuse(invite, cause, Optional.empty());
            case Input.Undescribable(var cause, var mismatch) -> refuse(invite, cause, mismatch);
            case Input.Received(var request, var exchange) -> switch (request.method()) {
                case "CANCEL", "BYE" -> cancelled(invite, request, exchange);
                case "PRACK" -> EarlyAnswer.acknowledged(offered, request, exchange);
                case "UPDATE" -> EarlyAnswer.updated(offered, request, exchange);
                default -> new Step(offered, InviteLeg.courtesy(request, exchange));
            };
            case Input.Unheard(_, var cause) -> Step.to(new State.Released(), new Output.End(cause));
            default -> Step.to(offered);
        };
    }

    private static Step cancelled(Invite invite, SipRequest request, long exchange) {
        return Step.to(new State.Released(), new Output.Respond(exchange, 200),
                new Output.Respond(invite.exchange(), 487),
                new Output.End(Reason.of(request.headers()).orElse(Cause.NORMAL_CLEARING)));
    }

    /// That it rings, or what is heard: reliably to a caller that insists (RFC 3262 §3).
    ///
    /// @param early  what is said of media from now on
    static Step tell(State.Offered offered, int status, EarlyAnswer early, Body body) {
        var invite = offered.invite();
        if (invite.reliable()) {
            int number = offered.ringing() instanceof Ringing.Untold ? 1 : 2;
            var reliably = Headers.of("Require", "100rel").and("RSeq", Integer.toString(number));
            return Step.to(new State.Offered(invite, new Ringing.Unacknowledged(number, 1), early),
                    new Output.Respond(invite.exchange(), status, reliably, body), Retransmission.reliable(1));
        }
        return Step.to(new State.Offered(invite, new Ringing.Told(), early),
                new Output.Respond(invite.exchange(), status, Headers.NONE, body), stillRings());
    }

    static Output stillRings() {
        return new Output.Set(Timer.RINGING, MINUTE);
    }

    private static Step stillRings(State.Offered offered) {
        return offered.ringing() instanceof Ringing.Told ? Step.to(offered,
                new Output.Repeat(offered.invite().exchange()), stillRings())
                : Step.to(offered);
    }

    /// A caller that does not acknowledge what it wanted reliably is refused after 64·T1 (RFC 3262 §3).
    private static Step ringAgain(State.Offered offered) {
        if (!(offered.ringing() instanceof Ringing.Unacknowledged(var number, var sent))) {
            return Step.to(offered);
        }
        return Retransmission.isLastReliable(sent)
                ? refuse(offered.invite(), Cause.RECOVERY_ON_TIMER_EXPIRY, Optional.empty())
                : Step.to(new State.Offered(offered.invite(), new Ringing.Unacknowledged(number, sent + 1),
                offered.early()), new Output.Repeat(offered.invite().exchange()), Retransmission.reliable(sent + 1));
    }

    private static Step refuse(Invite invite, Cause cause, Optional<Mismatch> mismatch) {
        var refusal = InviteLeg.unacceptable(invite.exchange(), cause.sipStatus(), Reason.header(cause), mismatch);
        return new Step(new State.Released(), refusal).and(new Output.End(cause));
    }

    static Step step(State.Answering answering, Input input) {
        var invite = answering.invite();
        return switch (input) {
            case Input.Described(var sdp) -> accept(invite, Body.sdp(sdp));
            case Input.Undescribable(var cause, var mismatch) -> refuse(invite, cause, mismatch);
            case Input.Release(var cause) -> refuse(invite, cause, Optional.empty());
            case Input.Received(var request, var exchange) -> switch (request.method()) {
                case "CANCEL", "BYE" -> cancelled(invite, request, exchange);
                case "PRACK" -> Step.to(answering, lateAcknowledgement(invite, exchange));
                default -> new Step(answering, InviteLeg.courtesy(request, exchange));
            };
            default -> Step.to(answering);
        };
    }

    static Step accept(Invite invite, Body body) {
        return Step.to(new State.Accepted(invite, 1, false), new Output.Respond(invite.exchange(), 200,
                Abilities.accepting(invite.timer()), body), Retransmission.set(1));
    }

    /// The answer may be given before the ringing was acknowledged (RFC 3262 §3).
    private static Output lateAcknowledgement(Invite invite, long exchange) {
        return new Output.Respond(exchange, invite.reliable() ? 200 : 481);
    }

    static Step step(State.Accepted accepted, Input input) {
        return switch (input) {
            case Input.Received(var request, var exchange) -> received(accepted, request, exchange);
            case Input.Release(var cause) -> accepted.closing() ? Step.to(accepted)
                    : Step.to(new State.Accepted(accepted.invite(), accepted.sent(), true), new Output.End(cause));
            case Input.Fired(var timer) when timer == Timer.RETRANSMIT -> repeat(accepted);
            case Input.Fired(var timer) when timer == Timer.GLARE -> offerLater(accepted);
            case Input.Answer _ -> offerLater(accepted);
            case Input.PressDigits(var digits) -> new Step(accepted, keys(digits));
            case Input.AskPicture _ -> Step.to(accepted, Info.pictureRequest());
            default -> Step.to(accepted);
        };
    }

    /// No new offer before the ACK of the last one (RFC 3261 §14.1).
    private static Step offerLater(State.Accepted accepted) {
        return accepted.closing() ? Step.to(accepted) : Step.to(accepted, EstablishedDialog.glare(false));
    }

    private static Step received(State.Accepted accepted, SipRequest request, long exchange) {
        return switch (request.method()) {
            case "ACK" -> acknowledged(accepted, request);
            case "BYE" -> end(accepted, Reason.of(request.headers()).orElse(Cause.NORMAL_CLEARING),
                    new Output.Respond(exchange, 200));
            case "CANCEL" -> Step.to(accepted, new Output.Respond(exchange, 200));
            case "PRACK" -> Step.to(accepted, lateAcknowledgement(accepted.invite(), exchange));
            case "UPDATE" -> updated(accepted, request, exchange);
            default -> new Step(accepted, InviteLeg.courtesy(request, exchange));
        };
    }

    /// Its sender has our 200, and the ACK may be lost; what we offered in a 200 is open until it comes.
    private static Step updated(State.Accepted accepted, SipRequest update, long exchange) {
        var refusal = refusal(update, exchange);
        if (accepted.closing() || refusal.isPresent()) {
            return new Step(accepted, refusal.map(List::of).orElseGet(() -> InviteLeg.courtesy(update, exchange)));
        }
        if (EarlyUpdate.brings(update) && accepted.invite().isLate()) {
            return Step.to(accepted, new Output.Respond(exchange, 491));
        }
        var timer = SessionTimer.ofRequest(update.headers(), accepted.invite().timer());
        var timed = new State.Accepted(accepted.invite().with(timer), accepted.sent(), false);
        return EarlyUpdate.brings(update)
                ? EarlyUpdate.answer(timed, update, exchange, Abilities.accepting(timer))
                : Step.to(timed, new Output.Respond(exchange, 200, Abilities.accepting(timer), Body.NONE));
    }

    private static Step acknowledged(State.Accepted accepted, SipRequest ack) {
        var invite = accepted.invite();
        if (accepted.closing()) {
            return end(accepted, Cause.NORMAL_CLEARING, InviteLeg.bye(Cause.NORMAL_CLEARING));
        }
        if (invite.isLate() && !ack.body().isSdp()) {
            return end(accepted, Cause.INCOMPATIBLE_DESTINATION, InviteLeg.bye(Cause.INCOMPATIBLE_DESTINATION));
        }
        var outputs = new ArrayList<Output>(List.of(new Output.Reset(Timer.RETRANSMIT)));
        invite.timer().ifPresent(timer -> outputs.addAll(timer.timers()));
        if (invite.isLate()) {
            outputs.add(new Output.TakeAnswer(ack.body().text()));
        }
        return new Step(new State.Established(new Negotiation.Stable(), invite.peer(), invite.timer()), outputs);
    }

    /// Without an ACK the call is ended after 64·T1 (RFC 3261 §13.3.1.4).
    private static Step repeat(State.Accepted accepted) {
        if (Retransmission.isLast(accepted.sent())) {
            return end(accepted, Cause.RECOVERY_ON_TIMER_EXPIRY, InviteLeg.bye(Cause.RECOVERY_ON_TIMER_EXPIRY));
        }
        return Step.to(new State.Accepted(accepted.invite(), accepted.sent() + 1, accepted.closing()),
                new Output.Repeat(accepted.invite().exchange()), Retransmission.set(accepted.sent() + 1));
    }

    private static Step end(State.Accepted accepted, Cause cause, Output last) {
        var step = Step.to(new State.Released(), new Output.Reset(Timer.RETRANSMIT), last);
        return accepted.closing() ? step : step.and(new Output.End(cause));
    }

    static List<Output> keys(String digits) {
        return digits.chars().mapToObj(digit -> Info.key((char) digit)).toList();
    }
}
