package io.roombridge.dialplan;

import static io.roombridge.media.Protocol.H323;
import static io.roombridge.media.Protocol.SIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.dialplan.Conditions.Callers;
import io.roombridge.media.AddressText;
import io.roombridge.media.Protocol;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialPlanTest {

    private static final Conditions H323_ONLY = new Conditions(Callers.KNOWN, Set.of(H323), Match.ANY, "");
    private static final Conditions AUTHENTICATED = new Conditions(Callers.AUTHENTICATED, Set.of(), Match.ANY, "");

    /// Meetings of a cloud by their number, a service prefix, calls by address, an open door, and a number nobody may
    /// call.
    private static final DialPlan PLAN = new DialPlan(
            List.of(new Transform("outside-line", 100, true, new Match(Match.Kind.PREFIX, "00"), Conditions.ANYONE,
                    new Behaviour.Replace("+"))),
            List.of(rule("zoom-uri", 50, new Match(Match.Kind.SUFFIX, "@zoomcrc.com"), Conditions.KNOWN,
                            new Behaviour.Leave(), "trunk:zoom"),
                    rule("zoom-number", 60, new Match(Match.Kind.REGEX, "(\\d{9,11})(?:[.*#]+(\\d+))?"),
                            Conditions.KNOWN, new Behaviour.Replace("\\1.\\2@zoomcrc.com"), "trunk:zoom"),
                    rule("mcu", 70, new Match(Match.Kind.PREFIX, "88"), H323_ONLY,
                            new Behaviour.Strip(), "trunk:mcu"),
                    rule("premium", 80, new Match(Match.Kind.PREFIX, "+900"), Conditions.ANYONE,
                            new Behaviour.Leave(), "refuse:outgoing_calls_barred"),
                    rule("open-board", 90, new Match(Match.Kind.EXACT, "board"), Conditions.ANYONE,
                            new Behaviour.Leave(), "local"),
                    rule("ip", 200, new Match(Match.Kind.REGEX, "[0-9.\\[\\]:a-f]+(##.*)?"), Conditions.KNOWN,
                            new Behaviour.Leave(), "direct"),
                    rule("uri", 210, new Match(Match.Kind.REGEX, ".+@.+"), AUTHENTICATED,
                            new Behaviour.Leave(), "direct")));

    private static Rule rule(String name, int priority, Match match, Conditions when, Behaviour behaviour,
            String target) {
        return new Rule(name, priority, true, match, when, behaviour, Aim.parse(target), true, false);
    }

    private static Rule policy(String name, int priority, Match match, Conditions when, String target, boolean stop) {
        return new Rule(name, priority, true, match, when, new Behaviour.Leave(), Aim.parse(target), stop, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8001", "8001@gw.example.com", "192.0.2.1##8001", "9000", "9000##1234"})
    void aRuleOfThePolicyRefusesWhatIsARoomsOrAnEndpointsOwn(String dialled) {
        var plan = new DialPlan(List.of(), List.of(policy("quiet hours", 900, new Match(Match.Kind.REGEX, "8001|9000"),
                Conditions.ANYONE, "refuse:call_rejected", true), rule("board", 1, Match.ANY, Conditions.ANYONE,
                new Behaviour.Leave(), "local")));

        var explanation = plan.explain(request("R", SIP, dialled), World.SAMPLE);

        assertThat(explanation.decision().refusal()).contains(Cause.CALL_REJECTED);
        assertThat(explanation.verdicts()).extracting(Verdict::name).containsExactly("quiet hours", "board");
        assertThat(plan.decide(request("-", SIP, dialled), World.SAMPLE).refusal()).contains(Cause.CALL_REJECTED);
        assertThat(plan.decide(request("R", SIP, "board"), World.SAMPLE).first()).hasToString("room:board");
    }

    @Test
    void anEndpointThatIsNotThereIsNamedToWhoeverIsKnownAndToNobodyElse() {
        var decision = PLAN.decide(request("R", SIP, "7001"), World.SAMPLE);

        assertThat(decision.refusal()).contains(Cause.SUBSCRIBER_ABSENT);
        assertThat(decision.trace().getLast()).startsWith("7001 is endpoint room1, which is not registered now");
        assertThat(PLAN.decide(request("-", SIP, "7001"), World.SAMPLE).refusal()).contains(Cause.NOT_AUTHORIZED);
    }

    @Test
    void whoIsAbsentIsAskedOnlyWhenNobodyTakesTheCall() {
        var asked = new ArrayList<String>();
        var facts = (Facts) Proxy.newProxyInstance(Facts.class.getClassLoader(), new Class<?>[] {Facts.class},
                (_, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(World.SAMPLE, arguments);
                });

        assertThat(PLAN.decide(request("R", SIP, "board"), facts).refusal()).isEmpty();
        assertThat(PLAN.decide(request("R", SIP, "123456789@zoomcrc.com"), facts).refusal()).isEmpty();
        assertThat(asked).contains("room").doesNotContain("absence");
        assertThat(PLAN.decide(request("R", SIP, "7001"), facts).refusal()).contains(Cause.SUBSCRIBER_ABSENT);
        assertThat(asked).contains("absence");
    }

    @Test
    void aRuleOfThePolicyThatContinuesIsTriedBeforeTheAliassOwn() {
        var plan = new DialPlan(List.of(), List.of(policy("through the mcu", 1, new Match(Match.Kind.EXACT, "8001"),
                Conditions.KNOWN, "trunk:mcu", false)));

        assertThat(plan.decide(request("R", SIP, "8001"), World.SAMPLE).targets()).extracting(Object::toString)
                .containsExactly("trunk:mcu 888001", "endpoint:8001");
    }

    @Test
    void whatARuleNamesAndIsNotThereIsSaidBesideTheRule() {
        var plan = new DialPlan(List.of(), List.of(Rule.of("gone", Match.ANY, new Aim.Trunk("gone")),
                Rule.of("gone too", Match.ANY, new Aim.Room("gone"))));

        assertThat(plan.explain(request("R", SIP, "7777"), World.SAMPLE).verdicts().getFirst().why())
                .isEqualTo("the alias is any alias, but there is no trunk gone");
    }

    @Test
    void aCallWithoutAHopLeftGetsIntoOurRoomsAndNoFurther() {
        var plan = new DialPlan(List.of(), List.of(Rule.of("all", Match.ANY, new Aim.Trunk("mcu"))));

        assertThat(withoutHops(plan, "9000").first()).hasToString("room:weekly");
        for (var further : List.of("8001", "887001")) {
            assertThat(withoutHops(plan, further).refusal()).contains(Cause.EXCHANGE_ROUTING_ERROR);
            assertThat(withoutHops(plan, further).targets()).hasSize(1);
        }
        assertThat(Cause.EXCHANGE_ROUTING_ERROR.sipStatus()).isEqualTo(483);
    }

    private static Decision withoutHops(DialPlan plan, String dialled) {
        return plan.decide(new DialRequest(SIP, Alias.of("8002"), DialRequest.LOCAL, true, true, Alias.of(dialled), 0),
                World.SAMPLE);
    }

    private static DialRequest request(String caller, Protocol protocol, String dialled) {
        boolean registered = caller.contains("R");
        return new DialRequest(protocol, Alias.of("8002"), registered ? DialRequest.LOCAL : DialRequest.OUTSIDE,
                registered, caller.contains("A"), Alias.of(dialled), DialRequest.HOPS);
    }

    /// R: registered, A: authenticated, -: neither.
    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            R | SIP  | 8001                          | endpoint:8001
            A | SIP  | 8001                          | endpoint:8001
            R | SIP  | sip:8001@192.0.2.1            | endpoint:8001
            R | SIP  | sip:8001@192.0.2.1:5060;transport=tcp | endpoint:8001
            R | SIP  | sip:8001@192.0.2.1:5070       | refuse:unallocated_number
            R | SIP  | sip:8001@192.0.2.9            | refuse:unallocated_number
            R | H323 | 192.0.2.1##8001               | endpoint:8001
            R | H323 | 192.0.2.1##192.0.2.1##8001    | endpoint:8001
            R | H323 | 9000                          | room:weekly
            R | H323 | 9000##1234                    | room:weekly 1234
            R | H323 | 192.0.2.1##9000##1234         | room:weekly 1234
            R | H323 | 192.0.2.1##9000#1234          | room:weekly 1234
            R | SIP  | 9000.1234@gw.example.com      | room:weekly 1234
            R | SIP  | board$$1234@gw.example.com    | room:board 1234
            R | SIP  | board$$1234$$77*x@gw.example.com | room:board 1234
            R | SIP  | BOARD@gw.example.com          | room:board
            R | SIP  | board$$1234@elsewhere.example | refuse:unallocated_number
            R | SIP  | carol@partner.example         | endpoint:carol@partner.example
            R | SIP  | 7777                          | refuse:unallocated_number
            R | SIP  | 123456789                     | trunk:zoom 123456789@zoomcrc.com
            R | H323 | 123456789##42                 | trunk:zoom 123456789.42@zoomcrc.com
            R | SIP  | 123456789.42@zoomcrc.com      | trunk:zoom 123456789.42@zoomcrc.com
            R | SIP  | 123456789@zoomcrc.com         | trunk:zoom 123456789@zoomcrc.com
            R | H323 | 887001                        | trunk:mcu 887001
            R | H323 | 887001##55                    | trunk:mcu 887001##55
            R | SIP  | 887001                        | refuse:unallocated_number
            R | SIP  | 00900123                      | refuse:outgoing_calls_barred
            R | H323 | 198.51.100.7                  | direct:198.51.100.7
            R | H323 | 198.51.100.7:1721             | direct:198.51.100.7:1721
            R | SIP  | 198.51.100.7##77              | direct:198.51.100.7 77
            R | H323 | 198.51.100.7##77##99          | direct:198.51.100.7 77##99
            R | H323 | [2001:db8::7]:1721##77        | direct:[2001:db8::7]:1721 77
            R | H323 | 192.0.2.1                     | refuse:unallocated_number
            R | SIP  | dave@partner.example          | refuse:unallocated_number
            A | SIP  | dave@partner.example          | direct:partner.example dave@partner.example
            A | SIP  | dave@partner.example:5070     | direct:partner.example:5070 dave@partner.example:5070
            A | SIP  | dave@partner.example:99999    | refuse:unallocated_number
            R | SIP  | a@b@gw.example.com            | refuse:invalid_number_format
            - | SIP  | board                         | room:board
            - | SIP  | board@gw.example.com          | room:board
            - | SIP  | 9000                          | refuse:not_authorized
            - | SIP  | 8001                          | refuse:not_authorized
            - | SIP  | 123456789                     | refuse:not_authorized
            - | H323 | 198.51.100.7##77              | refuse:not_authorized
            - | SIP  | +900123                       | refuse:outgoing_calls_barred
            """)
    void leads(String caller, Protocol protocol, String dialled, String target) {
        var decision = PLAN.decide(request(caller, protocol, dialled), World.SAMPLE);

        assertThat(decision.targets().stream().map(DialPlanTest::print).collect(Collectors.joining(", ")))
                .isEqualTo(target);
    }

    private static String print(Target target) {
        return switch (target) {
            case Target.Room(var name, var pin) -> ("room:" + name + " " + pin).strip();
            case Target.Trunk(var name, var dial) -> "trunk:" + name + " " + dial;
            case Target.Direct(_, var host, var port, var alias, _) ->
                    "direct:" + AddressText.bracketed(host) + (port == 0 ? "" : ":" + port)
                            + alias.map(who -> " " + who).orElse("");
            case Target.Endpoint _, Target.Reception _, Target.Refuse _ -> target.toString();
        };
    }

    @Test
    void takesH323ForAnAddressBeforeHashesAndElseTheCallersProtocol() {
        assertThat(PLAN.decide(request("R", SIP, "198.51.100.7##77"), World.SAMPLE).first())
                .isEqualTo(new Target.Direct(H323, "198.51.100.7", 0, Optional.of(Alias.of("77")),
                        Optional.empty()));
        assertThat(PLAN.decide(request("R", SIP, "198.51.100.7"), World.SAMPLE).first())
                .isEqualTo(new Target.Direct(SIP, "198.51.100.7", 0, Optional.empty(), Optional.empty()));
    }

    @Test
    void tracesEveryStepInWords() {
        var decision = PLAN.decide(request("R", H323, "123456789##42"), World.SAMPLE);

        assertThat(decision.trace()).containsExactly(
                "H323 8002 (registered, zone local) dials 123456789##***",
                "no room has the alias and no endpoint is registered under it: the rules decide",
                "rule \"zoom-number\" (60) takes 123456789##*** as 123456789.***@zoomcrc.com to trunk:zoom",
                "→ trunk:zoom 123456789.***@zoomcrc.com");
    }

    @Test
    void tracesARefusalInWords() {
        var decision = PLAN.decide(request("-", SIP, "001234@gw.example.com"), World.SAMPLE);

        assertThat(decision.refusal()).contains(Cause.NOT_AUTHORIZED);
        assertThat(decision.trace()).containsExactly(
                "SIP 8002 (unknown to us, zone outside) dials 001234@gw.example.com",
                "transform \"outside-line\" makes +1234@gw.example.com of 001234@gw.example.com",
                "+1234@gw.example.com is at this gateway: looked up as +1234 too",
                "the caller is neither registered nor authenticated: only a rule can let it in",
                "no rule takes the call: refused, the caller did not prove who it is");
    }

    @Test
    void explainsEveryTransformAndRule() {
        var explanation = PLAN.explain(request("R", SIP, "887001"), World.SAMPLE);

        assertThat(explanation.verdicts()).extracting(verdict -> verdict.name() + ": " + verdict.why()).containsExactly(
                "outside-line: the alias is not prefix \"00\"",
                "zoom-uri: the alias is not suffix \"@zoomcrc.com\"",
                "zoom-number: the alias is not regex \"(\\d{9,11})(?:[.*#]+(\\d+))?\"",
                "mcu: the caller uses SIP",
                "premium: the alias is not prefix \"+900\"",
                "open-board: the alias is not exact \"board\"",
                "ip: the alias is regex \"[0-9.\\[\\]:a-f]+(##.*)?\"",
                "uri: an earlier rule stopped the search");
    }

    @Test
    void triesSeveralTargetsWhenRulesContinue() {
        var plan = new DialPlan(List.of(), List.of(
                rule("b", 100, true, new Aim.Trunk("mcu")),
                rule("a", 100, true, new Aim.Trunk("zoom")),
                rule("c", 101, false, new Aim.Room("weekly")),
                rule("d", 102, true, new Aim.Refuse(Cause.USER_BUSY)),
                rule("e", 103, true, new Aim.Room("weekly"))));

        var decision = plan.decide(request("R", SIP, "55"), World.SAMPLE);

        assertThat(decision.targets()).containsExactly(new Target.Trunk("zoom", "55@zoomcrc.com"),
                new Target.Trunk("mcu", "8855"), new Target.Refuse(Cause.USER_BUSY));
        assertThat(decision.refusal()).isEmpty();
    }

    /// Takes every call of known callers and lets the rules after it have them too.
    private static Rule rule(String name, int priority, boolean enabled, Aim target) {
        return new Rule(name, priority, enabled, Match.ANY, Conditions.KNOWN, new Behaviour.Leave(), target, false,
                false);
    }

    @Test
    void leadsNobodyBackToWhereTheCallComesFrom() {
        var plan = new DialPlan(List.of(), List.of(Rule.of("zoom", Match.ANY, new Aim.Trunk("zoom"))));

        assertThat(plan.decide(request("R", SIP, "8002"), World.SAMPLE).refusal()).contains(Cause.USER_BUSY);
        assertThat(plan.decide(DialRequest.ours(SIP, Alias.of("9000"), Alias.of("9000")), World.SAMPLE).refusal())
                .contains(Cause.USER_BUSY);
        var h323Id = new DialRequest(H323, new Alias(Alias.Kind.NAME, "8002"), DialRequest.LOCAL, true, false,
                Alias.of("8002"), 70);
        assertThat(plan.decide(h323Id, World.SAMPLE).refusal()).as("an H.323 ID of digits").contains(Cause.USER_BUSY);
        assertThat(plan.decide(request("A", SIP, "55").inZone("zoom"), World.SAMPLE).refusal())
                .contains(Cause.UNALLOCATED_NUMBER);
        assertThat(plan.decide(request("R", SIP, "55").withHops(0), World.SAMPLE).refusal())
                .contains(Cause.EXCHANGE_ROUTING_ERROR);
    }

    @Test
    void goesByTheSourceAndItsZone() {
        var plan = new DialPlan(List.of(), List.of(new Rule("partner", 100, true, Match.ANY,
                new Conditions(Callers.ANYONE, Set.of(), new Match(Match.Kind.SUFFIX, "02"), "Partner"),
                new Behaviour.Leave(), new Aim.Local(), true, false)));

        assertThat(plan.decide(request("-", SIP, "9000").inZone("partner"), World.SAMPLE).first())
                .isEqualTo(new Target.Room("weekly", ""));
        assertThat(plan.decide(request("-", SIP, "9000"), World.SAMPLE).refusal()).contains(Cause.NOT_AUTHORIZED);
    }

    @Test
    void appliesEachTransformOnceInOrder() {
        var plan = new DialPlan(List.of(
                Transform.of("b", new Match(Match.Kind.PREFIX, "2"), new Behaviour.Replace("1")),
                Transform.of("a", new Match(Match.Kind.PREFIX, "1"), new Behaviour.Replace("2")),
                Transform.of("c", new Match(Match.Kind.REGEX, "(.)(.*)"), new Behaviour.Replace("\\2\\1"))), List.of());

        assertThat(plan.decide(request("R", SIP, "0009"), World.SAMPLE).first())
                .isEqualTo(new Target.Refuse(Cause.UNALLOCATED_NUMBER));
        assertThat(plan.decide(request("R", SIP, "1500"), World.SAMPLE).dialled()).isEqualTo(Alias.of("5001"));
    }
}
