package io.roombridge.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    private static InetAddress host(String text) {
        return text == null ? null : InetAddress.ofLiteral(text);
    }

    @ParameterizedTest
    @CsvSource({
            "0.0.0.0,   8.8.8.8,        ,            true",
            "0.0.0.0,   8.8.8.8,        1.1.1.1,     true",
            "0.0.0.0,   10.255.255.1,   1.1.1.1,     false",
            "0.0.0.0,   192.168.254.9,  1.1.1.1,     false",
            "0.0.0.0,   172.31.255.1,   1.1.1.1,     false",
            "0.0.0.0,   172.32.0.1,     1.1.1.1,     true",
            "0.0.0.0,   100.127.0.1,    1.1.1.1,     false",
            "0.0.0.0,   203.0.113.9,    ,            false",
            "0.0.0.0,   2001:db8::1,    ,            false",
            "0.0.0.0,   2600::1,        ,            true",
            "0.0.0.0,   fd00::1,        2600::1,     false",
            "0.0.0.0,   127.0.0.2,      1.1.1.1,     false",
            "0.0.0.0,   127.0.0.2,      127.0.0.3,   true",
            "127.0.0.1, 127.0.0.2,      ,            true",
            "127.0.0.1, 127.0.0.2,      127.0.0.9,   true",
            "127.0.0.1, 192.168.254.9,  127.0.0.9,   false",
            "127.0.0.1, 8.8.8.8,        ,            false"})
    void aHostIsCertainWhenNoOtherCanBeMeant(String bound, String host, String named, boolean certain) {
        assertThat(new Reach(host(bound)).isCertain(host(host), host(named))).isEqualTo(certain);
    }
}
