package io.roombridge.dialplan;

import java.util.List;

/// A decision, and what each transform and rule of the plan had to do with it, in the order they are tried.
public record Explanation(Decision decision, List<Verdict> verdicts) {

    public Explanation {
        verdicts = List.copyOf(verdicts);
    }
}
