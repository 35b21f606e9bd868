package io.roombridge.routes;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.LiveGateway.Dialled;
import io.roombridge.call.Transport;
import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RoomDefinition;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whom a room calls, for an operator or by itself.
class WhomRoomsCallTest extends BoardRoom {

    @Test
    void whomTheRoomCallsIsRecordedUnderWhatWasDialledAndNotUnderItsContact() throws Exception {
        register("7002", "", 5071);
        live.dial("board", "7002", Protocol.SIP);
        var called = sip.asked(LegCommand.Offer.class);

        assertThat(called.to().target()).isEqualTo("sip:7002@127.0.0.1:5071");
        assertThat(live.leg(called.leg()).orElseThrow().dialled()).isEqualTo("7002");
    }

    @Test
    void theContactsOfAnAliasThatARoomCallsRingTogetherAndTheFirstThatAnswersComes() throws Exception {
        register("7002", "", 5071);
        registry.save(new Registration(Protocol.SIP, "7002 other", List.of(Alias.of("7002")), "sip:7002@127.0.0.1:5072",
                Transport.TCP, new InetSocketAddress("127.0.0.1", 5072), "", "", "", Instant.now(),
                Instant.now().plusSeconds(60)));
        live.dial("board", "7002", Protocol.SIP);
        var called = List.of(sip.asked(LegCommand.Offer.class), sip.asked(LegCommand.Offer.class));
        assertThat(called).extracting(offer -> offer.to().target()).containsExactlyInAnyOrder(
                "sip:7002@127.0.0.1:5071", "sip:7002@127.0.0.1:5072");

        sip.says(new LegEvent.Answered(called.getLast().leg(), party("7002"), CapabilitySet.NONE));
        assertThat(sip.asked(LegCommand.Release.class)).isEqualTo(new LegCommand.Release(called.getFirst().leg(),
                Cause.NON_SELECTED_USER_CLEARING));
    }

    @Test
    void aFullRoomCallsNobodyForAnOperatorAndSaysSo() throws Exception {
        define("", 1, Arrangement.AUTOMATIC, false);
        inRoom("7001");
        register("7002", "", 5071);

        assertThat(live.dial("board", "7002", Protocol.SIP)).isEqualTo(new Dialled.Refused(Cause.USER_BUSY,
                List.of("the room is full: it takes 1")));
    }

    @Test
    void aCloudThatCannotBeDialledIsSaidInTheLiveViewAndInTheStories() throws Exception {
        registry.rooms().save(new RoomDefinition("board", "Board", List.of(Alias.of("8001")), "", "", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.values()), "99.1234", false, false, FloorPolicy.ANYONE,
                Optional.empty(), 0), "test");
        var one = inRoom("7001");

        until(() -> live.rooms().getFirst().trouble().startsWith("the meeting in the cloud cannot be reached: "
                + "the dial plan leads nowhere with 99.***"));
        assertThat(story(one)).contains(live.rooms().getFirst().trouble());
    }
}
