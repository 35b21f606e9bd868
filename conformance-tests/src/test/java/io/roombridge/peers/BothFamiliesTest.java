package io.roombridge.peers;

import static io.roombridge.peers.GatewayUnderTest.PASSWORD;

import io.roombridge.testing.Ip6;
import java.nio.file.Path;
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
    void anH323RoomOfIpv6AndASipRoomOfIpv4CallEachOtherHearAndSee() throws Exception {
        Ip6.loopback();
        var settings = GatewaySettings.free();
        var yaml = settings.yaml(directory).replace("address: 127.0.0.1", "address: 127.0.0.1, ::1");
        try (var _ = GatewayUnderTest.start(settings, yaml, "7001", "7002");
                var six = room("h323", "7001", "::1", "[::1]:" + settings.rasPort(), 1);
                var four = room("sip", "7002", "127.0.0.1", settings.registrar(), 2)) {
            six.awaitRegistered();
            four.awaitRegistered();
            six.dial("7002");
            six.awaitMoving(2);
            six.awaitTone(800);
            four.awaitMoving(1);
            four.awaitTone(500);
            six.hangUp();
            four.awaitReleased();

            six.begins();
            four.begins();
            four.dial("7001");
            six.awaitTone(800);
            four.awaitTone(500);
        }
    }
}
