package io.roombridge.peers;

import io.roombridge.call.Alias;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.registry.RoomDefinition;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reception that asks for the number of a meeting, as a SIP and an H.323 endpoint live through it.
class ReceptionOverTheWireTest {

    @TempDir
    private static Path directory;

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayUnderTest.start(directory, "7001", "7002");
        gateway.registry().rooms().save(RoomDefinition.of("meeting", List.of(Alias.of("8021"))), "test");
        gateway.registry().rules().save(Rule.of("reception", new Match(Match.Kind.EXACT, "8020"),
                new Aim.Reception()), "test");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void bothKeyInTheNumberOneAfterAMistakeAndMeet() {
        try (var sip = sip("7001", 4); var h323 = h323("7002", 6)) {
            sip.awaitRegistered();
            h323.awaitRegistered();
            for (var one : List.of(sip, h323)) {
                one.dial("8020");
                one.awaitAnswered();
                one.awaitPicture();
            }
            sip.press("802*21#");
            h323.press("4242#");
            h323.press("8021#");

            sip.awaitMoving(6);
            h323.awaitMoving(4);
            sip.hangUp();
        }
    }

    @Test
    void threeNumbersThatLeadNowhereEndTheCall() {
        try (var endpoint = h323("7002", 6)) {
            endpoint.awaitRegistered();
            endpoint.dial("8020");
            endpoint.awaitAnswered();
            endpoint.awaitPicture();
            for (var wrong : List.of("1#", "2#", "3#")) {
                endpoint.press(wrong);
            }
            endpoint.awaitReleased();
        }
    }

    private static LabEndpoint sip(String alias, int identity) {
        return gateway.endpoint(directory, "sip", alias, "--identity", Integer.toString(identity));
    }

    private static LabEndpoint h323(String alias, int identity) {
        return gateway.endpoint(directory, "h323", alias, "--identity", Integer.toString(identity));
    }
}
