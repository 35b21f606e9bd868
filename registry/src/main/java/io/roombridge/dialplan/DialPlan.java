package io.roombridge.dialplan;

import java.util.Comparator;
import java.util.List;

/// Transforms and rules in the order they are tried.
///
/// @param transforms  by priority, then name
/// @param rules       by priority, then name
public record DialPlan(List<Transform> transforms, List<Rule> rules) {

    /// Nothing but rooms and registered endpoints, for callers we know.
    public static final DialPlan EMPTY = new DialPlan(List.of(), List.of());

    public DialPlan {
        transforms = transforms.stream()
                .sorted(Comparator.comparingInt(Transform::priority).thenComparing(Transform::name)).toList();
        rules = rules.stream()
                .sorted(Comparator.comparingInt(Rule::priority).thenComparing(Rule::name)).toList();
    }

    /// Where the call goes, and why.
    public Decision decide(DialRequest request, Facts facts) {
        return new Search(this, request, facts).decide();
    }

    /// As [#decide], and what every single transform and rule had to do with it.
    public Explanation explain(DialRequest request, Facts facts) {
        var search = new Search(this, request, facts);
        return new Explanation(search.decide(), search.verdicts());
    }
}
