package io.roombridge.sip.leg;

import io.roombridge.sip.leg.InviteLeg.Input;
import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.State;
import io.roombridge.sip.leg.InviteLeg.Step;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;

/// Offers that come by UPDATE before the call is up (RFC 3311 §5.2).
final class EarlyUpdate {

    private EarlyUpdate() {}

    static boolean brings(SipRequest request) {
        return request.method().equals("UPDATE") && request.body().isSdp();
    }

    /// @param before   where the call goes on
    /// @param headers  of the answer
    static Step answer(State before, SipRequest update, long exchange, Headers headers) {
        return Step.to(new State.Updating(before, exchange, headers),
                new Output.MakeAnswer(update.body().text()));
    }

    /// An offer that cannot be answered leaves the session as it is (RFC 3311 §5.2).
    static Step step(State.Updating updating, Input input) {
        return switch (input) {
            case Input.Described(var sdp) -> Step.to(updating.before(),
                    new Output.Respond(updating.exchange(), 200, updating.headers(), Body.sdp(sdp)));
            case Input.Undescribable(_, var mismatch) -> new Step(updating.before(),
                    InviteLeg.unacceptable(updating.exchange(), 488, Headers.NONE, mismatch));
            case Input.Received(var request, var exchange) ->
                    new Step(updating, InviteLeg.courtesy(request, exchange));
            default -> Step.to(updating);
        };
    }
}
