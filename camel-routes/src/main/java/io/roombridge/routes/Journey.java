package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.Passcode;
import io.roombridge.media.AddressText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An offered call on its way to where it is routed; every step gives back the next.
///
/// @param to        what is dialled, as far as steps have changed it
/// @param decision  the dial plan's, once it was asked
/// @param refusal   why it ends here; empty while it goes on
/// @param trace     a line for every step
record Journey(LegEvent.Offered offered, Alias to, Optional<Decision> decision, Optional<Cause> refusal,
        List<String> trace) {

    Journey {
        trace = List.copyOf(trace);
    }

    /// Where every journey begins.
    static Journey begin(LegEvent.Offered offered) {
        var caller = offered.caller();
        return new Journey(offered, offered.to(), Optional.empty(), Optional.empty(), List.of(
                "offered by " + offered.leg().protocol() + " from " + caller.alias()
                        + " at " + AddressText.host(caller.address())
                        + (caller.product().isBlank() ? "" : " (" + caller.product() + ")") + " to "
                        + Passcode.hidden(offered.to().value()),
                "caller is " + (caller.registered() ? "registered" : "not registered") + " and "
                        + (caller.authenticated() ? "authenticated" : "not authenticated")));
    }

    boolean refused() {
        return refusal.isPresent();
    }

    Journey noting(String line) {
        return new Journey(offered, to, decision, refusal, Stream.concat(trace.stream(), Stream.of(line)).toList());
    }

    Journey redirected(Alias alias, String why) {
        return new Journey(offered, alias, decision, refusal, trace)
                .noting(why + ": " + Passcode.hidden(to.value()) + " becomes " + Passcode.hidden(alias.value()));
    }

    Journey refusing(Cause cause, String why) {
        return new Journey(offered, to, decision, Optional.of(cause), trace)
                .noting(why + ": refused, " + cause.words());
    }

    Journey decided(Decision plan) {
        return new Journey(offered, plan.dialled(), Optional.of(plan), plan.refusal(),
                Stream.concat(trace.stream(), plan.trace().stream()).toList());
    }
}
