package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.sip.leg.InviteLeg.Input;
import io.roombridge.sip.leg.InviteLeg.Negotiation;
import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.Peer;
import io.roombridge.sip.leg.InviteLeg.State;
import io.roombridge.sip.leg.InviteLeg.Step;
import io.roombridge.sip.leg.InviteLeg.Timer;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Reason;
import io.roombridge.sip.message.SipResponse;
import java.util.ArrayList;
import java.util.Optional;

/// The half of [InviteLeg] that calls (RFC 3261 §13.2).
final class OutgoingInvite {

    /// How long it may ring, and how long we wait for the end of what was cancelled (64·T1).
    private static final long RINGING = 180_000;
    private static final long GIVE_UP = 32_000;

    private OutgoingInvite() {}

    static Step call(boolean offer) {
        return offer ? Step.to(new State.Preparing(), new Output.MakeOffer()) : invite("");
    }

    private static Step invite(String sdp) {
        return Step.to(new State.Calling(sdp, false, false, false, false), send(sdp, 0));
    }

    private static Output send(String sdp, long minimum) {
        return new Output.Send("INVITE", SessionTimer.proposal(minimum), sdp.isEmpty() ? Body.NONE : Body.sdp(sdp));
    }

    static Step step(State.Preparing preparing, Input input) {
        return switch (input) {
            case Input.Described(var sdp) -> invite(sdp);
            case Input.Undescribable(var cause) -> Step.to(new State.Released(), new Output.End(cause));
            case Input.Release(var cause) -> Step.to(new State.Released(), new Output.End(cause));
            default -> Step.to(preparing);
        };
    }

    static Step step(State.Calling calling, Input input) {
        return switch (input) {
            case Input.Heard(var response) when response.method().equals("INVITE") -> heard(calling, response);
            case Input.Unheard(var method, var cause) when method.equals("INVITE") ->
                    Step.to(new State.Released(), new Output.End(cause));
            case Input.Release(var cause) -> giveUp(calling, cause);
            case Input.Fired(var timer) when timer == Timer.RINGING -> giveUp(calling, Cause.NO_ANSWER);
            case Input.Undescribable(var cause) -> giveUp(calling, cause);
            case Input.Received(var request, var exchange) -> new Step(calling, InviteLeg.courtesy(request, exchange));
            default -> Step.to(calling);
        };
    }

    private static Step heard(State.Calling calling, SipResponse response) {
        if (response.isProvisional()) {
            return progress(calling, response);
        }
        if (response.isSuccess()) {
            return accepted(calling, response);
        }
        if (response.status() == 422 && !calling.retried()) {
            return Step.to(new State.Calling(calling.sdp(), false, calling.ringing(), calling.agreed(), true),
                    send(calling.sdp(), response.headers().number("Min-SE").orElse(0L)));
        }
        return Step.to(new State.Released(), new Output.Reset(Timer.RINGING), new Output.End(Reason.of(response)));
    }

    private static Step progress(State.Calling calling, SipResponse response) {
        var outputs = new ArrayList<Output>();
        boolean rings = response.status() > 100;
        boolean answers = rings && response.body().isSdp() && !calling.sdp().isEmpty() && !calling.agreed();
        if (!calling.heard()) {
            outputs.add(new Output.Set(Timer.RINGING, RINGING));
        }
        acknowledgement(response).ifPresent(outputs::add);
        if (answers) {
            outputs.add(new Output.TakeAnswer(response.body().text()));
        }
        if (rings && !calling.ringing()) {
            outputs.add(new Output.Ring());
        }
        return new Step(new State.Calling(calling.sdp(), true,
                calling.ringing() || rings, calling.agreed() || answers, calling.retried()), outputs);
    }

    /// Of a provisional response that is sent reliably (RFC 3262 §4).
    private static Optional<Output> acknowledgement(SipResponse response) {
        return response.headers().lists("Require", "100rel")
                ? response.headers().number("RSeq").map(number -> new Output.Send("PRACK",
                        Headers.of("RAck", number + " " + response.sequence() + " INVITE"), Body.NONE))
                : Optional.empty();
    }

    private static Step accepted(State.Calling calling, SipResponse response) {
        var step = Step.to(new State.Released(), new Output.Reset(Timer.RINGING));
        boolean described = response.body().isSdp();
        if (calling.sdp().isEmpty()) {
            return described ? Step.to(new State.Acknowledging(response), new Output.Reset(Timer.RINGING),
                    new Output.MakeAnswer(response.body().text()))
                    : step.and(hangUp(Cause.INCOMPATIBLE_DESTINATION));
        }
        if (!described && !calling.agreed()) {
            return step.and(hangUp(Cause.INCOMPATIBLE_DESTINATION));
        }
        var up = established(response)
                .and(new Output.Reset(Timer.RINGING), new Output.Acknowledge(Body.NONE), new Output.Connect(response));
        return described ? up.and(new Output.TakeAnswer(response.body().text())) : up;
    }

    private static Step established(SipResponse response) {
        var timer = SessionTimer.ofResponse(response.headers());
        var state = new State.Established(new Negotiation.Stable(), Peer.of(response.headers()), timer);
        return timer.map(running -> Step.to(state, running.timer())).orElseGet(() -> Step.to(state));
    }

    /// A 2xx that is of no use is acknowledged and ended (RFC 3261 §13.2.2.4).
    private static Output[] hangUp(Cause cause) {
        return new Output[] {new Output.Acknowledge(Body.NONE), InviteLeg.bye(cause), new Output.End(cause)};
    }

    static Step step(State.Acknowledging acknowledging, Input input) {
        return switch (input) {
            case Input.Described(var sdp) -> established(acknowledging.response())
                    .and(new Output.Acknowledge(Body.sdp(sdp)), new Output.Connect(acknowledging.response()));
            case Input.Undescribable(var cause) -> Step.to(new State.Released(), hangUp(cause));
            default -> Step.to(acknowledging);
        };
    }

    /// CANCEL may only follow a provisional response (RFC 3261 §9.1).
    private static Step giveUp(State.Calling calling, Cause cause) {
        var step = Step.to(new State.Cancelling(calling.heard()), new Output.Reset(Timer.RINGING),
                new Output.Set(Timer.GIVE_UP, GIVE_UP));
        return (calling.heard() ? step.and(new Output.Cancel(Reason.header(cause))) : step).and(new Output.End(cause));
    }

    static Step step(State.Cancelling cancelling, Input input) {
        return switch (input) {
            case Input.Heard(var response) when response.method().equals("INVITE") -> lastWord(cancelling, response);
            case Input.Unheard(var method, _) when method.equals("INVITE") ->
                    Step.to(new State.Released(), new Output.Reset(Timer.GIVE_UP));
            case Input.Fired(var timer) when timer == Timer.GIVE_UP -> Step.to(new State.Released());
            case Input.Received(var request, var exchange) ->
                    new Step(cancelling, InviteLeg.courtesy(request, exchange));
            default -> Step.to(cancelling);
        };
    }

    private static Step lastWord(State.Cancelling cancelling, SipResponse response) {
        if (response.isProvisional()) {
            return cancelling.heard() ? Step.to(cancelling)
                    : Step.to(new State.Cancelling(true), new Output.Cancel(Headers.NONE));
        }
        var released = Step.to(new State.Released(), new Output.Reset(Timer.GIVE_UP));
        return response.isSuccess()
                ? released.and(new Output.Acknowledge(Body.NONE), InviteLeg.bye(Cause.NORMAL_CLEARING)) : released;
    }
}
