package io.roombridge.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hosts in URIs; RFC 5118 has more of IPv6.
class SipUriTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "sip:room@[2001:DB8:0:0::1], 2001:db8::1, 0, room@[2001:db8::1]",
            "sip:room@[2001:db8::1]:5070;transport=tcp, 2001:db8::1, 5070, room@[2001:db8::1]",
            "sips:[2001:db8::1], 2001:db8::1, 0, [2001:db8::1]",
            "sip:room@[::ffff:192.0.2.1]:5070, 192.0.2.1, 5070, room@192.0.2.1",
            "sip:room@192.0.2.1:5070, 192.0.2.1, 5070, room@192.0.2.1",
            "sip:room@Example.com, example.com, 0, room@example.com"})
    void hostsAreSpelledInOneWay(String text, String host, int port, String address) {
        var uri = SipUri.parse(text).orElseThrow();
        assertThat(uri.host()).isEqualTo(host);
        assertThat(uri.port()).isEqualTo(port);
        assertThat(uri.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip:room@2001:db8::1", "sip:room@[2001:db8::1", "sip:room@2001:db8::1]", "sip:room@[]"})
    void anIpv6AddressHasBrackets(String text) {
        assertThat(SipUri.parse(text)).isEmpty();
    }
}
