package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompts;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RegistryFacts;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.sql.SqlRegistry;
import io.roombridge.testing.RecordingMedia;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A real Camel context and a real registry, and scripted legs that call through them.
abstract class CallsThroughRoutes {

    static final InetSocketAddress ADDRESS = new InetSocketAddress("127.0.0.1", 5062);

    @TempDir
    Path folder;

    final ScriptedLegs sip = new ScriptedLegs(Protocol.SIP);
    final ScriptedLegs h323 = new ScriptedLegs(Protocol.H323);
    final RecordingMedia media = new RecordingMedia();
    final SqlRegistry registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID());
    boolean failing;
    Routes routes;

    @BeforeEach
    void start() throws Exception {
        registry.rooms().save(RoomDefinition.of("board", List.of(Alias.of("8001"))), "test");
        begin(Duration.ofSeconds(60));
    }

    final void begin(Duration ringing) throws Exception {
        begin(ringing, 4, 4);
    }

    /// @param legs   at a time
    /// @param seats  legs with sound and picture that there are ports for
    final void begin(Duration ringing, int legs, int seats) throws Exception {
        var facts = new RegistryFacts(registry, (host, _) -> host.equals("127.0.0.1"), Clock.systemUTC());
        var settings = new Routes.Settings(CapabilitySet.ours(1_000_000), legs, seats, ringing, folder,
                Prompts.shipped(Language.ENGLISH).texts());
        routes = new Routes(settings, registry, media, request -> {
            if (failing) {
                throw new IllegalStateException("on purpose");
            }
            return registry.dialPlan().decide(request, facts);
        }, _ -> { });
        routes.start(List.of(sip, h323));
    }

    @AfterEach
    void stop() {
        routes.close();
        registry.close();
    }

    final LegId entered() {
        return ((GraphChange.Enter) media.asked()).leg();
    }

    final void register(Protocol protocol, String alias) {
        registry.save(new Registration(protocol, alias, List.of(Alias.of(alias)), "127.0.0.1:1720", Transport.TCP,
                new InetSocketAddress("127.0.0.1", 1720), "", "", "", Instant.now(), Instant.now().plusSeconds(60)));
    }

    static LegId offered(ScriptedLegs legs, Protocol protocol, String to, boolean known) {
        var leg = LegId.fresh(protocol);
        legs.says(new LegEvent.Offered(leg, party("7001", known), Alias.of(to), CapabilitySet.NONE));
        return leg;
    }

    static Party party(String alias, boolean known) {
        return new Party(Alias.of(alias), "", "Test/1", ADDRESS, known, known, false, "");
    }
}
