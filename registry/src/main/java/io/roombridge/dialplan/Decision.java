package io.roombridge.dialplan;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// How it came to one of its targets, a line a step: what was dialled, and which transforms and rules led there.
    public List<String> way(Target target) {
        return targets.size() == 1 ? trace
                : Stream.concat(trace.stream(), Stream.of("of these, " + target + " is called")).toList();
    }

    /// Why the call is refused outright; empty when it goes somewhere.
    public Optional<Cause> refusal() {
        return first() instanceof Target.Refuse(var cause) ? Optional.of(cause) : Optional.empty();
    }
}
