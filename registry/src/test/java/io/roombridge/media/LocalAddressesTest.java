package io.roombridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalAddressesTest {

    private static final InetAddress FOUR = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress SIX = InetAddress.ofLiteral("2001:db8::1");
    private static final LocalAddresses BOTH = LocalAddresses.of(FOUR, SIX);

    @Test
    void aPeerIsReachedFromTheAddressOfItsFamily() {
        assertThat(BOTH.like(InetAddress.ofLiteral("198.51.100.7"))).contains(FOUR);
        assertThat(BOTH.like(InetAddress.ofLiteral("2001:db8:7::7"))).contains(SIX);
        assertThat(BOTH.like(InetAddress.ofLiteral("::ffff:198.51.100.7"))).contains(FOUR);
        assertThat(LocalAddresses.of(FOUR).like(SIX)).isEmpty();
        assertThat(LocalAddresses.of(SIX).like(FOUR)).isEmpty();
    }

    @Test
    void thereIsOneOfEachFamilyAtMostAndOneAtLeast() {
        var none = List.<InetAddress>of();
        assertThatThrownBy(() -> new LocalAddresses(none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalAddresses.of(FOUR, InetAddress.ofLiteral("192.0.2.2")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoReachesUsAtOneOfThemSeesItFirstAndInThePlaceOfAWildcard() {
        assertThat(BOTH.facing(SIX)).isEqualTo(LocalAddresses.of(SIX, FOUR));
        var any = LocalAddresses.of(InetAddress.ofLiteral("0.0.0.0"), InetAddress.ofLiteral("::"));
        assertThat(any.facing(FOUR)).isEqualTo(LocalAddresses.of(FOUR));
    }

    @Test
    void aHostIsFoundWhereItCanBeReached() {
        assertThat(BOTH.find("[2001:db8::7]")).contains(InetAddress.ofLiteral("2001:db8::7"));
        assertThat(LocalAddresses.of(FOUR).find("2001:db8::7")).isEmpty();
        assertThat(LocalAddresses.of(FOUR).find("2001:db8::7", 5_060).isUnresolved()).isTrue();
    }

    @ParameterizedTest(name = "at {1}, reached from {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            192.0.2.1              | 198.51.100.7 | ''
            192.0.2.1              | 2001:db8::7  | an address of another family than ours
            2001:db8::1            | 198.51.100.7 | an address of another family than ours
            192.0.2.1, 2001:db8::1 | 2001:db8::7  | ''
            192.0.2.1, 2001:db8::1 | 198.51.100.7 | ''
            192.0.2.1, 2001:db8::1 | ::1          | an address that would be ourselves
            ::1, 192.0.2.1         | ::1          | ''
            192.0.2.1, 2001:db8::1 | ff02::1      | a multicast address
            192.0.2.1, 2001:db8::1 | ::           | an address that is nobody's
            """)
    void mediaCanBeSentWhereThereIsASocketOfThatFamily(String ours, String address, String fault) {
        var addresses = List.of(ours.split(", ")).stream().map(InetAddress::ofLiteral).toList();
        assertThat(PeerAddress.fault(InetAddress.ofLiteral(address), new LocalAddresses(addresses))).isEqualTo(fault);
    }
}
