package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.LiveGateway;
import io.roombridge.call.Party;
import io.roombridge.call.StoryLine;
import io.roombridge.call.Transport;
import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RoomDefinition;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/// A room called board that people dial as 8001, a real registry, and scripted legs.
abstract class BoardRoom extends CallsThroughRoutes {

    LiveGateway live;

    @Override
    @BeforeEach
    void start() throws Exception {
        define("", 0, Arrangement.AUTOMATIC, false);
        begin(Duration.ofSeconds(60), 2_000, 2_000);
        live = routes.live(() -> null);
    }

    void define(String guestPin, int most, Arrangement arrangement, boolean locked) {
        registry.rooms().save(new RoomDefinition("board", "Board", List.of(Alias.of("8001")), "", guestPin, most,
                locked, arrangement, Set.of(Protocol.values()), "", false, false, FloorPolicy.ANYONE,
                Optional.empty(), 0), "test");
    }

    List<String> story(LegId leg) {
        return live.leg(leg).orElseThrow().trace().stream().map(StoryLine::words).toList();
    }

    LegId dialled(String alias) {
        var leg = LegId.fresh(Protocol.SIP);
        sip.says(new LegEvent.Offered(leg, party("7001"), Alias.of(alias), CapabilitySet.NONE));
        return leg;
    }

    LegId inRoom(String alias) throws Exception {
        return inRoom(alias, "");
    }

    LegId inRoom(String alias, String user) throws Exception {
        var leg = LegId.fresh(Protocol.SIP);
        sip.says(new LegEvent.Offered(leg, party(alias).as(user), Alias.of("8001"), CapabilitySet.NONE));
        assertThat(sip.asked(LegCommand.Answer.class).leg()).isEqualTo(leg);
        while (!(media.asked() instanceof GraphChange.Enter)) {
            // the room opens
        }
        return leg;
    }

    LegId offered(String from) {
        var leg = LegId.fresh(Protocol.SIP);
        sip.says(new LegEvent.Offered(leg, party(from), Alias.of("8001"), CapabilitySet.NONE));
        return leg;
    }

    void register(String alias, String user, int port) {
        registry.save(new Registration(Protocol.SIP, alias, List.of(Alias.of(alias)),
                "sip:" + alias + "@127.0.0.1:" + port, Transport.TCP, new InetSocketAddress("127.0.0.1", port), "",
                user, "", Instant.now(), Instant.now().plusSeconds(60)));
    }

    static Party party(String alias) {
        return new Party(Alias.of(alias), "", "Test/1", ADDRESS, true, true, false, "");
    }
}
