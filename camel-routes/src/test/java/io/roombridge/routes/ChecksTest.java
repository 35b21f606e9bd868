package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.dialplan.Explanation;
import io.roombridge.dialplan.Target;
import io.roombridge.media.Protocol;
import io.roombridge.registry.RegistryFacts;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What **check** says would become of a call: with the policy route that is in use, and with what is not there.
class ChecksTest extends CallsThroughRoutes {

    private void policy(String when, String header, String value) throws Exception {
        routes.close();
        Files.writeString(folder.resolve("policy.yaml"), """
                - route:
                    from:
                      uri: direct:policy
                      steps:
                        - choice:
                            when:
                              - simple: "%s"
                                steps: [{setHeader: {name: %s, constant: "%s"}}]
                """.formatted(when, header, value));
        begin(Duration.ofSeconds(60));
    }

    private Explanation check(String dialled) {
        var facts = new RegistryFacts(registry, (_, _) -> false, Clock.systemUTC());
        return routes.check(DialRequest.of(Protocol.SIP, party("7001", true), Alias.of(dialled)),
                request -> registry.dialPlan().explain(request, facts));
    }

    @Test
    void aPolicyThatRefusesTheCallRefusesTheCheckInWords() throws Exception {
        policy("${header.RoomBridgeAlias} == '8001'", "RoomBridgeReject", "user_busy");

        var explanation = check("8001");

        assertThat(explanation.decision().first()).isEqualTo(new Target.Refuse(Cause.USER_BUSY));
        assertThat(explanation.decision().trace()).containsExactly("policy route: refused, the called party is busy");
    }

    @Test
    void aPolicyThatSendsTheCallElsewhereIsFollowedAndBothAliasesAreShown() throws Exception {
        policy("${header.RoomBridgeAlias} == '100'", "RoomBridgeAlias", "8001");

        var explanation = check("100");

        assertThat(explanation.decision().first()).isEqualTo(new Target.Room("board", ""));
        assertThat(explanation.decision().trace()).startsWith("policy route: 100 becomes 8001");
    }

    @Test
    void aPolicyIsToldThatNobodyCalls() throws Exception {
        policy("${header.RoomBridgeCheck} == true", "RoomBridgeReject", "no_answer");

        assertThat(check("8001").decision().first()).isEqualTo(new Target.Refuse(Cause.NO_ANSWER));
        offered(sip, Protocol.SIP, "8001", true);
        assertThat(sip.asked(LegCommand.Answer.class)).isNotNull();
    }

    @Test
    void aPolicyThatCannotBeAskedRefusesTheCheckToo() throws Exception {
        routes.close();
        Files.writeString(folder.resolve("policy.yaml"), "- route: [");
        begin(Duration.ofSeconds(60));

        assertThat(check("8001").decision().first()).isEqualTo(new Target.Refuse(Cause.TEMPORARY_FAILURE));
    }

    @Test
    void aTargetThatIsNotThereIsNamed() {
        var explanation = check("nobody@elsewhere.example");

        assertThat(explanation.decision().trace().getLast()).isNotBlank();
        assertThat(explanation.decision().first()).isInstanceOf(Target.Refuse.class);
    }
}
