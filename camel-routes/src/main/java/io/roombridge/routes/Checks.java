package io.roombridge.routes;

import io.roombridge.call.Party;
import io.roombridge.call.Refusal;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.dialplan.Explanation;
import io.roombridge.dialplan.Passcode;
import io.roombridge.dialplan.Target;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What would become of a call: by policy, by the dial plan, and for want of what they lead to.
final class Checks {

    private final PolicyHeaders policy;
    private final Destinations destinations;
    private final Function<DialRequest, Explanation> plan;

    Checks(PolicyHeaders policy, Destinations destinations, Function<DialRequest, Explanation> plan) {
        this.policy = policy;
        this.destinations = destinations;
        this.plan = plan;
    }

    Explanation check(DialRequest request) {
        var caller = new Party(request.source(), "", "", InetSocketAddress.createUnresolved("", 0),
                request.registered(), request.authenticated(), false, "");
        var verdict = policy.ask(new PolicyHeaders.Question(request.protocol(), caller, request.dialled(), true));
        if (verdict.refusal().isPresent()) {
            var cause = verdict.refusal().get();
            return new Explanation(new Decision(request.dialled(), List.of(new Target.Refuse(cause)),
                    List.of(verdict.words() + ": refused, " + cause.words())), List.of());
        }
        var before = verdict.alias().map(to -> verdict.words() + ": " + Passcode.hidden(request.dialled().value())
                + " becomes " + Passcode.hidden(to.value()));
        return with(plan.apply(verdict.alias().map(request::dialling).orElse(request)), before);
    }

    /// With what was decided before, and with what keeps each target from being called now.
    private Explanation with(Explanation explanation, Optional<String> before) {
        var decision = explanation.decision();
        var after = decision.targets().stream().flatMap(target -> destinations.refusal(target).stream())
                .map(Refusal::words);
        var trace = Stream.concat(before.stream(), Stream.concat(decision.trace().stream(), after)).toList();
        return new Explanation(new Decision(decision.dialled(), decision.targets(), trace), explanation.verdicts());
    }
}
