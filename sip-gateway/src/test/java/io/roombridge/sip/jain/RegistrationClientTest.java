package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.media.LocalAddresses;
import io.roombridge.registry.Registration;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.registrar.Account;
import io.roombridge.sip.registrar.Registrar;
import io.roombridge.sip.registrar.RegistrationClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Our registration client with our registrar, on real sockets.
class RegistrationClientTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final BlockingQueue<Integer> told = new LinkedBlockingQueue<>();
    private End registrar;
    private End client;

    @BeforeEach
    void open() throws Exception {
        registrar = new End(settings(Registrar.Times.USUAL), Map.of("room", "secret"));
        client = new End();
    }

    private static SipSettings settings(Registrar.Times times) {
        var usual = SipSettings.of(LocalAddresses.LOOPBACK, new Ports(0, 0, 0), End.CAPABILITIES);
        return new SipSettings(usual.bind(), usual.ports(), usual.domains(), usual.realm(),
                usual.key(), usual.trustAll(), times, usual.capabilities(), usual.limits(), usual.product(),
                usual.floorPorts());
    }

    @AfterEach
    void close() {
        client.close();
        registrar.close();
    }

    private RegistrationClient register(String password, Transport transport, Duration expires) {
        var account = new Account("room", "127.0.0.1", transport, "127.0.0.1",
                registrar.legs.port(transport).orElseThrow(),
                Optional.of(new Login("room", password)), expires);
        return client.legs.register(account, told::add);
    }

    private int told() throws InterruptedException {
        var status = told.poll(15, TimeUnit.SECONDS);
        assertThat(status).as("what the client is told").isNotNull();
        return status;
    }

    @ParameterizedTest
    @EnumSource(value = Transport.class, names = {"UDP", "TCP", "TLS"})
    void answersTheChallengeIsBoundAndTakesItBackWhenClosed(Transport transport) throws Exception {
        try (var _ = register("secret", transport, HOUR)) {
            assertThat(told()).isEqualTo(200);
            assertThat(registrar.registrations.all()).singleElement().satisfies(binding -> {
                assertThat(binding.user()).isEqualTo("room");
                assertThat(binding.transport()).isEqualTo(transport);
                assertThat(binding.contact()).contains(":" + client.legs.port(transport).orElseThrow());
            });
        }
        assertThat(registrar.registrations.all()).isEmpty();
    }

    @Test
    void asksForLongerWhenTheRegistrarWantsThat() throws Exception {
        try (var _ = register("secret", Transport.UDP, Duration.ofSeconds(10))) {
            assertThat(told()).isEqualTo(200);
            var binding = registrar.registrations.all().getFirst();
            assertThat(Duration.between(binding.since(), binding.expires()))
                    .isEqualTo(Registrar.Times.USUAL.shortest());
        }
    }

    @Test
    void tellsThatItIsRefusedAndBindsNothing() throws Exception {
        try (var _ = register("guess", Transport.UDP, HOUR)) {
            assertThat(told()).isEqualTo(401);
            assertThat(registrar.registrations.all()).isEmpty();
        }
    }

    @Test
    void refreshesBeforeTheBindingIsOver() throws Exception {
        registrar.close();
        registrar = new End(settings(new Registrar.Times(Duration.ofSeconds(1), Duration.ofSeconds(6),
                Duration.ofSeconds(6))), Map.of("room", "secret"));
        try (var _ = register("secret", Transport.UDP, HOUR)) {
            assertThat(told()).isEqualTo(200);
            var first = registrar.registrations.all().getFirst();
            assertThat(told()).isEqualTo(200);
            assertThat(registrar.registrations.all()).extracting(Registration::since).containsExactly(first.since());
            assertThat(registrar.registrations.all().getFirst().expires()).isAfter(first.expires());
        }
    }
}
