package io.roombridge.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalityTest {

    private static final Source NEAR = new Source(Transport.TCP, new InetSocketAddress("127.0.0.1", 5060));

    private static Locality at(String bind, Optional<InetAddress> advertised, String... domains) {
        return at(5070, bind, advertised, domains);
    }

    private static Locality at(int port, String bind, Optional<InetAddress> advertised, String... domains) {
        return new Locality(new Locality.Names(InetAddress.ofLiteral(bind), advertised, Set.of(domains), "Test"),
                _ -> Optional.of(port));
    }

    @Test
    void namesTheAddressThatFacesThePeer() {
        assertThat(at("0.0.0.0", Optional.empty()).contact("a b", NEAR))
                .isEqualTo("<sip:a%20b@127.0.0.1:5070;transport=tcp>");
        assertThat(at("127.0.0.2", Optional.empty()).contact("", NEAR)).isEqualTo("<sip:127.0.0.2:5070;transport=tcp>");
        assertThat(at("0.0.0.0", Optional.of(InetAddress.ofLiteral("192.0.2.1"))).via(NEAR).first("Via").orElseThrow())
                .startsWith("SIP/2.0/TCP 192.0.2.1:5070;rport;branch=z9hG4bK");
        assertThat(at("127.0.0.1", Optional.of(InetAddress.ofLiteral("2001:db8::1"))).contact("", NEAR))
                .isEqualTo("<sip:[2001:db8::1]:5070;transport=tcp>");
    }

    @Test
    void knowsTheHostsThatMeanUs() {
        var locality = at("0.0.0.0", Optional.of(InetAddress.ofLiteral("2001:db8::1")), "example.com");

        assertThat(locality.isOurs("example.com", NEAR)).isTrue();
        assertThat(locality.isOurs("2001:db8::1", NEAR)).isTrue();
        assertThat(locality.isOurs("127.0.0.1", NEAR)).isTrue();
        assertThat(locality.isOurs("192.0.2.1", NEAR)).isFalse();
        assertThat(locality.isOurs("elsewhere.org", NEAR)).isFalse();
    }

    @Test
    void callsFromItsDomainAndElseFromItsAddress() {
        assertThat(at("127.0.0.1", Optional.empty(), "example.com").domain(NEAR)).isEqualTo("example.com");
        assertThat(at("127.0.0.1", Optional.empty()).domain(NEAR)).isEqualTo("127.0.0.1:5070");
        assertThat(at(5060, "127.0.0.1", Optional.empty()).domain(NEAR)).isEqualTo("127.0.0.1");
    }
}
