package io.roombridge.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.sql.SqlRegistry;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryFactsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SqlRegistry registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID());
    private final RegistryFacts facts = new RegistryFacts(registry, (host, port) -> host.equals("192.0.2.1")
            && (port == 0 || port == 5_060), () -> NOON);

    @AfterEach
    void closes() {
        registry.close();
    }

    private void register(String alias) {
        registry.save(new Registration(Protocol.SIP, alias, List.of(Alias.of(alias)), "sip:x@10.0.0.5", Transport.UDP,
                new InetSocketAddress("10.0.0.5", 5_060), "", "", "", NOON.minusSeconds(60), NOON.plusSeconds(60)));
    }

    @Test
    void takesAnAliasWithAndWithoutOurDomainForOne() {
        registry.prefer(new Preferences(false, List.of("example.com"), 0), "test");
        register("8001");
        register("carol@example.com");
        register("dave@partner.example");

        assertThat(facts.endpoint(Alias.of("8001@example.com"))).contains(Alias.of("8001"));
        assertThat(facts.endpoint(Alias.of("8001@192.0.2.1:5060"))).isEmpty();
        assertThat(facts.endpoint(Alias.of("8001@192.0.2.1"))).contains(Alias.of("8001"));
        assertThat(facts.endpoint(Alias.of("carol"))).contains(Alias.of("carol@example.com"));
        assertThat(facts.endpoint(Alias.of("carol@192.0.2.1"))).contains(Alias.of("carol@example.com"));
        assertThat(facts.endpoint(Alias.of("dave@partner.example"))).isPresent();
        assertThat(facts.endpoint(Alias.of("dave"))).isEmpty();
        assertThat(facts.endpoint(Alias.of("8001@elsewhere.example"))).isEmpty();
    }

    @Test
    void knowsWhyAnEndpointIsNotThere() {
        registry.endpoints().save(new Endpoint("room1", "", List.of(Alias.of("7001")), "s3cret-of-it", true), "test");
        registry.endpoints().save(new Endpoint("gone", "", List.of(), "s3cret-of-it", false), "test");

        assertThat(facts.absence(Alias.of("7001"))).contains("7001 is endpoint room1, which is not registered now");
        assertThat(facts.absence(Alias.of("gone"))).contains("gone is endpoint gone, which is switched off");
        assertThat(facts.absence(Alias.of("7002"))).isEmpty();
    }

    @Test
    void knowsRoomsAndTrunks() {
        registry.rooms().save(RoomDefinition.of("weekly", List.of(Alias.of("9000"))), "test");
        registry.trunks().save(new Trunk("zoom", Protocol.SIP, Transport.TLS, "zoomcrc.com", 5_061, "{id}@zoomcrc.com",
                Optional.empty()), "test");

        assertThat(facts.room(Alias.of("9000@192.0.2.1"))).contains("weekly");
        assertThat(facts.room(Alias.of("9001"))).isEmpty();
        assertThat(facts.hasRoom("WEEKLY")).isTrue();
        assertThat(facts.trunk("Zoom")).contains("{id}@zoomcrc.com");
        assertThat(facts.ours("example.com", 0)).isFalse();
    }
}
