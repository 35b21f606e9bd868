package io.roombridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Trunk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatekeeperTrunksTest {

    private static Trunk trunk(String name, Protocol protocol, Transport transport, Optional<Login> login) {
        return new Trunk(name, protocol, transport, "127.0.0.1", 1_719, "{alias}", login);
    }

    @Test
    void registersWhereATrunkOverUdpHasALogin() {
        var login = Optional.of(new Login("bridge", "secret"));
        var accounts = GatekeeperTrunks.accounts(List.of(trunk("asked", Protocol.H323, Transport.UDP, Optional.empty()),
                trunk("peer", Protocol.H323, Transport.TCP, login), trunk("sip", Protocol.SIP, Transport.UDP, login),
                trunk("campus", Protocol.H323, Transport.UDP, login)), LocalAddresses.LOOPBACK, Duration.ofSeconds(60));
        assertThat(accounts).singleElement().satisfies(it -> {
            assertThat(it.aliases()).containsExactly(Alias.of("bridge"));
            assertThat(it.login()).isEqualTo(login);
            assertThat(it.ras().getPort()).isEqualTo(1_719);
        });
    }

    @Test
    void registersWithoutAPasswordWhereThereIsNone() {
        var accounts = GatekeeperTrunks.accounts(List.of(trunk("campus", Protocol.H323, Transport.UDP,
                Optional.of(new Login("bridge", "")))), LocalAddresses.LOOPBACK, Duration.ofSeconds(60));
        assertThat(accounts).singleElement().satisfies(it -> assertThat(it.login()).isEmpty());
    }
}
