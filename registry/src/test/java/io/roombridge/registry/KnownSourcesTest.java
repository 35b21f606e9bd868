package io.roombridge.registry;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.admission.Rank;
import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.sql.SqlRegistry;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownSourcesTest {

    @Test
    void areTheSocketsAndAddressesOfTheRegisteredAndTheHostsOfTrunks() {
        try (var registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID())) {
            registry.endpoints().save(new Endpoint("user", "user", List.of(Alias.of("user")), "secret", true), "test");
            registry.save(registration("proven", "10.0.0.5", "user"));
            registry.save(registration("open", "10.0.0.6", ""));
            registry.trunks().save(new Trunk("cloud", Protocol.SIP, Transport.TLS, "10.0.0.7", 5061, "{id}",
                    Optional.empty()), "test");
            try (var known = new KnownSources(registry)) {
                assertThat(known.of(new InetSocketAddress("10.0.0.5", 5070))).isEqualTo(Rank.KNOWN);
                assertThat(known.of(new InetSocketAddress("10.0.0.5", 5071))).isEqualTo(Rank.SITE);
                assertThat(known.of(new InetSocketAddress("10.0.0.6", 5070))).as("anybody may say so")
                        .isEqualTo(Rank.SITE);
                assertThat(known.of(new InetSocketAddress("10.0.0.8", 5070))).isEqualTo(Rank.STRANGER);
                assertThat(known.of(InetSocketAddress.createUnresolved("nowhere", 1))).isEqualTo(Rank.STRANGER);
                eventually(known, new InetSocketAddress("10.0.0.7", 40_000), Rank.KNOWN);

                registry.save(registration("later", "10.0.0.8", "user"));
                eventually(known, new InetSocketAddress("10.0.0.8", 5070), Rank.KNOWN);
                registry.remove(Protocol.SIP, "later");
                eventually(known, new InetSocketAddress("10.0.0.8", 5070), Rank.STRANGER);
            }
        }
    }

    private static void eventually(KnownSources known, InetSocketAddress source, Rank rank) {
        until(() -> known.of(source) == rank);
    }

    private static Registration registration(String key, String host, String user) {
        var now = Instant.now();
        return new Registration(Protocol.SIP, key, List.of(Alias.of(key)), "sip:8001@" + host, Transport.UDP,
                new InetSocketAddress(host, 5070), "", user, "", now, now.plusSeconds(60));
    }
}
