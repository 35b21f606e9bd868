package io.roombridge.lab.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPortTest {

    @ParameterizedTest(name = "{0} is {1} port {2}, {3}")
    @CsvSource({"10.0.0.1, 10.0.0.1, 5060, 10.0.0.1:5060", "10.0.0.1:5070, 10.0.0.1, 5070, 10.0.0.1:5070",
            "gw.example.com:5070, gw.example.com, 5070, gw.example.com:5070", "::1, ::1, 5060, [::1]:5060",
            "[::1], ::1, 5060, [::1]:5060", "[2001:DB8::1]:5070, 2001:db8::1, 5070, [2001:db8::1]:5070"})
    void readsAHostAndPerhapsAPort(String text, String host, int port, String written) {
        assertThat(HostPort.parse(text, 5_060)).isEqualTo(new HostPort(host, port)).hasToString(written);
    }
}
