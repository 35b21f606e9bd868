package io.roombridge.sip.leg;

import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipUri;
import java.util.Optional;

/// A session that ends unless it is refreshed (RFC 4028).
///
/// @param interval  seconds
/// @param ours      we refresh
record SessionTimer(int interval, boolean ours) {

    /// §5: no proxy may ask for less, and neither do we take less.
    static final int SHORTEST = 90;
    private static final int USUAL = 1_800;
    private static final String NAME = "Session-Expires";

    /// What our INVITE proposes.
    static Headers proposal(long minimum) {
        return Headers.of(NAME, Long.toString(Math.max(USUAL, minimum)))
                .and("Min-SE", Long.toString(Math.max(SHORTEST, minimum)));
    }

    /// A proposal below what we take, to be refused with 422.
    static boolean isTooShort(Headers request) {
        return interval(request).filter(seconds -> seconds < SHORTEST).isPresent()
                && request.lists("Supported", "timer");
    }

    /// What we make of a request's proposal (§9): its sender refreshes if it can and did not ask us to.
    static Optional<SessionTimer> ofRequest(Headers request) {
        return interval(request).map(seconds -> new SessionTimer(Math.max(SHORTEST, seconds),
                refresher(request).equals("uas") || !request.lists("Supported", "timer")));
    }

    /// What a 2xx says about a request of ours (§7.2).
    static Optional<SessionTimer> ofResponse(Headers response) {
        return interval(response)
                .map(seconds -> new SessionTimer(Math.max(SHORTEST, seconds), !refresher(response).equals("uas")));
    }

    /// For a 2xx of ours.
    Headers answer() {
        var headers = Headers.of(NAME, interval + ";refresher=" + (ours ? "uas" : "uac"));
        return ours ? headers : headers.and("Require", "timer");
    }

    /// For a refresh of ours.
    Headers refresh() {
        return Headers.of(NAME, interval + ";refresher=" + (ours ? "uac" : "uas"))
                .and("Min-SE", Integer.toString(SHORTEST));
    }

    /// What runs from now on: half the interval when we refresh, else what is left before a BYE (§10).
    InviteLeg.Output timer() {
        return ours ? new InviteLeg.Output.Set(InviteLeg.Timer.REFRESH, interval * 500L)
                : new InviteLeg.Output.Set(InviteLeg.Timer.EXPIRY, (interval - Math.min(32, interval / 3)) * 1_000L);
    }

    private static Optional<Integer> interval(Headers headers) {
        return headers.number(NAME).or(() -> headers.number("x")).map(seconds -> (int) Math.min(seconds, 86_400));
    }

    private static String refresher(Headers headers) {
        return headers.first(NAME).or(() -> headers.first("x")).map(SipUri::parameters)
                .map(parameters -> parameters.getOrDefault("refresher", "")).orElse("").toLowerCase();
    }
}
