package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Conditions;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.h323.H323Legs;
import io.roombridge.h323.H323Settings;
import io.roombridge.h323.ras.Gatekeeper;
import io.roombridge.lab.endpoint.Nobody;
import io.roombridge.lab.ports.FreePorts;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.jain.JainSipLegs;
import io.roombridge.testing.Await;
import io.roombridge.testing.RecordingMedia;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A gateway that is told to stop while calls are up.
class StoppingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final CapabilitySet OURS = CapabilitySet.ours(1_024_000);

    @TempDir
    private Path directory;

    private final RecordingMedia media = new RecordingMedia();
    private final Nobody nobody = new Nobody();
    private final Map<LegId, LegEvent> last = new ConcurrentHashMap<>();

    @Test
    void everyPeerHearsTheEndAndTheCauseOfItWhateverItSpeaks() throws Exception {
        int port = FreePorts.run(2);
        try (var gateway = GatewayUnderTest.start(directory);
                var sip = new JainSipLegs(
                        SipSettings.of(LocalAddresses.LOOPBACK, new Ports(port, port, port + 1), OURS), media,
                        nobody, nobody, (_, _, _) -> Optional.empty());
                var h323 = new H323Legs(h323(), media, new Gatekeeper.Knowledge(nobody, nobody,
                        (_, _, _) -> Optional.empty(), Clock.systemUTC()))) {
            gateway.registry().rules().save(new Rule("open", 1, true, new Match(Match.Kind.EXACT,
                    GatewayUnderTest.ROOM), Conditions.ANYONE, new Behaviour.Leave(), new Aim.Room("board"), true,
                    true), "test");
            var calls = List.of(call(sip, gateway.destination(Protocol.SIP, Transport.UDP)),
                    call(sip, gateway.destination(Protocol.SIP, Transport.TCP)),
                    call(h323, gateway.destination(Protocol.H323, Transport.TCP)));
            calls.forEach(leg -> Await.until(leg + " to be answered", PATIENCE,
                    () -> last.get(leg) instanceof LegEvent.MediaChanged));

            gateway.stop();

            calls.forEach(leg -> Await.until(leg + " to be told", Duration.ofSeconds(2),
                    () -> last.get(leg) instanceof LegEvent.Released));
            assertThat(last.values()).extracting(it -> ((LegEvent.Released) it).cause())
                    .containsOnly(Cause.TEMPORARY_FAILURE);
        }
    }

    private static H323Settings h323() throws Exception {
        var signalling = new H323Settings.Signalling(true, false, false, 50, "phone", "1");
        var ports = new H323Settings.Ports(LocalAddresses.LOOPBACK, FreePorts.one(), FreePorts.one(), 0, 0, 0);
        return new H323Settings(ports, Optional.empty(), Optional.empty(), signalling, OURS,
                H323Settings.Limits.DEFAULT);
    }

    private LegId call(Legs legs, Destination to) {
        if (last.keySet().stream().noneMatch(leg -> leg.protocol() == legs.protocol())) {
            legs.start(event -> last.put(event.leg(), event));
        }
        var leg = LegId.fresh(legs.protocol());
        last.put(leg, new LegEvent.Noted(leg, "calls"));
        legs.perform(new LegCommand.Offer(leg, Alias.of("visitor"), "A visitor", to, OURS));
        return leg;
    }
}
