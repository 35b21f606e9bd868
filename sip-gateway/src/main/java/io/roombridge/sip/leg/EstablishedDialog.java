package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.sip.leg.InviteLeg.Input;
import io.roombridge.sip.leg.InviteLeg.Negotiation;
import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.State;
import io.roombridge.sip.leg.InviteLeg.Step;
import io.roombridge.sip.leg.InviteLeg.Timer;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Reason;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.sdp.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The half of [InviteLeg] that both sides share once the call is up: BYE, INFO, re-INVITE, UPDATE, session timer.
final class EstablishedDialog {

    private static final Negotiation STABLE = new Negotiation.Stable();
    /// Milliseconds until a refresh that finds something else going on is tried again.
    private static final long MOMENT = 1_000;
    /// Seconds that a peer may have us wait.
    private static final long MOST_PATIENCE = 3_600;

    private EstablishedDialog() {}

    static Step step(boolean caller, State.Established state, Input input) {
        return switch (input) {
            case Input.Received(var request, var exchange) -> received(state, request, exchange);
            case Input.Heard(var response) -> heard(caller, state, response);
            case Input.Unheard(var method, var cause) -> method.equals("INFO") ? Step.to(state)
                    : end(cause, InviteLeg.bye(cause));
            case Input.Release(var cause) -> end(cause, InviteLeg.bye(cause));
            case Input.PressDigits(var digits) -> new Step(state, IncomingInvite.keys(digits));
            case Input.AskPicture _ -> Step.to(state, Info.pictureRequest());
            case Input.Answer _ -> offer(caller, state);
            case Input.Described(var sdp) -> described(state, sdp);
            case Input.Undescribable(var cause, var mismatch) -> undescribable(state, cause, mismatch);
            case Input.Fired(var timer) -> fired(caller, state, timer);
            case Input.Call _, Input.Alert _, Input.Agreed _ -> Step.to(state);
        };
    }

    private static Step received(State.Established state, SipRequest request, long exchange) {
        return switch (request.method()) {
            case "BYE" -> end(Reason.of(request.headers()).orElse(Cause.NORMAL_CLEARING),
                    new Output.Respond(exchange, 200));
            case "ACK" -> acknowledged(state, request);
            case "INVITE", "UPDATE" -> offered(state, request, exchange);
            default -> new Step(state, InviteLeg.courtesy(request, exchange));
        };
    }

    /// A re-INVITE or UPDATE of the peer: 491 while an offer of ours is open, 500 while one of its own is (RFC 3261
    /// §14.2, RFC 3311 §5.2).
    private static Step offered(State.Established state, SipRequest request, long exchange) {
        var refusal = IncomingInvite.refusal(request, exchange);
        if (refusal.isPresent()) {
            return Step.to(state, refusal.get());
        }
        boolean update = request.method().equals("UPDATE");
        if (update && request.body().isEmpty()) {
            return refreshed(state, request, exchange);
        }
        return switch (state.negotiation()) {
            case Negotiation.Stable stable -> answer(state, request, exchange, stable);
            case Negotiation.Asking _, Negotiation.Offering _ -> Step.to(state, new Output.Respond(exchange, 491));
            case Negotiation.AwaitingAck awaiting when awaiting.late() ->
                    Step.to(state, new Output.Respond(exchange, 491));
            // its sender has our answer, and the ACK is on its way or lost
            case Negotiation.AwaitingAck awaiting -> update ? answer(state, request, exchange, awaiting)
                    : Step.to(state, busy(exchange));
            case Negotiation.Answering _ -> Step.to(state, busy(exchange));
        };
    }

    private static Step answer(State.Established state, SipRequest request, long exchange, Negotiation after) {
        var timer = SessionTimer.ofRequest(request.headers(), state.timer());
        var answering = new Negotiation.Answering(exchange, request.method(), !request.body().isSdp(),
                Abilities.accepting(timer), after);
        return running(new State.Established(answering, state.peer(), timer)).and(request.body().isSdp()
                ? new Output.MakeAnswer(request.body().text()) : new Output.MakeOffer());
    }

    private static Output busy(long exchange) {
        return new Output.Respond(exchange, 500, Headers.of("Retry-After", "1"), Body.NONE);
    }

    /// An UPDATE without an offer only refreshes the session.
    private static Step refreshed(State.Established state, SipRequest request, long exchange) {
        var timer = SessionTimer.ofRequest(request.headers(), state.timer());
        return running(new State.Established(state.negotiation(), state.peer(), timer))
                .and(new Output.Respond(exchange, 200, Abilities.accepting(timer), Body.NONE));
    }

    /// Who refreshes may have changed, or nobody does any more: then nothing of before may fire (RFC 4028 §7.4).
    private static Step running(State.Established state) {
        return new Step(state, state.timer().map(SessionTimer::timers)
                .orElseGet(() -> List.of(new Output.Reset(Timer.REFRESH), new Output.Reset(Timer.EXPIRY))));
    }

    private static Step acknowledged(State.Established state, SipRequest ack) {
        if (!(state.negotiation() instanceof Negotiation.AwaitingAck(_, var late, _))) {
            return Step.to(state);
        }
        var step = Step.to(with(state, STABLE), new Output.Reset(Timer.RETRANSMIT));
        if (!late) {
            return step;
        }
        return step.and(ack.body().isSdp() ? new Output.TakeAnswer(ack.body().text()) : new Output.Withdraw());
    }

    private static State.Established with(State.Established state, Negotiation negotiation) {
        return new State.Established(negotiation, state.peer(), state.timer());
    }

    private static Step described(State.Established state, String sdp) {
        return switch (state.negotiation()) {
            case Negotiation.Answering(var exchange, var method, var late, var headers, var after) -> {
                var response = new Output.Respond(exchange, 200, headers, Body.sdp(sdp));
                yield method.equals("UPDATE") ? Step.to(with(state, after), response)
                        : Step.to(with(state, new Negotiation.AwaitingAck(exchange, late, 1)), response,
                                Retransmission.set(1));
            }
            case Negotiation.Offering(var refresh) -> Step.to(with(state, new Negotiation.Asking("INVITE", refresh)),
                    new Output.Send("INVITE", refreshing(state), Body.sdp(sdp)));
            case Negotiation.Stable _, Negotiation.AwaitingAck _, Negotiation.Asking _ -> Step.to(state);
        };
    }

    private static Headers refreshing(State.Established state) {
        return state.timer().map(SessionTimer::refresh).orElse(SessionTimer.SUPPORTED);
    }

    /// An offer that cannot be answered leaves the session as it is (RFC 3261 §14.2); an answer that makes no sense
    /// ends it.
    private static Step undescribable(State.Established state, Cause cause, Optional<Mismatch> mismatch) {
        return switch (state.negotiation()) {
            case Negotiation.Answering(var exchange, _, _, _, var after) -> new Step(with(state, after),
                    InviteLeg.unacceptable(exchange, 488, Headers.NONE, mismatch));
            case Negotiation.Offering _ -> Step.to(with(state, STABLE));
            case Negotiation.Stable _, Negotiation.AwaitingAck _, Negotiation.Asking _ ->
                    end(cause, InviteLeg.bye(cause));
        };
    }

    private static Step heard(boolean caller, State.Established state, SipResponse response) {
        if (response.isProvisional()) {
            return Step.to(state);
        }
        // RFC 3261 §12.2.1.2: these end the dialog, whatever was asked; of a PRACK 481 says only that it came late
        if (response.status() == 481 && !response.method().equals("PRACK")
                || response.status() == 408 && !response.method().equals("INFO")) {
            return end(Reason.of(response), InviteLeg.bye(Cause.RECOVERY_ON_TIMER_EXPIRY));
        }
        if (!(state.negotiation() instanceof Negotiation.Asking(var method, var refresh))
                || !method.equals(response.method())) {
            return Step.to(state);
        }
        return response.isSuccess() ? agreed(state, response) : declined(caller, state, response, refresh);
    }

    private static Step agreed(State.Established state, SipResponse response) {
        var step = running(new State.Established(STABLE, state.peer(), SessionTimer.ofResponse(response.headers())));
        if (response.method().equals("UPDATE")) {
            return step;
        }
        var acknowledged = step.and(new Output.Acknowledge(Body.NONE));
        return response.body().isSdp() ? acknowledged.and(new Output.TakeAnswer(response.body().text()))
                : acknowledged.and(new Output.Withdraw());
    }

    /// What was offered does not hold; it is said in another way, or again later, as the status allows. A session that
    /// is not refreshed in time ends (RFC 4028 §10).
    private static Step declined(boolean caller, State.Established state, SipResponse response, boolean refresh) {
        boolean invite = response.method().equals("INVITE");
        var stable = with(state, STABLE);
        var withdrawn = invite ? List.<Output>of(new Output.Withdraw()) : List.<Output>of();
        var longer = state.timer().flatMap(timer ->
                timer.notBelow(response.headers().number("Min-SE").orElse(0L)));
        var step = switch (response.status()) {
            case 422 -> longer.isEmpty() ? later(stable, response, refresh)
                    : again(caller, new State.Established(STABLE, state.peer(), longer), refresh);
            case 420 -> response.headers().lists("Unsupported", "timer")
                    ? running(new State.Established(STABLE, state.peer(), Optional.empty())) : Step.to(stable);
            case 405, 501 -> invite ? later(stable, response, refresh)
                    : again(caller, new State.Established(STABLE, state.peer().withoutUpdate(), state.timer()),
                    refresh);
            case 491 -> Step.to(stable, refresh ? glare(caller, Timer.REFRESH) : glare(caller, Timer.GLARE));
            default -> later(stable, response, refresh);
        };
        return new Step(step.state(), Stream.concat(withdrawn.stream(), step.outputs().stream()).toList());
    }

    private static Step again(boolean caller, State.Established state, boolean refresh) {
        return refresh ? refresh(state) : offer(caller, state);
    }

    /// When the peer says, or a few times before the end.
    private static Step later(State.Established state, SipResponse response, boolean refresh) {
        var seconds = response.headers().number("Retry-After").filter(it -> response.status() >= 500)
                .map(it -> Math.min(it, MOST_PATIENCE) * 1_000);
        if (!refresh) {
            return seconds.map(it -> Step.to(state, new Output.Set(Timer.GLARE, it))).orElseGet(() -> Step.to(state));
        }
        return state.timer().filter(SessionTimer::ours).map(timer -> Step.to(state,
                seconds.<Output>map(it -> new Output.Set(Timer.REFRESH, it)).orElseGet(timer::later)))
                .orElseGet(() -> Step.to(state));
    }

    static Output glare(boolean caller) {
        return glare(caller, Timer.GLARE);
    }

    /// RFC 3261 §14.1: the owner of the Call-ID waits 2.1–4 s, the other 0–2 s.
    private static Output glare(boolean caller, Timer timer) {
        return caller ? new Output.Set(timer, 2_100, 4_000) : new Output.Set(timer, 0, 2_000);
    }

    private static Step offer(boolean caller, State.Established state) {
        return state.negotiation() instanceof Negotiation.Stable
                ? Step.to(with(state, new Negotiation.Offering(false)), new Output.MakeOffer())
                : Step.to(state, glare(caller));
    }

    private static Step fired(boolean caller, State.Established state, Timer timer) {
        return switch (timer) {
            case RETRANSMIT -> repeat(state);
            case GLARE -> offer(caller, state);
            case REFRESH -> state.timer().isEmpty() ? Step.to(state) : refresh(state);
            case EXPIRY -> state.timer().isEmpty() ? Step.to(state)
                    : end(Cause.RECOVERY_ON_TIMER_EXPIRY, InviteLeg.bye(Cause.RECOVERY_ON_TIMER_EXPIRY));
            case RINGING, GIVE_UP -> Step.to(state);
        };
    }

    private static Step repeat(State.Established state) {
        if (!(state.negotiation() instanceof Negotiation.AwaitingAck(var exchange, var late, var sent))) {
            return Step.to(state);
        }
        if (Retransmission.isLast(sent)) {
            return end(Cause.RECOVERY_ON_TIMER_EXPIRY, InviteLeg.bye(Cause.RECOVERY_ON_TIMER_EXPIRY));
        }
        return Step.to(with(state, new Negotiation.AwaitingAck(exchange, late, sent + 1)),
                new Output.Repeat(exchange), Retransmission.set(sent + 1));
    }

    /// By UPDATE where the peer takes it; else by a re-INVITE that says what was said last, so that nothing changes
    /// (RFC 4028 §7.4).
    private static Step refresh(State.Established state) {
        if (!(state.negotiation() instanceof Negotiation.Stable)) {
            return Step.to(state, new Output.Set(Timer.REFRESH, MOMENT));
        }
        return state.peer().updates() ? Step.to(with(state, new Negotiation.Asking("UPDATE", true)),
                new Output.Send("UPDATE", refreshing(state), Body.NONE))
                : Step.to(with(state, new Negotiation.Offering(true)), new Output.RepeatOffer());
    }

    private static Step end(Cause cause, Output last) {
        var outputs = new ArrayList<Output>();
        for (var timer : List.of(Timer.RETRANSMIT, Timer.GLARE, Timer.REFRESH, Timer.EXPIRY)) {
            outputs.add(new Output.Reset(timer));
        }
        outputs.add(last);
        outputs.add(new Output.End(cause));
        return new Step(new State.Released(), outputs);
    }
}
