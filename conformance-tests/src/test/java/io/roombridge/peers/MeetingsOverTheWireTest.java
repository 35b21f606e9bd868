package io.roombridge.peers;

import io.roombridge.call.Alias;
import io.roombridge.call.FloorPolicy;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.registry.RoomDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hosts, guests, locks and PINs, as a SIP and an H.323 endpoint live through them.
class MeetingsOverTheWireTest {

    private static final String HOST_PIN = "77";
    private static final String GUEST_PIN = "1234";

    @TempDir
    private static Path directory;

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayUnderTest.start(directory, "7001", "7002");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aGuestWaitsUntilTheHostEntersItsPinAndTheMeetingEndsWithTheHost() {
        define("8011", GUEST_PIN, false);
        try (var guest = sip("7001", 4); var host = h323("7002", 6)) {
            guest.awaitRegistered();
            host.awaitRegistered();
            guest.dial("8011");
            guest.awaitAnswered();
            guest.awaitPicture();
            guest.press(GUEST_PIN + "#");
            host.dial("8011");
            host.awaitAnswered();
            host.awaitPicture();
            host.press("9#");
            host.press(HOST_PIN + "#");

            guest.awaitMoving(6);
            host.awaitMoving(4);
            host.hangUp();
            guest.awaitReleased();
        }
    }

    @Test
    void theLockSendsAGuestAwayAndLetsTheHostIn() {
        define("8012", "", true);
        try (var guest = h323("7002", 6); var host = sip("7001", 4)) {
            guest.awaitRegistered();
            host.awaitRegistered();
            guest.dial("8012");
            guest.awaitAnswered();
            host.dial("8012." + HOST_PIN);
            host.awaitAnswered();

            define("8012", "", false);

            guest.awaitMoving(4);
            host.awaitMoving(6);
            gateway.registry().rooms().remove("room 8012", "test");
            guest.awaitReleased();
            host.awaitReleased();
        }
    }

    @Test
    void aHostLetsInByKeysWhoWaitsAtTheLock() {
        define("8013", "", true);
        try (var guest = sip("7001", 4); var host = h323("7002", 6)) {
            guest.awaitRegistered();
            host.awaitRegistered();
            guest.dial("8013");
            guest.awaitAnswered();
            host.dial("8013");
            host.awaitAnswered();
            host.press(HOST_PIN + "#");
            host.awaitPicture();
            host.press("*1");

            guest.awaitMoving(6);
            host.awaitMoving(4);
        }
    }

    @Test
    void aHostEndsTheMeetingByKeysForEverybody() {
        define("8014", "", false);
        try (var guest = sip("7001", 4); var host = h323("7002", 6)) {
            guest.awaitRegistered();
            host.awaitRegistered();
            host.dial("8014");
            host.awaitAnswered();
            host.awaitPicture();
            host.press(HOST_PIN + "#");
            guest.dial("8014");
            guest.awaitAnswered();
            guest.awaitMoving(6);

            host.press("*9#");

            guest.awaitReleased();
            host.awaitReleased();
        }
    }

    private static void define(String alias, String guestPin, boolean locked) {
        gateway.registry().rooms().save(new RoomDefinition("room " + alias, "Room", List.of(Alias.of(alias)), HOST_PIN,
                guestPin, 0, locked, Arrangement.AUTOMATIC, Set.of(Protocol.values()), "", true, true,
                FloorPolicy.ANYONE, Optional.empty(), 0), "test");
    }

    private static LabEndpoint sip(String alias, int identity) {
        return gateway.endpoint(directory, "sip", alias, "--identity", Integer.toString(identity));
    }

    private static LabEndpoint h323(String alias, int identity) {
        return gateway.endpoint(directory, "h323", alias, "--identity", Integer.toString(identity));
    }
}
