package io.roombridge.routes;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.StoryLine;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Trunk;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom the gateway calls stands in the history under what was dialled, wherever it was reached.
class WhomRecordsNameTest extends CallsThroughRoutes {

    private static final InetSocketAddress THERE = new InetSocketAddress("127.0.0.1", 5_071);

    private ScriptedLegs of(Protocol protocol) {
        return protocol == Protocol.SIP ? sip : h323;
    }

    private void callee(Protocol protocol) {
        var contact = protocol == Protocol.SIP ? "sip:x4f9@127.0.0.1:5071;ob" : "127.0.0.1:5071";
        registry.save(new Registration(protocol, "key", List.of(Alias.of("7002")), contact, Transport.TCP, THERE, "",
                "", "", Instant.now(), Instant.now().plusSeconds(60)));
    }

    private void isRecorded(LegId leg, String from) {
        until(() -> registry.history().find(leg).flatMap(it -> it.end()).isPresent());
        assertThat(registry.history().find(leg)).hasValueSatisfying(record -> {
            assertThat(record.to()).isEqualTo("7002");
            assertThat(record.from()).isEqualTo(from);
            assertThat(record.incoming()).isFalse();
            assertThat(record.answered()).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SIP", "H323"})
    void whenSomebodyCallsIt(Protocol protocol) throws Exception {
        callee(protocol);
        var caller = offered(sip, Protocol.SIP, "7002", true);
        var offer = of(protocol).asked(LegCommand.Offer.class);
        of(protocol).says(new LegEvent.Answered(offer.leg(), party("x4f9", true), CapabilitySet.NONE));
        of(protocol).says(new LegEvent.Released(offer.leg(), Cause.NORMAL_CLEARING));
        sip.says(new LegEvent.Released(caller, Cause.NORMAL_CLEARING));

        isRecorded(offer.leg(), "7001");
        until(() -> registry.history().find(caller).flatMap(it -> it.end()).isPresent());
        assertThat(registry.history().find(caller).orElseThrow().to()).isEqualTo("7002");
    }

    /// Which rule, which trunk, and what became of what was dialled.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void andHowItCameToBeCalled(boolean byRoom) throws Exception {
        registry.trunks().save(new Trunk("zoom", Protocol.SIP, Transport.TCP, "127.0.0.1", 5_071, "{id}@zoomcrc.com",
                Optional.empty()), "test");
        registry.transforms().save(Transform.of("nine", new Match(Match.Kind.PREFIX, "9"), new Behaviour.Strip()),
                "test");
        registry.rules().save(Rule.of("cloud", new Match(Match.Kind.PREFIX, "55"), new Aim.Trunk("zoom")), "test");
        if (byRoom) {
            routes.live(() -> null).dial("board", "95512", Protocol.SIP);
        } else {
            offered(sip, Protocol.SIP, "95512", true);
        }
        var leg = sip.asked(LegCommand.Offer.class).leg();

        assertThat(routes.live(() -> null).leg(leg).orElseThrow().trace().stream().map(StoryLine::words).toList())
                .anySatisfy(it -> assertThat(it).contains("dials 95512"))
                .contains("transform \"nine\" makes 5512 of 95512", "rule \"cloud\" (100) takes 5512 to trunk:zoom",
                        "→ trunk:zoom 5512@zoomcrc.com", "called at 127.0.0.1:5071 over TCP");
    }

    @ParameterizedTest
    @EnumSource(names = {"SIP", "H323"})
    void whenARoomCallsIt(Protocol protocol) throws Exception {
        callee(protocol);
        routes.live(() -> null).dial("board", "7002", protocol);
        var offer = of(protocol).asked(LegCommand.Offer.class);
        of(protocol).says(new LegEvent.Answered(offer.leg(), party("x4f9", true), CapabilitySet.NONE));
        of(protocol).says(new LegEvent.Released(offer.leg(), Cause.NORMAL_CLEARING));

        isRecorded(offer.leg(), "8001");
    }
}
