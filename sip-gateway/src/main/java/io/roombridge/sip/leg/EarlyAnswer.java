package io.roombridge.sip.leg;

import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.Ringing;
import io.roombridge.sip.leg.InviteLeg.State;
import io.roombridge.sip.leg.InviteLeg.Step;
import io.roombridge.sip.leg.InviteLeg.Timer;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import java.util.List;

/// What a caller knows of our media before it is answered, so that it hears announcements (RFC 3261 §13.2.1, RFC 3262
/// §3).
///
/// ```
///       alert        PRACK of the ringing is here, described       answer
/// None ──────▶ Wanted ───────────────────────────────▶ Said ─────────────────▶ 200 with the same
///                                                       │ │ answer before PRACK       ▲
///                                     UPDATE, once said │ └───────────▶ Due ──────────┘ PRACK
///                                     reliably          └──▶ Anew ────────────▶ 200 without any
/// ```
sealed interface EarlyAnswer {

    record None() implements EarlyAnswer {}

    /// It is being described, or waits until a response before it is acknowledged.
    record Wanted(boolean rings) implements EarlyAnswer {}

    /// @param firmly  it has been acknowledged
    record Said(String sdp, boolean firmly) implements EarlyAnswer {}

    /// The call is answered; no 2xx before what was said reliably is acknowledged (RFC 3262 §3).
    record Due(String sdp) implements EarlyAnswer {}

    /// The caller has offered again since and has been answered: a 2xx has nothing to add.
    record Anew() implements EarlyAnswer {}

    /// A caller that makes no offer cannot be answered, and only hears that it rings.
    static Step alert(State.Offered offered, boolean rings, boolean heard) {
        if (!(offered.early() instanceof None)) {
            return Step.to(offered);
        }
        if (heard && !offered.invite().isLate()) {
            var wanted = new State.Offered(offered.invite(), offered.ringing(), new Wanted(rings));
            return offered.ringing() instanceof Ringing.Unacknowledged ? Step.to(wanted)
                    : Step.to(wanted, new Output.MakeAnswer(offered.invite().sdp()));
        }
        return offered.ringing() instanceof Ringing.Untold
                ? IncomingInvite.tell(offered, 180, offered.early(), Body.NONE) : Step.to(offered);
    }

    static Step described(State.Offered offered, String sdp) {
        return offered.early() instanceof Wanted(var rings)
                ? IncomingInvite.tell(offered, rings ? 180 : 183, new Said(sdp, false), Body.sdp(sdp))
                : Step.to(offered);
    }

    static Step answer(State.Offered offered) {
        var invite = offered.invite();
        boolean unacknowledged = offered.ringing() instanceof Ringing.Unacknowledged;
        return switch (offered.early()) {
            case None _, Wanted _ -> Step.to(new State.Answering(invite), new Output.Reset(Timer.RINGING),
                    invite.isLate() ? new Output.MakeOffer() : new Output.MakeAnswer(invite.sdp()));
            case Said(var sdp, _) when unacknowledged ->
                    Step.to(new State.Offered(invite, offered.ringing(), new Due(sdp)));
            case Said(var sdp, _) -> accept(offered, Body.sdp(sdp));
            case Due _ -> Step.to(offered);
            case Anew _ -> accept(offered, Body.NONE);
        };
    }

    private static Step accept(State.Offered offered, Body body, Output... before) {
        var accepted = IncomingInvite.accept(offered.invite(), body);
        return Step.to(accepted.state(), before).and(new Output.Reset(Timer.RINGING))
                .and(accepted.outputs().toArray(Output[]::new));
    }

    static Step acknowledged(State.Offered offered, SipRequest prack, long exchange) {
        var invite = offered.invite();
        if (!(offered.ringing() instanceof Ringing.Unacknowledged(var number, _))
                || !words(prack).equals(List.of(Integer.toString(number), Long.toString(invite.sequence()),
                "INVITE"))) {
            return Step.to(offered, new Output.Respond(exchange, 481));
        }
        var told = new State.Offered(invite, new Ringing.Told(), offered.early() instanceof Said(var sdp, _)
                ? new Said(sdp, true) : offered.early());
        var ok = new Output.Respond(exchange, 200);
        return switch (told.early()) {
            case Due(var sdp) -> accept(told, Body.sdp(sdp), new Output.Reset(Timer.RETRANSMIT), ok);
            case Said _ when prack.body().isSdp() -> EarlyUpdate.answer(anew(told), prack, exchange, Headers.NONE)
                    .and(new Output.Reset(Timer.RETRANSMIT), IncomingInvite.stillRings());
            case Wanted _ -> Step.to(told, new Output.Reset(Timer.RETRANSMIT), ok,
                    new Output.MakeAnswer(invite.sdp()));
            case None _, Said _, Anew _ -> Step.to(told, new Output.Reset(Timer.RETRANSMIT), ok,
                    IncomingInvite.stillRings());
        };
    }

    private static List<String> words(SipRequest prack) {
        return prack.headers().first("RAck").map(value -> List.of(value.strip().split("\\s+"))).orElse(List.of());
    }

    /// An offer that comes before the one of the INVITE is answered for good has to wait (RFC 3311 §5.2).
    static Step updated(State.Offered offered, SipRequest update, long exchange) {
        var refusal = IncomingInvite.refusal(update, exchange);
        if (refusal.isPresent()) {
            return Step.to(offered, refusal.get());
        }
        boolean settled = offered.early() instanceof Said(_, var firmly) ? firmly : offered.early() instanceof Anew;
        return settled && EarlyUpdate.brings(update)
                ? EarlyUpdate.answer(anew(offered), update, exchange, Abilities.HEADERS)
                : new Step(offered, InviteLeg.courtesy(update, exchange));
    }

    private static State.Offered anew(State.Offered offered) {
        return new State.Offered(offered.invite(), offered.ringing(), new Anew());
    }
}
