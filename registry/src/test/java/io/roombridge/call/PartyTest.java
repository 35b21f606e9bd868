package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class PartyTest {

    private static Party named(String name) {
        return new Party(Alias.of("7001"), name, "Room\u001b[31m/1", new InetSocketAddress("192.0.2.1", 5_060), false,
                false, false, "");
    }

    @Test
    void aStrangersNameTurnsNoWritingAndEndsNoLine() {
        assertThat(named("Ann (7001), by keys\u202e\u2028x\r\ny").name()).isEqualTo("Ann (7001), by keysxy");
        assertThat(named("\u202e\u0085").name()).as("nothing is left").isEqualTo("7001");
        assertThat(named("").product()).isEqualTo("Room[31m/1");
        assertThat(named("").named("b\u2066ob").name()).isEqualTo("bob");
        assertThat(named("北京 Москва القاهرة").name()).isEqualTo("北京 Москва القاهرة");
    }
}
