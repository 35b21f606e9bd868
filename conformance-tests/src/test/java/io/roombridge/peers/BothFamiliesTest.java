package io.roombridge.peers;

import static io.roombridge.peers.GatewayUnderTest.PASSWORD;

import io.roombridge.testing.Ip6;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rooms of IPv4 and rooms of IPv6 through a gateway that has both.
class BothFamiliesTest {

    @TempDir
    private Path directory;

    private LabEndpoint room(String protocol, String alias, String bind, String server, int identity) {
        return LabEndpoint.start(directory, protocol, alias, "--bind", bind, "--register", server,
                "--password", PASSWORD, "--identity", Integer.toString(identity), "--tone",
                identity == 1 ? "500" : "800", "--tones", "500,800", "--size", "320x180");
    }

    @Test
    void roomsOfBothFamiliesCallEachOtherAndHearAndSeeWhomTheyCalled() throws Exception {
        Ip6.loopback();
        var settings = GatewaySettings.free();
        var yaml = settings.yaml(directory).replace("address: 127.0.0.1", "address: \"127.0.0.1, ::1\"");
        int sip = settings.first();
        try (var _ = GatewayUnderTest.start(settings, yaml, "7001", "7002", "7003", "7004");
                var sip6 = room("sip", "7001", "::1", "tcp:[::1]:" + sip, 1);
                var h4 = room("h323", "7002", "127.0.0.1", settings.gatekeeper(), 2);
                var h6 = room("h323", "7003", "::1", "[::1]:" + settings.rasPort(), 1);
                var sip4 = room("sip", "7004", "127.0.0.1", "udp:127.0.0.1:" + sip, 2)) {
            for (var each : List.of(sip6, h4, h6, sip4)) {
                each.awaitRegistered();
            }
            sip6.dial("7002");
            h6.dial("7004");
            for (var each : List.of(sip6, h6)) {
                each.awaitMoving(2);
                each.awaitTone(800);
            }
            for (var each : List.of(h4, sip4)) {
                each.awaitMoving(1);
                each.awaitTone(500);
            }
        }
    }
}
