package io.roombridge.console;

import static io.roombridge.console.Given.orElse;

import io.roombridge.call.Alias;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Conditions;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.dialplan.Explanation;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Passcode;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import io.roombridge.dialplan.Verdict;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The dial plan as the API shows and takes it. What is left out of a body has its default.
final class PlanViews {

    private PlanViews() {}

    record MatchView(Match.Kind kind, String text) {

        static MatchView of(Match match) {
            return new MatchView(match.kind(), match.text());
        }

        /// @param field  it is given in
        static Match match(String field, MatchView view) {
            try {
                return view == null ? Match.ANY : new Match(orElse(view.kind, Match.Kind.ANY), orElse(view.text, ""));
            } catch (IllegalArgumentException wrong) {
                throw Problem.invalid(field, wrong.getMessage());
            }
        }
    }

    record ConditionsView(Conditions.Callers callers, List<Protocol> protocols, MatchView source, String zone) {

        static ConditionsView of(Conditions when) {
            return new ConditionsView(when.callers(), when.protocols().stream().sorted().toList(),
                    MatchView.of(when.source()), when.zone());
        }

        static Conditions conditions(ConditionsView view, Conditions otherwise) {
            return view == null ? otherwise : new Conditions(orElse(view.callers, otherwise.callers()),
                    Set.copyOf(orElse(view.protocols, List.of())), MatchView.match("when.source", view.source),
                    orElse(view.zone, ""));
        }
    }

    enum Does { LEAVE, STRIP, REPLACE }

    record BehaviourView(Does does, String replacement) {

        static BehaviourView of(Behaviour behaviour) {
            return switch (behaviour) {
                case Behaviour.Leave _ -> new BehaviourView(Does.LEAVE, "");
                case Behaviour.Strip _ -> new BehaviourView(Does.STRIP, "");
                case Behaviour.Replace(var replacement) -> new BehaviourView(Does.REPLACE, replacement);
            };
        }

        static Behaviour behaviour(BehaviourView view) {
            if (view != null && orElse(view.does, Does.LEAVE) != Does.REPLACE
                    && !orElse(view.replacement, "").isEmpty()) {
                throw Problem.invalid("behaviour", "has a replacement only where it does replace");
            }
            return view == null ? new Behaviour.Leave() : switch (orElse(view.does, Does.LEAVE)) {
                case LEAVE -> new Behaviour.Leave();
                case STRIP -> new Behaviour.Strip();
                case REPLACE -> new Behaviour.Replace(orElse(view.replacement, ""));
            };
        }
    }

    record TransformView(String name, Integer priority, Boolean enabled, MatchView match, ConditionsView when,
            BehaviourView behaviour, Long version) {

        static TransformView of(Versioned<Transform> versioned) {
            var transform = versioned.thing();
            return new TransformView(transform.name(), transform.priority(), transform.enabled(),
                    MatchView.of(transform.match()),
                    ConditionsView.of(transform.when()), BehaviourView.of(transform.behaviour()), versioned.version());
        }

        Transform transform(Optional<Transform> was) {
            return new Transform(orElse(name, was.map(Transform::name).orElse("")),
                    orElse(priority, Rule.DEFAULT_PRIORITY), orElse(enabled, true),
                    MatchView.match("match", match),
                    ConditionsView.conditions(when, Conditions.ANYONE), BehaviourView.behaviour(behaviour));
        }
    }

    /// @param target  `local`, `room:NAME`, `trunk:NAME`, `direct`, `direct:sip`, `direct:udp`, `direct:tcp`,
    ///                `direct:tls`, `direct:h323`, `ivr`, `refuse`,
    ///                `refuse:CAUSE`
    record RuleView(String name, Integer priority, Boolean enabled, MatchView match, ConditionsView when,
            BehaviourView behaviour, String target, Boolean stop, Boolean policy, Long version) {

        static RuleView of(Versioned<Rule> versioned) {
            var rule = versioned.thing();
            return new RuleView(rule.name(), rule.priority(), rule.enabled(), MatchView.of(rule.match()),
                    ConditionsView.of(rule.when()),
                    BehaviourView.of(rule.behaviour()), rule.target().toString(), rule.stop(), rule.policy(),
                    versioned.version());
        }

        private Aim aim() {
            try {
                return Aim.parse(orElse(target, ""));
            } catch (IllegalArgumentException _) {
                throw Problem.invalid("target", "is local, room:NAME, trunk:NAME, direct, direct:sip, "
                        + "direct:udp, direct:tcp, direct:tls, direct:h323, ivr, refuse or refuse:CAUSE with a "
                        + "cause such as user_busy, not '" + orElse(target, "") + "'");
            }
        }

        Rule rule(Optional<Rule> was) {
            return new Rule(orElse(name, was.map(Rule::name).orElse("")),
                    orElse(priority, Rule.DEFAULT_PRIORITY), orElse(enabled, true),
                    MatchView.match("match", match),
                    ConditionsView.conditions(when, Conditions.KNOWN), BehaviourView.behaviour(behaviour),
                    aim(), orElse(stop, true), orElse(policy, false));
        }
    }

    /// @param alias          what is dialled
    /// @param source         the caller's alias
    /// @param protocol       the caller's; SIP when left out
    /// @param zone           where the caller is: `local`, `outside` or a trunk's name; when left out, `local` for who
    ///                       is registered and `outside` for others
    /// @param registered     the caller is registered here; not when left out
    /// @param authenticated  the caller has proved a password; not when left out
    record CheckRequest(String alias, String source, Protocol protocol, String zone, Boolean registered,
            Boolean authenticated) {

        DialRequest request() {
            boolean here = orElse(registered, false);
            var dialled = Alias.parse(orElse(alias, ""))
                    .orElseThrow(() -> Problem.invalid("alias", "is nothing that can be dialled"));
            return new DialRequest(orElse(protocol, Protocol.SIP),
                    Alias.parse(orElse(source, "")).orElse(Alias.of("somebody")),
                    orElse(zone, "").isEmpty() ? here ? DialRequest.LOCAL : DialRequest.OUTSIDE : zone, here,
                    orElse(authenticated, false), dialled, DialRequest.HOPS);
        }
    }

    record VerdictView(Verdict.Kind kind, String name, int priority, boolean applies, String why, String result) {}

    /// @param dialled      as it was asked
    /// @param transformed  as it was looked up, after policy and transforms
    record CheckReply(String dialled, String transformed, boolean refused, List<String> targets, List<String> trace,
            List<VerdictView> verdicts) {

        static CheckReply of(DialRequest request, Explanation explanation) {
            var decision = explanation.decision();
            return new CheckReply(Passcode.hidden(request.dialled().value()),
                    Passcode.hidden(decision.dialled().value()), decision.refusal().isPresent(),
                    decision.targets().stream().map(Object::toString).toList(), decision.trace(),
                    explanation.verdicts().stream().map(verdict -> new VerdictView(verdict.kind(), verdict.name(),
                            verdict.priority(),
                            verdict.applies(), verdict.why(), Passcode.hidden(verdict.result()))).toList());
        }
    }
}
