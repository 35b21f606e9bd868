package io.roombridge.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Transport;
import io.roombridge.media.LocalAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalityTest {

    private static final Source NEAR = new Source(Transport.TCP, new InetSocketAddress("127.0.0.1", 5060));

    private static final Source IP6 = new Source(Transport.TCP, new InetSocketAddress("2001:db8::7", 5060));

    private static Locality at(String bind, String... domains) {
        return at(5070, bind, domains);
    }

    private static Locality at(int port, String bind, String... domains) {
        var addresses = new LocalAddresses(Stream.of(bind.split(", ")).map(InetAddress::ofLiteral).toList());
        return new Locality(new Locality.Names(addresses, Set.of(domains), "Test"), _ -> Optional.of(port));
    }

    @Test
    void namesTheAddressThatFacesThePeer() {
        assertThat(at("0.0.0.0").contact("a b", NEAR))
                .isEqualTo("<sip:a%20b@127.0.0.1:5070;transport=tcp>");
        assertThat(at("127.0.0.2").contact("", NEAR)).isEqualTo("<sip:127.0.0.2:5070;transport=tcp>");
    }

    @Test
    void namesTheAddressOfThePeersFamilyInBracketsIfThatIsIpv6() {
        var both = at("192.0.2.1, 2001:db8::1");

        assertThat(both.via(NEAR).first("Via").orElseThrow())
                .startsWith("SIP/2.0/TCP 192.0.2.1:5070;rport;branch=z9hG4bK");
        assertThat(both.via(IP6).first("Via").orElseThrow())
                .startsWith("SIP/2.0/TCP [2001:db8::1]:5070;rport;branch=z9hG4bK");
        assertThat(both.contact("", IP6)).isEqualTo("<sip:[2001:db8::1]:5070;transport=tcp>");
        assertThat(both.domain(IP6)).isEqualTo("[2001:db8::1]:5070");
        assertThat(both.addresses(IP6).first()).isEqualTo(InetAddress.ofLiteral("2001:db8::1"));
    }

    @Test
    void knowsTheHostsThatMeanUs() {
        var locality = at("127.0.0.1, 2001:db8::1", "example.com");

        assertThat(locality.isOurs("example.com", NEAR)).isTrue();
        assertThat(locality.isOurs("2001:db8::1", NEAR)).isTrue();
        assertThat(locality.isOurs("2001:db8:0::1", IP6)).isTrue();
        assertThat(locality.isOurs("127.0.0.1", NEAR)).isTrue();
        assertThat(locality.isOurs("192.0.2.1", NEAR)).isFalse();
        assertThat(locality.isOurs("elsewhere.org", NEAR)).isFalse();
    }

    @Test
    void callsFromItsDomainAndElseFromItsAddress() {
        assertThat(at("127.0.0.1", "example.com").domain(NEAR)).isEqualTo("example.com");
        assertThat(at("127.0.0.1").domain(NEAR)).isEqualTo("127.0.0.1:5070");
        assertThat(at(5060, "127.0.0.1").domain(NEAR)).isEqualTo("127.0.0.1");
    }
}
