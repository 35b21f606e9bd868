package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompts;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RegistryFacts;
import io.roombridge.registry.sql.SqlRegistry;
import io.roombridge.testing.RecordingMedia;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where calls go that the dial plan sends to endpoints and to addresses.
class DestinationsTest {

    private static final InetSocketAddress ADDRESS = new InetSocketAddress("127.0.0.1", 1720);

    private final SqlRegistry registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID());
    private final RecordingMedia media = new RecordingMedia();
    private final ScriptedLegs sip = new ScriptedLegs(Protocol.SIP);
    private final ScriptedLegs h323 = new ScriptedLegs(Protocol.H323);
    private Routes routes;

    @BeforeEach
    void start() throws Exception {
        var facts = new RegistryFacts(registry, (host, _) -> host.equals("127.0.0.1"), Clock.systemUTC());
        var settings = new Routes.Settings(CapabilitySet.ours(1_000_000), 4, 4, Duration.ofSeconds(60),
                Path.of("none"), Prompts.shipped(Language.ENGLISH).texts());
        routes = new Routes(settings, registry, media, request -> registry.dialPlan().decide(request, facts), _ -> { });
        routes.start(List.of(sip, h323));
    }

    @AfterEach
    void stop() {
        routes.close();
        registry.close();
    }

    private void register(Protocol protocol, String contact) {
        registry.save(new Registration(protocol, "7002 " + contact, List.of(Alias.of("7002")), contact, Transport.TCP,
                ADDRESS, "", "", "", Instant.now(), Instant.now().plusSeconds(60)));
    }

    private LegId call(String to) {
        var leg = LegId.fresh(Protocol.SIP);
        var caller = new Party(Alias.of("7001"), "", "Test/1", ADDRESS, true, true, false, "");
        sip.says(new LegEvent.Offered(leg, caller, Alias.of(to), CapabilitySet.NONE, 12));
        return leg;
    }

    @Test
    void allContactsOfAnAliasRingWhateverTheirProtocolAndTheFirstThatAnswersHasTheCall() throws Exception {
        register(Protocol.SIP, "sip:7002@127.0.0.1:5070");
        register(Protocol.H323, "127.0.0.1:1720");

        var caller = call("7002");
        var slow = sip.asked(LegCommand.Offer.class);
        var quick = h323.asked(LegCommand.Offer.class);
        assertThat(slow.to().called()).as("what the story shows").isEqualTo(Alias.of("7002"));
        assertThat(quick.hops()).isEqualTo(11);
        sip.says(new LegEvent.Alerting(slow.leg()));
        assertThat(sip.asked(LegCommand.Alert.class).leg()).isEqualTo(caller);
        h323.says(new LegEvent.Answered(quick.leg(), new Party(Alias.of("7002"), "", "", ADDRESS, true, true, false,
                ""),
                CapabilitySet.NONE));

        assertThat(sip.asked(LegCommand.Answer.class).leg()).isEqualTo(caller);
        var release = sip.asked(LegCommand.Release.class);
        assertThat(release.leg()).isEqualTo(slow.leg());
        assertThat(release.cause()).isEqualTo(Cause.NON_SELECTED_USER_CLEARING);
    }

    @Test
    void anAddressIsCalledByUdpInSipUnlessThatIsTooSmallAndByTcpInH323() throws Exception {
        registry.rules().save(Rule.of("out", new Match(Match.Kind.ANY, ""), new Aim.Direct(Optional.empty())), "test");

        call("board@192.0.2.9");
        var direct = sip.asked(LegCommand.Offer.class).to();
        assertThat(direct.target()).isEqualTo("sip:board@192.0.2.9");
        assertThat(direct.transport()).isEqualTo(Transport.UDP);
        assertThat(direct.free()).isTrue();
        call("192.0.2.9##77");
        assertThat(h323.asked(LegCommand.Offer.class).to().transport()).isEqualTo(Transport.TCP);
    }

    @Test
    void anIpv6AddressIsCalledAsAnyOther() throws Exception {
        registry.rules().save(Rule.of("out", new Match(Match.Kind.ANY, ""), new Aim.Direct(Optional.empty())), "test");

        call("[2001:db8::9]");
        var sound = sip.asked(LegCommand.Offer.class).to();
        assertThat(sound.target()).isEqualTo("sip:[2001:db8::9]");
        assertThat(sound.host()).isEqualTo("2001:db8::9");
        call("[2001:db8::9]:1721##77");
        var h323Call = h323.asked(LegCommand.Offer.class).to();
        assertThat(h323Call.host()).isEqualTo("2001:db8::9");
        assertThat(h323Call.port()).isEqualTo(1721);
        assertThat(h323Call.target()).isEqualTo("77");
    }

    @ParameterizedTest
    @CsvSource({"direct:udp, 192.0.2.9, UDP, 5060, sip:board@192.0.2.9",
            "direct:tcp, 192.0.2.9, TCP, 5060, sip:board@192.0.2.9;transport=tcp",
            "direct:tls, 192.0.2.9, TLS, 5061, sip:board@192.0.2.9;transport=tls",
            "direct:tls, 192.0.2.9:5071, TLS, 5071, sip:board@192.0.2.9:5071;transport=tls",
            "direct:udp, [2001:db8::9], UDP, 5060, sip:board@[2001:db8::9]",
            "direct:tls, [2001:db8::9]:5071, TLS, 5071, sip:board@[2001:db8::9]:5071;transport=tls"})
    void aRuleThatNamesATransportFixesIt(String aim, String host, Transport transport, int port, String target)
            throws Exception {
        registry.rules().save(Rule.of("out", new Match(Match.Kind.ANY, ""), Aim.parse(aim)), "test");

        call("board@" + host);

        var to = sip.asked(LegCommand.Offer.class).to();
        assertThat(to.target()).isEqualTo(target);
        assertThat(to.transport()).isEqualTo(transport);
        assertThat(to.port()).isEqualTo(port);
        assertThat(to.free()).isFalse();
    }
}
