package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.registrar.Account;
import io.roombridge.testing.Ip6;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A telephone that has IPv6 alone, and a gateway that has both.
class Ip6Test {

    private static final InetAddress FOUR = InetAddress.ofLiteral("127.0.0.1");

    private static End at(LocalAddresses addresses) throws Exception {
        return new End(SipSettings.of(addresses, new Ports(0, 0, 0), End.CAPABILITIES), Map.of("room", "secret"));
    }

    private static LegId call(End from, Destination to) {
        var id = LegId.fresh(Protocol.SIP);
        from.legs.perform(new LegCommand.Offer(id, Alias.of("8001"), "Board", to, End.CAPABILITIES));
        return id;
    }

    private static void isAnswered(End caller, LegId leg, End callee) throws Exception {
        var offered = callee.expect(LegEvent.Offered.class);
        callee.legs.perform(new LegCommand.Answer(offered.leg(), End.CAPABILITIES));
        caller.expect(LegEvent.Answered.class);
        caller.expect(LegEvent.MediaChanged.class);
        callee.expect(LegEvent.MediaChanged.class);
        for (var sound : Map.of(caller, leg, callee, offered.leg()).entrySet()) {
            var remote = sound.getKey().plane.connected().get(StreamId.audio(sound.getValue())).remoteRtp();
            assertThat(remote.orElseThrow().getAddress()).isEqualTo(Ip6.loopback());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Transport.class, names = {"UDP", "TCP", "TLS"})
    void registersCallsAndIsCalled(Transport transport) throws Exception {
        var six = Ip6.loopback();
        var told = new LinkedBlockingQueue<Integer>();
        try (var gateway = at(LocalAddresses.of(FOUR, six)); var phone = at(LocalAddresses.of(six))) {
            int port = gateway.legs.port(transport).orElseThrow();
            var account = new Account("room", "::1", transport, "::1", port,
                    Optional.of(new Login("room", "secret")), Duration.ofHours(1));
            try (var _ = phone.legs.register(account, told::add)) {
                assertThat(status(told)).isEqualTo(200);
                var binding = gateway.registrations.all().getFirst();
                assertThat(binding.contact()).startsWith("sip:room@[::1]:");
                var here = new Destination(Protocol.SIP, binding.contact(), transport, binding.hop().getHostString(),
                        binding.hop().getPort(), Optional.empty());
                isAnswered(gateway, call(gateway, here), phone);

                var there = new Destination(Protocol.SIP, "sip:8002@[::1]:" + port, transport, "::1", port,
                        Optional.empty());
                isAnswered(phone, call(phone, there), gateway);
            }
        }
    }

    private static int status(BlockingQueue<Integer> told) throws InterruptedException {
        return Optional.ofNullable(told.poll(15, TimeUnit.SECONDS)).orElseThrow();
    }
}
