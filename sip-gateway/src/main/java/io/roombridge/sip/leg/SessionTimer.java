package io.roombridge.sip.leg;

import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.Timer;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipUri;
import java.util.List;
import java.util.Optional;

/// A session that ends unless it is refreshed (RFC 4028).
///
/// @param interval  seconds
/// @param ours      we refresh
/// @param shortest  seconds that it may not be shorter than, as far as we were told (Min-SE)
record SessionTimer(int interval, boolean ours, int shortest) {

    /// §5: no proxy may ask for less, and neither do we take less.
    static final int SHORTEST = 90;
    private static final int USUAL = 1_800;
    private static final int LONGEST = 86_400;
    private static final String NAME = "Session-Expires";
    /// In requests within the session: of the extensions we support the only one that is for them.
    static final Headers SUPPORTED = Headers.of("Supported", "timer");

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
        return interval(request).map(seconds -> of(seconds,
                refresher(request).equals("uas") || !request.lists("Supported", "timer")));
    }

    /// The same for a request within a session that is timed: if it does not say so itself the session stays timed, and
    /// we refresh, since its sender may not do so any more (§9).
    static Optional<SessionTimer> ofRequest(Headers request, Optional<SessionTimer> running) {
        return ofRequest(request).or(() -> running.map(timer -> new SessionTimer(timer.interval, true,
                timer.shortest)));
    }

    private static SessionTimer of(int seconds, boolean ours) {
        return new SessionTimer(Math.max(SHORTEST, seconds), ours, SHORTEST);
    }

    /// After a 422 to a refresh of ours (§7.4); empty when that asks for nothing we do not say already.
    Optional<SessionTimer> notBelow(long minimum) {
        int least = (int) Math.min(minimum, LONGEST);
        return least > shortest ? Optional.of(new SessionTimer(Math.max(interval, least), ours, least))
                : Optional.empty();
    }

    /// What a 2xx says about a request of ours (§7.2); empty when the session does not end by itself any more.
    static Optional<SessionTimer> ofResponse(Headers response) {
        return interval(response).map(seconds -> of(seconds, !refresher(response).equals("uas")));
    }

    /// For a 2xx of ours.
    Headers answer() {
        var headers = Headers.of(NAME, interval + ";refresher=" + (ours ? "uas" : "uac"));
        return ours ? headers : headers.and("Require", "timer");
    }

    /// For a refresh of ours.
    Headers refresh() {
        return SUPPORTED.and(NAME, interval + ";refresher=" + (ours ? "uac" : "uas"))
                .and("Min-SE", Integer.toString(shortest));
    }

    /// What runs from now on: half the interval until we refresh, if we do; and the end, some time before which a BYE
    /// goes (§10). Who refreshes may have changed.
    List<Output> timers() {
        var end = new Output.Set(Timer.EXPIRY, (interval - Math.min(32, interval / 3)) * 1_000L);
        return List.of(ours ? new Output.Set(Timer.REFRESH, interval * 500L) : new Output.Reset(Timer.REFRESH), end);
    }

    /// When to refresh after a refusal that names no time: there are several tries before the end.
    Output later() {
        return new Output.Set(Timer.REFRESH, interval * 100L);
    }

    private static Optional<Integer> interval(Headers headers) {
        return headers.number(NAME).or(() -> headers.number("x")).map(seconds -> (int) Math.min(seconds, LONGEST));
    }

    private static String refresher(Headers headers) {
        return headers.first(NAME).or(() -> headers.first("x")).map(SipUri::parameters)
                .map(parameters -> parameters.getOrDefault("refresher", "")).orElse("").toLowerCase();
    }
}
