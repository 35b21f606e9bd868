package io.roombridge.dialplan;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import java.util.List;
import java.util.Optional;

/// What the plan says: where the call goes, best first, and why.
///
/// @param dialled  what was looked up in the end, after the transforms
/// @param targets  to be tried in this order; at least one, a refusal only alone or last
/// @param trace    a line for every step
public record Decision(Alias dialled, List<Target> targets, List<String> trace) {

    public Decision {
        targets = List.copyOf(targets);
        trace = List.copyOf(trace);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("a decision has a target");
        }
    }

    public Target first() {
        return targets.getFirst();
    }

    /// Why the call is refused outright; empty when it goes somewhere.
    public Optional<Cause> refusal() {
        return first() instanceof Target.Refuse(var cause) ? Optional.of(cause) : Optional.empty();
    }
}
