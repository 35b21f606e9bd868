package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.admission.Rank;
import io.roombridge.call.Alias;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class StrangersTest {

    private static final int MOST_LEGS = 200;

    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final Strangers strangers = new Strangers(
            source -> source.getHostString().equals("192.0.2.200") ? Rank.SITE : Rank.STRANGER, MOST_LEGS, () -> now);

    private static Party party(String host, boolean registered, boolean authenticated) {
        return new Party(Alias.of("7001"), "", "", new InetSocketAddress(host, 5060), registered, authenticated,
                false, "");
    }

    private static LegEvent.Offered offered(String host) {
        return new LegEvent.Offered(LegId.fresh(Protocol.SIP), party(host, false, false), Alias.of("8001"),
                CapabilitySet.NONE);
    }

    private Story refusedStory(Party caller) {
        return new Story(LegId.fresh(Protocol.SIP), true, caller, "7001", "8001", () -> now);
    }

    @Test
    void areThoseWithoutRegistrationPasswordTrunkOrNeighbour() {
        assertThat(strangers.isStranger(party("192.0.2.1", false, false))).isTrue();
        assertThat(strangers.isStranger(party("192.0.2.1", true, false))).isFalse();
        assertThat(strangers.isStranger(party("192.0.2.1", false, true))).isFalse();
        assertThat(strangers.isStranger(party("192.0.2.200", false, false))).isFalse();
    }

    @Test
    void takeAQuarterOfTheLegsFromOneSourceAndThreeTogether() {
        var taken = new ArrayList<LegId>();
        for (int i = 0; i < 260; i++) {
            var call = offered("192.0.2.1");
            if (strangers.admits(call)) {
                taken.add(call.leg());
            }
        }
        assertThat(taken).hasSize(50);
        assertThat(strangers.refused()).isEqualTo(210);
        for (int source = 2; source < 30; source++) {
            for (int i = 0; i < 10; i++) {
                strangers.admits(offered("192.0.2." + source));
            }
        }
        assertThat(strangers.admits(offered("192.0.2.99"))).as("150 are there").isFalse();
        assertThat(strangers.admits(offered("192.0.2.200"))).as("one of ours").isTrue();

        strangers.gone(taken.getFirst());
        assertThat(strangers.admits(offered("192.0.2.99"))).isTrue();
    }

    @Test
    void leaveAFewRecordsAMinuteWhenTheyAreRefusedAndAreCounted() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(strangers.leavesRecord(refusedStory(party("192.0.2.1", false, false)))).isEqualTo(i < 10);
        }
        assertThat(strangers.refused()).isEqualTo(1_000);
        now = now.plusSeconds(60);
        assertThat(strangers.leavesRecord(refusedStory(party("192.0.2.1", false, false)))).isTrue();
    }

    @Test
    void leaveARecordOfEveryCallThatWasLetInAsTheKnownDoOfEveryCall() {
        for (int i = 0; i < 100; i++) {
            var letIn = refusedStory(party("192.0.2.1", false, false));
            letIn.keep(_ -> { });
            assertThat(strangers.leavesRecord(letIn)).isTrue();
            assertThat(strangers.leavesRecord(refusedStory(party("192.0.2.1", true, false)))).isTrue();
        }
        assertThat(strangers.refused()).isZero();
    }
}
