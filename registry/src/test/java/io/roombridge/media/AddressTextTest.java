package io.roombridge.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
            "10.0.0.1, 10.0.0.1",
            "2001:0DB8:0:0:0:0:0:1, 2001:db8::1",
            "0:0:0:0:0:0:0:1, ::1",
            "0:0:0:0:0:0:0:0, ::",
            "fe80:0:0:0:0:0:0:0, fe80::",
            "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
            "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
            "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
            "::ffff:192.0.2.1, 192.0.2.1"})
    void isWrittenAsRfc5952Has(String address, String text) {
        assertThat(AddressText.of(InetAddress.ofLiteral(address))).isEqualTo(text);
        assertThat(AddressText.literal(text)).contains(InetAddress.ofLiteral(address));
    }

    @Test
    void hasBracketsWhereAPortFollows() {
        assertThat(AddressText.of(new InetSocketAddress(InetAddress.ofLiteral("2001:db8::1"), 1_720)))
                .isEqualTo("[2001:db8::1]:1720");
        assertThat(AddressText.of(new InetSocketAddress(InetAddress.ofLiteral("10.0.0.1"), 1_720)))
                .isEqualTo("10.0.0.1:1720");
        assertThat(AddressText.of(InetSocketAddress.createUnresolved("gw.example.com", 5_060)))
                .isEqualTo("gw.example.com:5060");
        assertThat(AddressText.host(new InetSocketAddress(InetAddress.ofLiteral("2001:db8::1"), 1_720)))
                .isEqualTo("2001:db8::1");
    }

    @Test
    void neverNamesAnInterface() throws SocketException {
        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .forEach(it -> assertThat(AddressText.of(it)).doesNotContain("%"));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"2001:db8::1, [2001:DB8:0::1], true", "gw.example.com, GW.example.com, true",
            "2001:db8::1, 2001:db8::2, false", "10.0.0.1, gw.example.com, false", "gw.example.com, 10.0.0.1, false"})
    void isTheSameHostHoweverItIsSpelled(String one, String other, boolean same) {
        assertThat(AddressText.isSame(one, other)).isEqualTo(same);
    }
}
