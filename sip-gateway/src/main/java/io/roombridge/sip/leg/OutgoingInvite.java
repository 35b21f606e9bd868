package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.sip.leg.InviteLeg.Agreed;
import io.roombridge.sip.leg.InviteLeg.Input;
import io.roombridge.sip.leg.InviteLeg.Negotiation;
import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.Peer;
import io.roombridge.sip.leg.InviteLeg.Proposal;
import io.roombridge.sip.leg.InviteLeg.Reliable;
import io.roombridge.sip.leg.InviteLeg.State;
import io.roombridge.sip.leg.InviteLeg.Step;
import io.roombridge.sip.leg.InviteLeg.Timer;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Reason;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The half of [InviteLeg] that calls (RFC 3261 §13.2).
final class OutgoingInvite {

    /// For a leg that nobody gives up: whoever has it call decides sooner, after an hour at most.
    private static final long RINGING = 3_900_000;
    /// How long we wait for the end of what was cancelled (64·T1).
    private static final long GIVE_UP = 32_000;
    /// So often we say something else when a peer cannot take what we say.
    private static final int MOST_PROPOSALS = 4;

    private OutgoingInvite() {}

    static Step call(boolean offer) {
        return offer ? Step.to(new State.Preparing(), new Output.MakeOffer()) : invite("");
    }

    private static Step invite(String sdp) {
        var proposal = Proposal.first(sdp);
        return Step.to(new State.Calling(proposal, false, false, Agreed.NOT, Reliable.NONE), send(proposal));
    }

    /// Without an offer of ours a reliable response would bring one, and its answer had to go with the PRACK (RFC 3262
    /// §5): it is not asked for.
    private static Output send(Proposal proposal) {
        var reliably = proposal.sdp().isEmpty() ? "" : "100rel";
        var supported = proposal.timers() ? reliably.isEmpty() ? "timer" : "timer, " + reliably : reliably;
        var headers = Headers.of("Supported", supported);
        return new Output.Send("INVITE", proposal.timers() ? headers.and(SessionTimer.proposal(proposal.minimum()))
                : headers, proposal.sdp().isEmpty() ? Body.NONE : Body.sdp(proposal.sdp()));
    }

    static Step step(State.Preparing preparing, Input input) {
        return switch (input) {
            case Input.Described(var sdp) -> invite(sdp);
            case Input.Undescribable(var cause, _) -> Step.to(new State.Released(), new Output.End(cause));
            case Input.Release(var cause) -> Step.to(new State.Released(), new Output.End(cause));
            case Input.Received(var request, var exchange) ->
                    new Step(preparing, InviteLeg.courtesy(request, exchange));
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
            case Input.Fired(var timer) when timer == Timer.GLARE -> Step.to(calling, send(calling.proposal()));
            case Input.Undescribable(var cause, _) -> giveUp(calling, cause);
            case Input.Received(var request, var exchange) -> EarlyUpdate.brings(request)
                    ? updated(calling, request, exchange) : new Step(calling, InviteLeg.courtesy(request, exchange));
            default -> Step.to(calling);
        };
    }

    /// Our own offer is open until it is answered reliably.
    private static Step updated(State.Calling calling, SipRequest update, long exchange) {
        return switch (calling.agreed()) {
            case NOT, LOOSELY -> Step.to(calling, new Output.Respond(exchange, 491));
            case FIRMLY, ANEW -> EarlyUpdate.answer(calling.agreeing(Agreed.ANEW), update, exchange,
                    Abilities.HEADERS);
        };
    }

    private static Step heard(State.Calling calling, SipResponse response) {
        if (response.isProvisional()) {
            return progress(calling, response);
        }
        if (response.isSuccess()) {
            return accepted(calling, response);
        }
        if (response.status() == 491 && calling.proposal().number() == 1 && calling.agreed() != Agreed.ANEW) {
            return Step.to(calling.sending(calling.proposal().again()), EstablishedDialog.glare(true));
        }
        var other = calling.agreed() == Agreed.ANEW ? Optional.<Proposal>empty()
                : instead(calling.proposal(), response);
        if (other.isPresent()) {
            return Step.to(calling.sending(other.get()), send(other.get()));
        }
        return Step.to(new State.Released(), new Output.Reset(Timer.RINGING),
                new Output.Note(Reason.words(response)), new Output.End(Reason.of(response)));
    }

    /// What a peer may take that refuses our session timer: a longer one (RFC 4028 §7.3), or none.
    private static Optional<Proposal> instead(Proposal proposal, SipResponse response) {
        int next = proposal.number() + 1;
        long shortest = response.headers().number("Min-SE").orElse(0L);
        if (!proposal.timers() || next > MOST_PROPOSALS) {
            return Optional.empty();
        }
        return switch (response.status()) {
            case 420 -> response.headers().lists("Unsupported", "timer")
                    ? Optional.of(new Proposal(proposal.sdp(), false, 0, next)) : Optional.empty();
            case 422 -> shortest > proposal.minimum()
                    ? Optional.of(new Proposal(proposal.sdp(), true, shortest, next)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Step progress(State.Calling calling, SipResponse response) {
        var number = response.headers().lists("Require", "100rel") ? response.headers().number("RSeq")
                : Optional.<Long>empty();
        if (number.filter(it -> !calling.reliable().isNext(response.toTag(), it)).isPresent()) {
            return Step.to(calling); // RFC 3262 §4: acknowledged already, or to be repeated once the one before is here
        }
        boolean rings = response.status() > 100;
        boolean answers = rings && answers(calling, response, number.isPresent());
        var reliable = number.map(it -> calling.reliable().and(response.toTag(), it)).orElse(calling.reliable());
        var outputs = new ArrayList<Output>();
        if (!calling.heard()) {
            outputs.add(new Output.Set(Timer.RINGING, RINGING));
        }
        number.map(it -> acknowledgement(it, response)).ifPresent(outputs::add);
        if (answers) {
            outputs.add(new Output.TakeAnswer(response.body().text()));
            outputs.add(new Output.Ring(response.status() == 180, response.body().text()));
        } else if (rings && !calling.ringing()) {
            outputs.add(new Output.Ring(true, ""));
        }
        var agreed = answers ? agreed(number.isPresent()) : calling.agreed();
        return new Step(new State.Calling(calling.proposal(), true, calling.ringing() || rings, agreed, reliable),
                outputs);
    }

    private static Agreed agreed(boolean reliably) {
        return reliably ? Agreed.FIRMLY : Agreed.LOOSELY;
    }

    private static boolean answers(State.Calling calling, SipResponse response, boolean reliably) {
        boolean open = calling.agreed() == Agreed.NOT || calling.agreed() == Agreed.LOOSELY && reliably;
        return open && response.body().isSdp() && !calling.proposal().sdp().isEmpty();
    }

    private static Output acknowledgement(long number, SipResponse response) {
        return new Output.Send("PRACK", Headers.of("RAck", number + " " + response.sequence() + " INVITE"), Body.NONE);
    }

    private static Step accepted(State.Calling calling, SipResponse response) {
        boolean described = response.body().isSdp() && calling.agreed() != Agreed.ANEW;
        boolean late = calling.proposal().sdp().isEmpty();
        if (!described && (late || calling.agreed() == Agreed.NOT)) {
            return Step.to(new State.Released(), new Output.Reset(Timer.RINGING))
                    .and(hangUp(Cause.INCOMPATIBLE_DESTINATION));
        }
        if (!described) {
            return established(response).and(new Output.Reset(Timer.RINGING), new Output.Acknowledge(Body.NONE),
                    new Output.Connect(response));
        }
        return late ? Step.to(new State.Acknowledging(response), new Output.Reset(Timer.RINGING),
                new Output.MakeAnswer(response.body().text()))
                : Step.to(new State.Agreeing(response), new Output.Reset(Timer.RINGING),
                new Output.TakeAnswer(response.body().text()));
    }

    private static Step established(SipResponse response) {
        var timer = SessionTimer.ofResponse(response.headers());
        var state = new State.Established(new Negotiation.Stable(), Peer.of(response.headers()), timer);
        return new Step(state, timer.map(SessionTimer::timers).orElseGet(List::of));
    }

    /// A 2xx that is of no use is acknowledged and ended (RFC 3261 §13.2.2.4).
    private static Output[] hangUp(Cause cause) {
        return new Output[] {new Output.Acknowledge(Body.NONE), InviteLeg.bye(cause), new Output.End(cause)};
    }

    static Step step(State.Acknowledging acknowledging, Input input) {
        return switch (input) {
            case Input.Described(var sdp) -> established(acknowledging.response())
                    .and(new Output.Acknowledge(Body.sdp(sdp)), new Output.Connect(acknowledging.response()));
            case Input.Undescribable(var cause, _) -> Step.to(new State.Released(), hangUp(cause));
            case Input.Received(var request, var exchange) ->
                    new Step(acknowledging, InviteLeg.courtesy(request, exchange));
            default -> Step.to(acknowledging);
        };
    }

    /// Only what can be talked over is an answer to the gateway: else its caller would be answered for nothing.
    static Step step(State.Agreeing agreeing, Input input) {
        return switch (input) {
            case Input.Agreed _ -> established(agreeing.response())
                    .and(new Output.Acknowledge(Body.NONE), new Output.Connect(agreeing.response()));
            case Input.Undescribable(var cause, _) -> Step.to(new State.Released(),
                    new Output.Note("answered with media that cannot be used here")).and(hangUp(cause));
            case Input.Received(var request, var exchange) -> new Step(agreeing, InviteLeg.courtesy(request, exchange));
            default -> Step.to(agreeing);
        };
    }

    /// CANCEL may only follow a provisional response (RFC 3261 §9.1).
    private static Step giveUp(State.Calling calling, Cause cause) {
        var step = Step.to(new State.Cancelling(Optional.of(cause).filter(_ -> !calling.heard())),
                new Output.Reset(Timer.RINGING), new Output.Set(Timer.GIVE_UP, GIVE_UP));
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
            return cancelling.unsaid().map(cause -> Step.to(new State.Cancelling(Optional.empty()),
                    new Output.Cancel(Reason.header(cause)))).orElseGet(() -> Step.to(cancelling));
        }
        var released = Step.to(new State.Released(), new Output.Reset(Timer.GIVE_UP));
        return response.isSuccess()
                ? released.and(new Output.Acknowledge(Body.NONE), InviteLeg.bye(Cause.NORMAL_CLEARING)) : released;
    }
}
