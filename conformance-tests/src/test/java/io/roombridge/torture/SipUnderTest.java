package io.roombridge.torture;

import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LocalAddresses;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.Registry;
import io.roombridge.registry.sql.SqlRegistry;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.jain.JainSipLegs;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The SIP part of a gateway where everybody may register and every call is answered.
final class SipUnderTest implements AutoCloseable {

    private static final CapabilitySet OURS = CapabilitySet.ours(1_024_000);

    private final Registry registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID());
    private final JainSipLegs legs;

    SipUnderTest() throws IOException {
        registry.prefer(new Preferences(true, List.of(), 1), "test");
        legs = new JainSipLegs(SipSettings.of(LocalAddresses.LOOPBACK, new Ports(0, 0, Ports.OFF), OURS),
                new RecordingMedia(), registry, registry, (_, _, _) -> Optional.empty());
        legs.start(this::answer);
    }

    private void answer(LegEvent event) {
        if (event instanceof LegEvent.Offered(var leg, _, _, _, _)) {
            legs.perform(new LegCommand.Answer(leg, OURS));
        }
    }

    int port(Transport transport) {
        return legs.port(transport).orElseThrow();
    }

    void forgetRegistrations() {
        registry.all().forEach(binding -> registry.remove(binding.protocol(), binding.key()));
    }

    @Override
    public void close() {
        legs.close();
        registry.close();
    }
}
