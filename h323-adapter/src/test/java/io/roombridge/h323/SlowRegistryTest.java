package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.h323.H323Settings.Ports;
import io.roombridge.h323.H323Settings.Uplink;
import io.roombridge.media.LocalAddresses;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// RAS while the registry takes its time.
class SlowRegistryTest {

    private static final LocalAddresses LOOPBACK = LocalAddresses.LOOPBACK;

    private final MemoryRegistry registry = new MemoryRegistry(true);

    private H323Legs register(H323Legs gateway, String alias) throws IOException {
        var uplink = new Uplink(gateway.rasAddress(), "", List.of(Alias.of(alias)), Optional.empty(),
                Duration.ofSeconds(60));
        var endpoint = new H323Legs(H323Settings.endpoint(LOOPBACK, uplink), new RecordingMedia(30_000, 30_998),
                new MemoryRegistry(true).knowledge());
        endpoint.start(_ -> { });
        return endpoint;
    }

    @Test
    void registersOneEndpointWhileAnotherIsWaitedFor() throws Exception {
        registry.takeLongFor(Alias.of("slow"));
        try (var gateway = new H323Legs(H323Settings.gateway(LOOPBACK).withPorts(new Ports(LOOPBACK, 0, 0, 0, 0, 0)),
                new RecordingMedia(20_000, 20_998), registry.knowledge())) {
            gateway.start(_ -> { });
            try (var slow = register(gateway, "slow")) {
                registry.awaitSlow();
                // by chance two sources share a lane
                var quick = List.of(register(gateway, "quick"), register(gateway, "quick2"),
                        register(gateway, "quick3"));
                assertThat(quick).anySatisfy(it -> assertThat(it.uplink().orElseThrow()
                        .awaitRegistration(Duration.ofSeconds(5))).isPresent());
                assertThat(slow.uplink().orElseThrow().registration()).isEmpty();
                registry.takeLongForNobody();
                assertThat(slow.uplink().orElseThrow().awaitRegistration(Duration.ofSeconds(10))).isPresent();
                quick.forEach(H323Legs::close);
            }
        }
    }
}
