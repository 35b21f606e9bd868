package io.roombridge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest(name = "{0} and {1} are one source: {2}")
    @CsvSource({"192.0.2.1, 192.0.2.1, true", "192.0.2.1, 192.0.2.2, false",
            "2001:db8::1, 2001:db8::ffff:2, true", "2001:db8::1, 2001:db8:0:1::1, false",
            "::ffff:192.0.2.1, 192.0.2.1, true", "::ffff:192.0.2.1, ::ffff:192.0.2.2, false"})
    void isAnIpv4AddressOrTheNetworkOfAnIpv6Address(String one, String other, boolean same) {
        assertThat(Origin.of(InetAddress.ofLiteral(one)).equals(Origin.of(InetAddress.ofLiteral(other))))
                .isEqualTo(same);
    }
}
