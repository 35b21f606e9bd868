package io.roombridge.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Transport;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.sql.SqlRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void takesAwayWhatIsOver() {
        var lost = new ArrayList<Registration>();
        try (var registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID())) {
            registry.save(registration("gone", NOON));
            registry.save(registration("there", NOON.plusSeconds(1)));
            registry.history().add(record(NOON.minus(Duration.ofDays(8))));
            registry.history().add(record(NOON.minus(Duration.ofDays(6))));

            registry.prefer(new Preferences(false, List.of(), 0), "test");
            Housekeeping.tidy(registry, () -> NOON, lost::add);
            assertThat(registry.history().find(History.Query.latest(10)).total()).as("kept for ever").isEqualTo(2);

            registry.prefer(new Preferences(false, List.of(), 7), "test");
            Housekeeping.tidy(registry, () -> NOON, lost::add);
            assertThat(registry.history().find(History.Query.latest(10)).total()).isEqualTo(1);
            assertThat(registry.all()).extracting(Registration::key).containsExactly("there");
            assertThat(lost).extracting(Registration::key).containsExactly("gone");
        }
    }

    private static Registration registration(String key, Instant expires) {
        return new Registration(Protocol.SIP, key, List.of(Alias.of("8001")), "sip:8001@10.0.0.5", Transport.UDP,
                new InetSocketAddress("10.0.0.5", 5_060), "", "", "", NOON.minusSeconds(60), expires);
    }

    private static CallRecord record(Instant at) {
        return new CallRecord("c", LegId.fresh(Protocol.SIP), true, "a", "b", "", "", "", at, Optional.empty(),
                Optional.of(CallRecord.End.of(at, Cause.NORMAL_CLEARING)), List.of(), List.of());
    }
}
