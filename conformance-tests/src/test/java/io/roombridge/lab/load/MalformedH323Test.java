package io.roombridge.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.gateway.Gateway;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a whole gateway makes of call signalling and H.245 that is wrong.
class MalformedH323Test {

    private static final int MESSAGES = 300;

    @Test
    void everybodyElseIsAnsweredBetweenThem(@TempDir Path folder) throws Exception {
        var site = Site.in(folder);
        try (var gateway = Gateway.open(site.settings())) {
            gateway.start();
            var target = new InetSocketAddress("127.0.0.1", site.callPort());
            var malformed = new MalformedH323(InetAddress.getByName("127.0.0.6"), InetAddress.getByName("127.0.0.3"));
            assertThat(malformed.h225(target, MESSAGES).lost()).isZero();
            assertThat(malformed.h245(target, MESSAGES).lost()).isZero();
        }
    }
}
