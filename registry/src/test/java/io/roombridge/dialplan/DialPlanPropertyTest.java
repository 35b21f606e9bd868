package io.roombridge.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.media.Protocol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DialPlanPropertyTest {

    @Provide
    Arbitrary<List<Rule>> rules() {
        var match = Arbitraries.of(Match.ANY, new Match(Match.Kind.PREFIX, "1"), new Match(Match.Kind.SUFFIX, "1"),
                new Match(Match.Kind.REGEX, "\\d+"), new Match(Match.Kind.EXACT, "11"));
        return Combinators.combine(Arbitraries.strings().withCharRange('a', 'z').ofLength(3), Arbitraries.integers()
                .between(1, 4),
                        Arbitraries.of(true, true, false), match, Arbitraries.of(Conditions.KNOWN, Conditions.ANYONE),
                        Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((name, priority, enabled, pattern, when, stop, policy) ->
                        new Rule(name, priority, enabled, pattern, when, new Behaviour.Leave(), new Aim.Trunk("zoom"),
                                stop, policy))
                .list().ofMaxSize(8).map(DialPlanPropertyTest::named);
    }

    private static List<Rule> named(List<Rule> rules) {
        return List.copyOf(rules.stream().collect(Collectors.toMap(Rule::name, rule -> rule, (one, _) -> one))
                .values());
    }

    @Provide
    Arbitrary<Alias> aliases() {
        return Arbitraries.strings().withChars("12@.#$*abc:[]").ofMinLength(1).ofMaxLength(20).map(Alias::parse)
                .filter(Optional::isPresent).map(Optional::get).filter(alias -> !alias.user().contains("@"));
    }

    private static DialRequest request(Alias dialled, boolean known) {
        return new DialRequest(Protocol.SIP, Alias.of("caller"), DialRequest.OUTSIDE, known, false, dialled, 70);
    }

    @Property
    void doesNotDependOnTheOrderInWhichRulesAreGiven(@ForAll("rules") List<Rule> rules,
            @ForAll("aliases") Alias dialled, @ForAll long seed) {
        var shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(new DialPlan(List.of(), shuffled).decide(request(dialled, true), World.SAMPLE))
                .isEqualTo(new DialPlan(List.of(), rules).decide(request(dialled, true), World.SAMPLE));
    }

    @Property
    void theFirstThatMatchesAndStopsIsTheLastThatApplies(@ForAll("rules") List<Rule> rules,
            @ForAll("aliases") Alias dialled) {
        var inOrder = rules.stream().sorted(Comparator.comparing((Rule rule) -> !rule.policy())
                .thenComparingInt(Rule::priority).thenComparing(Rule::name)).toList();

        var applied = new DialPlan(List.of(), rules).explain(request(dialled, true), World.SAMPLE).verdicts().stream()
                .filter(Verdict::applies).map(Verdict::name).toList();

        var stops = inOrder.stream().filter(Rule::stop).map(Rule::name).filter(applied::contains).toList();
        assertThat(stops).hasSizeLessThanOrEqualTo(1);
        stops.forEach(name -> assertThat(applied.getLast()).isEqualTo(name));
        assertThat(applied).isEqualTo(inOrder.stream().map(Rule::name).filter(applied::contains).toList());
    }

    @Property
    void explainingDoesNotChangeTheDecision(@ForAll("rules") List<Rule> rules, @ForAll("aliases") Alias dialled,
            @ForAll boolean known) {
        var plan = new DialPlan(List.of(), rules);

        assertThat(plan.explain(request(dialled, known), World.SAMPLE).decision())
                .isEqualTo(plan.decide(request(dialled, known), World.SAMPLE));
        assertThat(plan.explain(request(dialled, known), World.SAMPLE).verdicts()).hasSize(rules.size());
    }

    @Property
    void strangersReachOnlyWhatARuleOpensForAnyone(@ForAll("rules") List<Rule> rules,
            @ForAll("aliases") Alias dialled) {
        var closed = rules.stream().filter(rule -> rule.when().callers() != Conditions.Callers.ANYONE).toList();

        assertThat(new DialPlan(List.of(), closed).decide(request(dialled, false), World.SAMPLE).refusal()).isPresent();
    }
}
